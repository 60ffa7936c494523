/** Both sides learn that a cooperation was declined, by whom and why. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { causeOf } from '../wording/request';

export const cooperationDeclined = letter((facts) => {
  const cause = causeOf(facts);
  const verdict = needed(facts.verdict, 'verdict');
  const reason = needed(verdict.reason, 'verdict.reason');
  return {
    subject: `Kerja sama tidak dilanjutkan: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Kami sampaikan bahwa ${cause.id} tidak dilanjutkan. Penolakan disampaikan oleh ${verdict.by.id} pada ${formatDateLong(verdict.on)}.`,
        'Kerja sama ini ditutup. Apabila keadaan berubah, usulan baru dapat diajukan kapan saja.',
      ],
      rows: [['Alasan', reason]],
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `We inform you that ${cause.en} will not be continued. It was declined by ${verdict.by.en} on ${formatDateLong(verdict.on, 'en')}.`,
        'The case is closed. Should circumstances change, a new proposal is welcome at any time.',
      ],
      rows: [['Reason', reason]],
      call: 'Open this cooperation',
    },
  };
});
