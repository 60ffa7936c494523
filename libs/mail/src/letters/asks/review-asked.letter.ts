/** A legal officer is asked to review the draft. */
import { letter, needed } from '../letter';
import { causeOf, requestPassage } from '../wording/request';

export const reviewAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const cause = causeOf(facts);
  return {
    subject: `Permohonan telaah hukum: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Naskah untuk ${cause.id} telah selesai disusun. Kami mohon telaah hukum dari Bapak/Ibu.`,
      'Naskah dapat disetujui, dikembalikan dengan catatan untuk diperbaiki, atau ditolak disertai alasan. Bila diperlukan, tambahan waktu dapat diminta.',
    ], 'Buka naskah dan beri telaah'),
    en: requestPassage(task, 'en', [
      `The papers for ${cause.en} have been drafted. We ask for your legal review.`,
      'You may approve them, return them with remarks, or decline with a reason. More time may be asked for if needed.',
    ], 'Open the draft and review it'),
  };
});
