/** Refusals about a cooperation, its tasks, decisions and links. */
import { problem } from './problem-text';

export const CASE_PROBLEMS = {
  'status-move-forbidden': problem(
    409,
    ['Kerja sama tidak dapat berpindah ke status itu dari status sekarang.', 'Muat ulang halaman kerja sama dan lihat langkah yang tersedia.'],
    ['The cooperation cannot move to that status from where it stands.', 'Reload its page and see which steps are open.'],
  ),
  'decision-out-of-turn': problem(
    409,
    ['Permintaan ini tidak sedang menunggu keputusan.', 'Muat ulang: mungkin sudah diputuskan atau kerja sama telah melangkah.'],
    ['Nothing is waiting for this decision.', 'Reload: it may have been decided already, or the cooperation has moved on.'],
  ),
  'decision-stale-round': problem(
    409,
    ['Keputusan ini untuk putaran yang sudah lewat.', 'Muat ulang dan putuskan pada putaran yang sedang berjalan.'],
    ['This decision belongs to a round that has passed.', 'Reload and decide in the current round.'],
  ),
  'decision-verdict-not-offered': problem(
    422,
    ['Putusan itu tidak tersedia untuk permintaan ini.', 'Pilih salah satu putusan yang tercantum pada permintaan.'],
    ['That verdict is not offered here.', 'Choose one of the verdicts the task lists.'],
  ),
  'decision-reason-missing': problem(
    422,
    ['Putusan ini memerlukan alasan.', 'Tuliskan alasannya lalu kirim kembali.'],
    ['This verdict needs a reason.', 'Write the reason and send it again.'],
  ),
  'decision-evidence-missing': problem(
    422,
    ['Persetujuan ini memerlukan berkas bukti, misalnya pindaian yang ditandatangani.', 'Unggah berkasnya, lalu sertakan pada keputusan.'],
    ['This approval needs a file as evidence, such as the signed scan.', 'Upload the file and name it in the decision.'],
  ),
  'decision-not-yours': problem(
    403,
    ['Pada tanggal keputusan orang ini tidak memegang jabatan yang diminta.', 'Periksa tanggal keputusan atau catat pejabatnya di direktori.'],
    ['On the day of the decision this person does not hold a position that is asked.', 'Check the date of the decision, or record the holder in the directory.'],
  ),
  'duties-incompatible': problem(
    403,
    ['Orang yang sama sudah menjalankan tugas yang tidak boleh dirangkap dalam kerja sama ini.', 'Mintalah orang kedua untuk melakukannya.'],
    ['The same person already did a duty that may not be united with this one in this cooperation.', 'Ask a second person to do it.'],
  ),
  'more-time-exhausted': problem(
    409,
    ['Tambahan waktu yang diminta melebihi yang tersisa.', 'Minta lebih sedikit hari kerja, atau putuskan sekarang.'],
    ['More time is asked for than is left.', 'Ask for fewer working days, or decide now.'],
  ),
  'sign-in-needed': problem(
    403,
    ['Keputusan ini tidak dapat diambil hanya melalui tautan surat.', 'Masuk dengan akun Anda, lalu putuskan di sana.'],
    ['This decision cannot be taken through the link in a letter alone.', 'Sign in and decide there.'],
  ),
  'cooperation-unknown': problem(
    404,
    ['Kerja sama dengan nomor itu tidak ditemukan.', 'Periksa nomornya, atau kantor tempat Anda masuk.'],
    ['No cooperation has that number.', 'Check the number, or the office you signed in for.'],
  ),
  'cooperation-closed': problem(
    409,
    ['Kerja sama ini sudah berakhir.', 'Luncurkan kerja sama baru bila diperlukan.'],
    ['This cooperation has come to its end.', 'Launch a new one where needed.'],
  ),
  'task-unknown': problem(
    404,
    ['Permintaan itu tidak ditemukan.', 'Periksa alamatnya atau buka dari halaman kerja sama.'],
    ['No such task is known.', 'Check the address, or open it from the page of the cooperation.'],
  ),
  'link-unknown': problem(
    404,
    ['Tautan ini tidak dikenal.', 'Salin alamat lengkap dari surat, atau masuk dengan akun Anda.'],
    ['This link is not known.', 'Copy the whole address from the letter, or sign in.'],
  ),
  'link-expired': problem(
    410,
    ['Tautan ini sudah kedaluwarsa.', 'Gunakan tautan pada surat terbaru, atau masuk dengan akun Anda.'],
    ['This link has expired.', 'Use the link in the latest letter, or sign in.'],
  ),
  'link-used': problem(
    410,
    ['Tautan ini sudah dipakai.', 'Tidak ada yang perlu dilakukan lagi; masuk untuk melihat hasilnya.'],
    ['This link has been used.', 'Nothing is left to do; sign in to see what came of it.'],
  ),
  'programme-unknown': problem(
    422,
    ['Program itu tidak ada dalam katalog.', 'Pilih salah satu program dari katalog.'],
    ['The catalogue has no such programme.', 'Choose one of the programmes in the catalogue.'],
  ),
  'process-unknown': problem(
    404,
    ['Proses itu tidak ditemukan.', 'Periksa pengenal prosesnya di halaman kerja sama.'],
    ['No such process is known.', 'Check its id on the page of the cooperation.'],
  ),
  'process-not-waiting-for-repair': problem(
    409,
    ['Proses ini tidak sedang menunggu perbaikan.', 'Muat ulang daftar kemacetan: mungkin sudah diperbaiki.'],
    ['This process is not waiting for a repair.', 'Reload the list of stuck cases: it may be mended already.'],
  ),
} as const;
