/** Both sides learn that the branch took a cooperation back. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter } from '../letter';
import { stageName } from '../wording/asked-for';
import { causeOf } from '../wording/request';

export const cooperationWithdrawn = letter((facts) => {
  const cause = causeOf(facts);
  const stage = stageName(facts.stage);
  return {
    subject: `Kerja sama ditarik kembali: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Kami sampaikan bahwa ${cause.id} ditarik kembali oleh ${facts.senderName} pada ${formatDateLong(facts.on)}, pada tahap ${stage.id}.`,
        'Permintaan yang masih terbuka tidak perlu ditindaklanjuti lagi.',
      ],
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `We inform you that ${facts.senderName} withdrew ${cause.en} on ${formatDateLong(facts.on, 'en')}, at the stage of ${stage.en}.`,
        'Requests that are still open need no further action.',
      ],
      call: 'Open this cooperation',
    },
  };
});
