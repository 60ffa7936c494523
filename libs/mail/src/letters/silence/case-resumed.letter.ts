/** The office that was asked learns that a hold is over, and on which dates things go on. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { askedFor } from '../wording/asked-for';
import { formerDueRow, newDueDay } from '../wording/deadline';
import { causeOf, requestPassage } from '../wording/request';

export const caseResumed = letter((facts) => {
  const task = needed(facts.task, 'task');
  const { guidance } = facts;
  const asked = askedFor(task);
  const cause = causeOf(facts);
  return {
    subject: `Penangguhan berakhir: ${asked.id}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      guidance === null
        ? `Penangguhan atas ${cause.id} telah berakhir menurut waktunya. Kerja sama dilanjutkan sejak ${formatDateLong(facts.on)}.`
        : `Penangguhan atas ${cause.id} diakhiri oleh ${guidance.by.id} pada ${formatDateLong(guidance.on)}, dan kerja sama dilanjutkan.`,
      `Sisa hari kerja berjalan kembali. Kami menunggu ${asked.id} dari ${task.asked.id} sampai ${newDueDay(task, 'id')}.`,
    ], 'Buka permintaan dan beri jawaban', [...formerDueRow(task, 'id'), ...(guidance === null ? [] : [['Alasan', guidance.reason] as const])]),
    en: requestPassage(task, 'en', [
      guidance === null
        ? `The hold on ${cause.en} has run out. The cooperation goes on from ${formatDateLong(facts.on, 'en')}.`
        : `The hold on ${cause.en} was ended by ${guidance.by.en}, on ${formatDateLong(guidance.on, 'en')}; the cooperation goes on.`,
      `The working days that were left run again. We await ${asked.en} from ${task.asked.en} until ${newDueDay(task, 'en')}.`,
    ], 'Open the request and answer', [...formerDueRow(task, 'en'), ...(guidance === null ? [] : [['Reason', guidance.reason] as const])]),
  };
});
