/** The office that did not answer learns that the case is on hold and goes on with its answer. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { askedFor } from '../wording/asked-for';
import { causeOf, taskRows } from '../wording/request';

export const stageOnHold = letter((facts) => {
  const task = needed(facts.task, 'task');
  const asked = askedFor(task);
  const cause = causeOf(facts);
  return {
    subject: `Kerja sama ditangguhkan: ${asked.id}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Sampai ${formatDateLong(facts.on)} belum ada jawaban atas ${asked.id} untuk ${cause.id}. Oleh karena itu kerja sama ini ditangguhkan.`,
        'Penangguhan berakhir dan kerja sama dilanjutkan begitu jawaban kami terima. Mohon Bapak/Ibu berkenan menjawab melalui halaman di bawah ini.',
      ],
      rows: taskRows(task, 'id'),
      call: 'Buka permintaan dan beri jawaban',
    },
    en: {
      paragraphs: [
        `By ${formatDateLong(facts.on, 'en')} there was no answer to the request for ${asked.en} for ${cause.en}. The cooperation is therefore on hold.`,
        'The hold ends and the cooperation goes on as soon as we have your answer. Please give it on the page below.',
      ],
      rows: taskRows(task, 'en'),
      call: 'Open the request and answer',
    },
  };
});
