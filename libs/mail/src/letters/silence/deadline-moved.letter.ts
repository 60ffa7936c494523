/** The office that was asked learns that its deadline was moved: by whom, why, and from which day to which. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { askedFor } from '../wording/asked-for';
import { formerDueRow, newDueDay } from '../wording/deadline';
import { causeOf, requestPassage } from '../wording/request';

export const deadlineMoved = letter((facts) => {
  const task = needed(facts.task, 'task');
  const { reason, by, on } = needed(facts.guidance, 'guidance');
  const asked = askedFor(task);
  const cause = causeOf(facts);
  return {
    subject: `Batas waktu menjadi ${newDueDay(task, 'id')}: ${asked.id}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Batas waktu ${asked.id} untuk ${cause.id} diubah oleh ${by.id} pada ${formatDateLong(on)}. Permintaan ini kami tunggu sampai ${newDueDay(task, 'id')}.`,
      'Pengingat dan langkah berikutnya mengikuti batas waktu yang baru.',
    ], 'Buka permintaan', [...formerDueRow(task, 'id'), ['Alasan', needed(reason, 'guidance.reason')]]),
    en: requestPassage(task, 'en', [
      `The deadline of the request for ${asked.en} for ${cause.en} was changed by ${by.en} on ${formatDateLong(on, 'en')}. We await the answer until ${newDueDay(task, 'en')}.`,
      'Reminders and what follows go by the new deadline.',
    ], 'Open the request', [...formerDueRow(task, 'en'), ['Reason', reason]]),
  };
});
