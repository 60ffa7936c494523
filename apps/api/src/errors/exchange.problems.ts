/** Why people cannot be handed over, and what to do instead. */
import { problem } from './problem-text';

export const EXCHANGE_PROBLEMS = {
  'exchange-unknown': problem(404, ['Penyerahan peserta itu tidak ditemukan.', 'Buka dari bagian Registrasi di halaman kerja sama.'], ['No such hand-over is known.', 'Open it under Registration on the page of the cooperation.']),
  'export-format-unknown': problem(422, ['Format penyerahan itu tidak dikenal.', 'Pilih salah satu format yang ditawarkan.'], ['That format is not known.', 'Choose one of those offered.']),
  'exchange-nobody-left': problem(
    409,
    ['Tidak ada peserta bulan itu yang dapat diserahkan.', 'Periksa bulannya, atau tunggu sampai daftar peserta berlaku.'],
    ['Nobody of that month can be handed over.', 'Check the month, or wait until a roster is in effect.'],
  ),
  'exchange-nothing-left': problem(
    409,
    ['Tidak ada tagihan atau pembayaran bulan itu yang perlu diteruskan.', 'Periksa bulannya, atau tunggu sampai tagihan terbit dan uangnya masuk.'],
    ['No bill and no payment of that month is left to be handed on.', 'Check the month, or wait until its bill is issued and its money has come.'],
  ),
  'posting-difference-unknown': problem(
    409,
    ['Selisih itu tidak ada atau sudah diselesaikan.', 'Muat ulang daftar selisih dan pilih lagi.'],
    ['That difference is not there or has been settled.', 'Load the list of differences again and choose anew.'],
  ),
  'posting-acceptance-unknown': problem(
    404,
    ['Usulan itu tidak ditemukan atau sudah diputuskan.', 'Muat ulang daftar selisih.'],
    ['That proposal is not known or has been decided.', 'Load the list of differences again.'],
  ),
  'exchange-answer-not-expected': problem(
    409,
    ['Penyerahan ini belum dikirim, atau menunggu jawaban jenis lain.', 'Periksa penyerahan yang dijawab.'],
    ['This hand-over has not gone out yet, or expects another kind of answer.', 'Check which hand-over is answered.'],
  ),
} as const;
