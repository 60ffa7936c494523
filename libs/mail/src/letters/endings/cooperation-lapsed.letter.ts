/** Both sides learn that a cooperation lapsed because nobody answered. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter } from '../letter';
import { stageName } from '../wording/asked-for';
import { causeOf } from '../wording/request';

export const cooperationLapsed = letter((facts) => {
  const cause = causeOf(facts);
  const stage = stageName(facts.stage);
  return {
    subject: `Kerja sama gugur karena tidak ada jawaban: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Sampai ${formatDateLong(facts.on)} permintaan pada tahap ${stage.id} untuk ${cause.id} tidak terjawab. Sesuai jadwal yang telah disampaikan, kerja sama ini dinyatakan gugur.`,
        'Usulan baru dapat diajukan kapan saja; dengan senang hati kami membantu.',
      ],
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `By ${formatDateLong(facts.on, 'en')} the request at the stage of ${stage.en} for ${cause.en} had not been answered. As announced, the cooperation has lapsed.`,
        'A new proposal is welcome at any time; we are glad to help.',
      ],
      call: 'Open this cooperation',
    },
  };
});
