/** Refusals about holds, deadlines, desks, delegations, corrections and lost processes. */
import { problem } from './problem-text';

export const GUIDANCE_PROBLEMS = {
  'deadline-move-beyond-limit': problem(
    409,
    ['Tenggat hanya boleh digeser sampai batas jabatan Anda, dan pergeseran sebelumnya ikut dihitung.', 'Geser lebih sedikit hari kerja, atau minta atasan yang batasnya lebih besar.'],
    ['A deadline may be moved only as far as your position allows, earlier moves included.', 'Move it by fewer working days, or ask a superior whose limit is higher.'],
  ),
  'already-held': problem(
    409,
    ['Kerja sama ini sudah ditangguhkan.', 'Lanjutkan dahulu bila masa penangguhannya perlu diganti.'],
    ['This cooperation is on hold already.', 'Resume it first if the hold should run until another day.'],
  ),
  'not-held': problem(409, ['Kerja sama ini tidak sedang ditangguhkan.', 'Muat ulang: mungkin sudah dilanjutkan.'], ['This cooperation is not on hold.', 'Reload: it may have been resumed already.']),
  'desk-not-of-this-side': problem(
    422,
    ['Permintaan hanya dapat dialihkan ke meja lain di pihak yang sama.', 'Pilih jabatan lain dari pihak yang dimintai.'],
    ['A task can only be passed to another desk on the same side.', 'Choose another position of the side that is asked.'],
  ),
  'delegation-unknown': problem(
    404,
    ['Pelimpahan itu tidak ada, atau sudah diakhiri.', 'Muat ulang daftar pelimpahan.'],
    ['There is no such delegation, or it has been ended.', 'Reload the list of delegations.'],
  ),
  'delegation-overlaps': problem(
    409,
    ['Jabatan ini sudah dilimpahkan pada masa tersebut.', 'Akhiri pelimpahan sebelumnya, atau pilih masa yang lain.'],
    ['This position is delegated already in that period.', 'End the earlier delegation, or choose another period.'],
  ),
  'correction-unknown': problem(404, ['Pembetulan itu tidak ditemukan.', 'Buka dari halaman kerja sama.'], ['No such correction is known.', 'Open it from the page of the cooperation.']),
  'correction-already-decided': problem(
    409,
    ['Pembetulan ini sudah diputuskan, atau pembetulan lain atas fakta yang sama masih menunggu orang kedua.', 'Muat ulang halaman kerja sama.'],
    ['This correction is decided already, or another one of the same fact still waits for its second person.', 'Reload the page of the cooperation.'],
  ),
  'process-not-lost': problem(
    409,
    ['Proses ini tidak hilang: mesin masih menjalankannya, atau belum diperiksa.', 'Muat ulang daftar kemacetan; gunakan perbaikan bila suatu langkah gagal.'],
    ['This process is not lost: the engine runs it, or has not been compared with the record yet.', 'Reload the list of what is stuck; use repair where a step failed.'],
  ),
} as const;
