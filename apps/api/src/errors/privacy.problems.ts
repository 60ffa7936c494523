/** Refusals about people's data: what was destroyed, what the law keeps, and requests of people about themselves. */
import { problem } from './problem-text';

export const PRIVACY_PROBLEMS = {
  'document-destroyed': problem(
    410,
    ['Berkas ini sudah dimusnahkan: masa simpannya berakhir, atau orang di dalamnya dihapus. Hari dan sebabnya disebut.', 'Hasil penilaian tetap tercatat; bila isinya diperlukan lagi, minta pengirim menyerahkan berkas baru.'],
    ['This file was destroyed: its time of keeping ended, or a person in it was erased. Day and cause are named.', 'How it was judged stays on record; if its content is needed again, ask the sender to hand in a new file.'],
  ),
  'member-unknown': problem(404, ['Peserta itu tidak ditemukan.', 'Buka dari daftar peserta kerja sama.'], ['No such member is known.', 'Open it from the list of members of the cooperation.']),
  'person-erased': problem(
    410,
    ['Data orang ini sudah dihapus atas permintaan; hari penghapusannya disebut.', 'Tidak ada yang dapat ditampilkan lagi; jumlah tagihan tetap tercatat tanpa orangnya.'],
    ["This person's data were erased on request; the day is named.", 'Nothing is left to show; billed amounts stay on record without the person.'],
  ),
  'subject-unknown': problem(
    404,
    ['Tidak ada data yang disimpan dengan nomor itu.', 'Periksa nomornya pada KTP; jawaban kepada yang bersangkutan: tidak ada data yang disimpan.'],
    ['Nothing is held under that number.', 'Check the number on the identity card; the answer to the person is that nothing is held.'],
  ),
  'subject-request-unknown': problem(404, ['Permintaan itu tidak ditemukan.', 'Lihat daftar permintaan.'], ['No such request is known.', 'See the list of requests.']),
  'subject-request-decided': problem(409, ['Permintaan ini sudah diputuskan.', 'Muat ulang untuk melihat hasilnya.'], ['This request is decided already.', 'Reload to see what came of it.']),
  'erasure-refused-by-law': problem(
    409,
    ['Data ini belum boleh dihapus: hukum yang disebut mewajibkan penyimpanannya, atau prosesnya belum selesai.', 'Jawab yang bersangkutan dengan dasar hukum dan hari yang disebut; ajukan lagi sesudah hari itu.'],
    ['These data may not be erased yet: the law named keeps them, or a process is not finished.', 'Answer the person with the law and the day named; propose it again after that day.'],
  ),
} as const;
