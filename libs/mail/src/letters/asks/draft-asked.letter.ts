/** The branch is asked to draft the papers. */
import { letter, needed } from '../letter';
import { causeOf, requestPassage } from '../wording/request';

export const draftAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const cause = causeOf(facts);
  return {
    subject: `Penyusunan naskah kerja sama: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Mohon disusun naskah untuk ${cause.id}.`,
      'Setelah naskah dinyatakan siap, bagian hukum kedua pihak dimintai telaah.',
    ], 'Buka tugas penyusunan'),
    en: requestPassage(task, 'en', [
      `Please draft the papers for ${cause.en}.`,
      'Once you declare the draft ready, the legal officers of both parties are asked to review it.',
    ], 'Open the drafting task'),
  };
});
