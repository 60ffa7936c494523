/** A district or kelurahan receives the signed circular. */
import { formatDate } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { causeOf } from '../wording/request';

export const circularDistributed = letter((facts) => {
  const circular = needed(facts.circular, 'circular');
  const cause = causeOf(facts);
  return {
    subject: `Penyampaian Surat Edaran Nomor ${circular.number}: ${facts.programmeTitle.id}`,
    id: {
      paragraphs: [
        `Bersama ini disampaikan Surat Edaran ${circular.issuedBy} Nomor ${circular.number} tanggal ${formatDate(circular.datedOn)} tentang ${cause.id}, sebagaimana terlampir.`,
        'Kami mohon surat edaran tersebut diteruskan kepada para ketua RW dan RT di wilayah Bapak/Ibu serta dibantu pelaksanaannya, terutama dalam pengumpulan daftar peserta.',
      ],
      rows: [['Nomor surat edaran', circular.number], ['Mulai perlindungan', formatDate(facts.coverFrom)]],
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `Attached is circular no. ${circular.number} of ${formatDate(circular.datedOn, 'en')}, issued by ${circular.issuedBy}, on ${cause.en}.`,
        'Please pass it on to the heads of RW and RT in your area and support its execution, above all the collection of the roster.',
      ],
      rows: [['Circular number', circular.number], ['Cover from', formatDate(facts.coverFrom, 'en')]],
      call: 'Open this cooperation',
    },
  };
});
