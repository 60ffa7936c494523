/** The city is asked to put its spoken yes in writing. */
import { letter, needed } from '../letter';
import { causeOf, requestPassage } from '../wording/request';

export const writtenConfirmationAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const cause = causeOf(facts);
  return {
    subject: `Permohonan konfirmasi tertulis: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Sehubungan dengan persetujuan yang telah disampaikan secara lisan atas ${cause.id}, kami mohon Bapak/Ibu berkenan mengukuhkannya secara tertulis.`,
      'Setelah konfirmasi kami terima, naskah kerja sama segera disusun dan disampaikan kepada pemerintah daerah untuk ditelaah.',
    ], 'Buka halaman dan beri konfirmasi'),
    en: requestPassage(task, 'en', [
      `Following the approval given verbally to ${cause.en}, we ask you to confirm it in writing.`,
      'Once we have your confirmation, the cooperation papers are drafted and sent to the government for review.',
    ], 'Open the page and confirm'),
  };
});
