/** The city is asked to hand in the roster of members. */
import { letter, needed } from '../letter';
import { causeOf, requestPassage } from '../wording/request';

export const rosterAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const cause = causeOf(facts);
  return {
    subject: `Permohonan penyerahan daftar peserta: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Dalam rangka pelaksanaan ${cause.id}, kami mohon daftar peserta diserahkan dalam bentuk berkas XLSX atau CSV.`,
      'Setiap baris diperiksa satu per satu. Baris yang sah diterima; baris yang perlu diperbaiki dikembalikan beserta keterangannya dan dapat diserahkan kembali.',
    ], 'Buka halaman dan unggah daftar peserta'),
    en: requestPassage(task, 'en', [
      `To carry out ${cause.en}, we ask you to hand in the roster of members as an XLSX or CSV file.`,
      'Each row is judged on its own. Valid rows are accepted; rows that need mending are returned with an explanation and may be handed in again.',
    ], 'Open the page and upload the roster'),
  };
});
