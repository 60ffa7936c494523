/** The giver of the spoken yes has left the position: the city is asked whether its yes still stands, in writing. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { causeOf, requestPassage } from '../wording/request';

export const confirmationAskedAgain = letter((facts) => {
  const task = needed(facts.task, 'task');
  const { givenBy, givenOn, successorSince } = needed(facts.succession, 'succession');
  const cause = causeOf(facts);
  return {
    subject: `Permohonan konfirmasi ulang: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Persetujuan lisan atas ${cause.id} disampaikan oleh ${givenBy.id} pada ${formatDateLong(givenOn)}. Sejak ${formatDateLong(successorSince)} jabatan tersebut dipegang oleh pejabat lain, sedangkan nota kesepakatan belum ditandatangani.`,
      'Oleh karena itu kami mohon Bapak/Ibu berkenan menyatakan secara tertulis apakah persetujuan itu tetap berlaku. Setelah konfirmasi kami terima, naskah kerja sama dilanjutkan sebagai putaran baru; konfirmasi yang terdahulu tetap tersimpan.',
    ], 'Buka halaman dan beri konfirmasi'),
    en: requestPassage(task, 'en', [
      `Verbal approval of ${cause.en} was given by ${givenBy.en} on ${formatDateLong(givenOn, 'en')}. Since ${formatDateLong(successorSince, 'en')} somebody else has held that position, and the memorandum has not been signed yet.`,
      'We therefore ask you to state in writing whether the approval still stands. Once we have your confirmation, the papers go on as a new round; the earlier confirmation stays on record.',
    ], 'Open the page and confirm'),
  };
});
