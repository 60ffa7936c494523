/** Both sides learn that the term of an agreement is over. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter } from '../letter';
import { causeOf } from '../wording/request';

export const cooperationEnded = letter((facts) => {
  const cause = causeOf(facts);
  return {
    subject: `Masa kerja sama berakhir: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Masa berlaku ${cause.id} berakhir pada ${formatDateLong(facts.on)}. Kami menyampaikan penghargaan atas kerja sama yang telah terjalin.`,
        'Apabila perlindungan hendak dilanjutkan, kami siap membantu penyusunan perjanjian yang baru.',
      ],
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `The term of ${cause.en} ended on ${formatDateLong(facts.on, 'en')}. We are grateful for the cooperation.`,
        'If cover is to continue, we are ready to help prepare a new agreement.',
      ],
      call: 'Open this cooperation',
    },
  };
});
