/** The office that was asked is kindly reminded. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { askedFor } from '../wording/asked-for';
import { missingRows } from '../wording/missing-rows';
import { causeOf, requestPassage } from '../wording/request';

export const reminder = letter((facts) => {
  const task = needed(facts.task, 'task');
  const asked = askedFor(task);
  const cause = causeOf(facts);
  return {
    subject: `Pengingat: ${asked.id}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Dengan ini kami mengingatkan bahwa ${asked.id} untuk ${cause.id} masih kami tunggu sejak ${formatDateLong(task.openedOn)}.`,
      'Apabila jawaban telah diberikan, mohon surat ini diabaikan. Apabila diperlukan tambahan waktu, hal itu dapat diminta melalui halaman yang sama.',
    ], 'Buka permintaan dan beri jawaban', missingRows(facts.missing, 'id')),
    en: requestPassage(task, 'en', [
      `This is a kind reminder that ${asked.en} for ${cause.en} has been awaited since ${formatDateLong(task.openedOn, 'en')}.`,
      'If you have answered already, please disregard this letter. If you need more time, you may ask for it on the same page.',
    ], 'Open the request and answer', missingRows(facts.missing, 'en')),
  };
});
