/** The sender of a roster learns what became of it, and which rows came back to be mended. */
import { formatDate } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { handInRows } from '../wording/hand-in-rows';
import { causeOf } from '../wording/request';
import { rosterOutcome } from '../wording/roster-outcome';

export const rosterResult = letter((facts) => {
  const handIn = needed(facts.handIn, 'handIn');
  const outcome = rosterOutcome(handIn);
  const cause = causeOf(facts);
  return {
    subject: `Hasil pemeriksaan daftar peserta, ${outcome.heading}: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [`Daftar peserta yang diserahkan pada ${formatDate(handIn.handedInOn)} untuk ${cause.id} telah selesai diperiksa.`, outcome.words.id],
      rows: handInRows(handIn, 'id'),
      call: outcome.call.id,
    },
    en: {
      paragraphs: [`The roster handed in on ${formatDate(handIn.handedInOn, 'en')} for ${cause.en} has been judged.`, outcome.words.en],
      rows: handInRows(handIn, 'en'),
      call: outcome.call.en,
    },
  };
});
