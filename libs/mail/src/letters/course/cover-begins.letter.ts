/** The city learns that its people are covered, and from which day. */
import { formatDate, formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter } from '../letter';
import { causeOf } from '../wording/request';

export const coverBegins = letter((facts) => {
  const cause = causeOf(facts);
  return {
    subject: `Perlindungan dimulai ${formatDate(facts.coverFrom)}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Dengan gembira kami sampaikan bahwa ${cause.id} telah berlaku. Perlindungan peserta terhitung mulai ${formatDateLong(facts.coverFrom)}.`,
        'Tagihan iuran diterbitkan setiap bulan. Mohon setiap perubahan peserta disampaikan paling lambat tujuh hari kerja sejak perubahan terjadi.',
      ],
      rows: [['Perlindungan sejak', formatDate(facts.coverFrom)]],
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `We are glad to tell you that ${cause.en} is in force. Members are covered from ${formatDateLong(facts.coverFrom, 'en')}.`,
        'The contribution is billed every month. Please report each change of members within seven working days.',
      ],
      rows: [['Covered from', formatDate(facts.coverFrom, 'en')]],
      call: 'Open this cooperation',
    },
  };
});
