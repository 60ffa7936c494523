/** The drafter learns that the papers came back, from whom and why, and is asked for a new draft. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { causeOf, requestPassage } from '../wording/request';

export const returnedForDrafting = letter((facts) => {
  const task = needed(facts.task, 'task');
  const verdict = needed(facts.verdict, 'verdict');
  const reason = needed(verdict.reason, 'verdict.reason');
  const cause = causeOf(facts);
  return {
    subject: `Naskah dikembalikan untuk diperbaiki: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Naskah untuk ${cause.id} dikembalikan oleh ${verdict.by.id} pada ${formatDateLong(verdict.on)} untuk diperbaiki.`,
      'Mohon naskah disesuaikan dengan catatan di bawah ini. Setelah dinyatakan siap, telaah dan penandatanganan dimulai kembali sebagai putaran baru.',
    ], 'Buka tugas penyusunan', [['Catatan', reason]]),
    en: requestPassage(task, 'en', [
      `The papers for ${cause.en} were returned by ${verdict.by.en} on ${formatDateLong(verdict.on, 'en')} to be mended.`,
      'Please follow the remarks below. Once the draft is declared ready, review and signature start again as a new round.',
    ], 'Open the drafting task', [['Remarks', reason]]),
  };
});
