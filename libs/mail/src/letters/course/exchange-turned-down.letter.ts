/** The sender of a roster learns that people in it were turned down outside, and where the rows to mend are. */
import { formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatCount } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { causeOf } from '../wording/request';

const BY_WHOM = {
  registration: { id: 'pendaftaran kepesertaan', en: 'the registration' },
  'identity-check': { id: 'pemadanan data kependudukan', en: 'the population registry' },
  'payment-code': { id: 'permintaan kode iuran', en: 'the issuer of payment codes' },
  'payment-receipt': { id: 'pembukuan iuran', en: 'the posting of contributions' },
} as const;

export const exchangeTurnedDown = letter((facts) => {
  const { kind, month, rejected } = needed(facts.exchange, 'exchange');
  const cause = causeOf(facts);
  return {
    subject: `Peserta perlu diperbaiki datanya: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Dari peserta ${cause.id}, bulan ${formatMonth(month)}, sebanyak ${formatCount(rejected, 'id')} orang ditolak dalam ${BY_WHOM[kind].id}. Kepesertaan mereka tidak berakhir karena itu.`,
        'Berkas "baris yang perlu diperbaiki" tersedia pada bagian Registrasi di halaman kerja sama: siapa, apa yang salah, dan cara memperbaikinya. Setelah diperbaiki, serahkan baris tersebut sebagai daftar peserta.',
      ],
      call: 'Buka halaman kerja sama',
    },
    en: {
      paragraphs: [
        `Of the people of ${cause.en}, month ${formatMonth(month, 'en')}, ${formatCount(rejected, 'en')} were turned down by ${BY_WHOM[kind].en}. They do not stop being members by it.`,
        'The file of rows to mend is under Registration on the page of the cooperation: who, what is wrong, and how to mend it. Hand the mended rows in as a roster.',
      ],
      call: 'Open the page of the cooperation',
    },
  };
});
