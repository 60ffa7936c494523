/** The superior or head of an office learns that something asked of it is still unanswered. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { askedFor } from '../wording/asked-for';
import { missingRows } from '../wording/missing-rows';
import { causeOf, requestPassage } from '../wording/request';
import { sentence } from '../wording/sentence';
import { toldBefore } from '../wording/told-before';

export const escalation = letter((facts) => {
  const task = needed(facts.task, 'task');
  const asked = askedFor(task);
  const cause = causeOf(facts);
  return {
    subject: `Mohon perhatian: ${asked.id} belum terjawab, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Kami sampaikan bahwa ${asked.id} untuk ${cause.id} telah diminta dari ${task.asked.id} sejak ${formatDateLong(task.openedOn)} dan sampai hari ini belum terjawab.`,
      ...toldBefore(task, 'id'),
      'Kami mohon bantuan Bapak/Ibu agar permintaan tersebut dapat ditindaklanjuti.',
    ], 'Buka permintaan', missingRows(facts.missing, 'id')),
    en: requestPassage(task, 'en', [
      sentence(`${asked.en} for ${cause.en} was asked of ${task.asked.en} on ${formatDateLong(task.openedOn, 'en')} and has not been answered so far.`),
      ...toldBefore(task, 'en'),
      'We ask for your help so that the request can be dealt with.',
    ], 'Open the request', missingRows(facts.missing, 'en')),
  };
});
