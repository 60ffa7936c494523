/** The city is asked to complete a roster that took effect without some of its villages. */
import { letter, needed } from '../letter';
import { missingRows } from '../wording/missing-rows';
import { causeOf, requestPassage } from '../wording/request';

export const rosterCompletionAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const missing = needed(facts.missing, 'missing');
  const cause = causeOf(facts);
  return {
    subject: `Permohonan melengkapi daftar peserta, ${missing.villages} kelurahan belum ada: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Daftar peserta untuk ${cause.id} telah berlaku, tetapi dari sebagian kelurahan belum ada peserta yang diserahkan.`,
      'Kami mohon daftar dari kelurahan tersebut dilengkapi. Kecamatan dan kelurahan yang belum menyerahkan juga kami ingatkan langsung pada tanggal-tanggal di bawah ini; namanya dapat dilihat pada halaman tugas.',
    ], 'Lihat kelurahan yang belum menyerahkan', missingRows(missing, 'id')),
    en: requestPassage(task, 'en', [
      `The roster for ${cause.en} is in effect, but from some villages nobody has been handed in.`,
      'We ask you to complete it. Districts and villages that have not handed in are reminded directly as well, on the days below; the page of the task names them.',
    ], 'See which villages have not handed in', missingRows(missing, 'en')),
  };
});
