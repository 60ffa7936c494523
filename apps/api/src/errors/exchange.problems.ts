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
  'exchange-answer-not-expected': problem(
    409,
    ['Penyerahan ini belum dikirim, atau menunggu jawaban jenis lain.', 'Periksa penyerahan yang dijawab.'],
    ['This hand-over has not gone out yet, or expects another kind of answer.', 'Check which hand-over is answered.'],
  ),
} as const;
