/** Refusals about the request itself: who asks, in which form, and how often. */
import { problem } from './problem-text';

export const REQUEST_PROBLEMS = {
  'date-malformed': problem(422, ['Tanggal tidak benar.', 'Tuliskan sebagai TTTT-BB-HH, misalnya 2018-07-16.'], ['The date is malformed.', 'Write it as YYYY-MM-DD, such as 2018-07-16.']),
  'token-invalid': problem(
    401,
    ['Tidak dikenal siapa yang bertanya: token atau sesi tidak ada, dicabut, atau kedaluwarsa.', 'Masuk kembali, atau minta token baru kepada administrator.'],
    ['It is not known who asks: the token or session is missing, revoked or expired.', 'Sign in again, or ask the administrator for a new token.'],
  ),
  'not-allowed': problem(
    403,
    ['Anda tidak berwenang melakukan ini.', 'Mintalah pejabat yang berwenang, atau masuk untuk kantor yang tepat.'],
    ['You may not do this.', 'Ask somebody whose position allows it, or sign in for the right office.'],
  ),
  'request-malformed': problem(400, ['Permintaan tidak dapat dipakai.', 'Perbaiki isian yang disebut, lalu kirim kembali.'], ['The request cannot be used.', 'Mend the fields named and send it again.']),
  'idempotency-key-missing': problem(
    400,
    ['Header Idempotency-Key tidak ada.', 'Sertakan kunci baru (misalnya UUID) untuk setiap tindakan.'],
    ['The header Idempotency-Key is missing.', 'Send a new key (such as a UUID) with every act.'],
  ),
  'idempotency-key-reused': problem(
    409,
    ['Kunci ini sudah dipakai untuk permintaan lain.', 'Gunakan kunci baru untuk tindakan baru.'],
    ['This key was used for another request.', 'Use a new key for a new act.'],
  ),
  'request-in-progress': problem(
    409,
    ['Permintaan yang sama sedang dikerjakan.', 'Tunggu sebentar, lalu kirim kembali dengan kunci yang sama.'],
    ['The same request is being worked on.', 'Wait a moment and send it again with the same key.'],
  ),
  'route-unknown': problem(404, ['Alamat ini tidak ada.', 'Lihat daftar alamat di /v1/explorer.'], ['There is no such address.', 'See the list of addresses at /v1/explorer.']),
  'record-unknown': problem(404, ['Catatan itu tidak ditemukan.', 'Periksa pengenalnya.'], ['No such record is known.', 'Check its id.']),
  'body-too-large': problem(413, ['Isi permintaan terlalu besar.', 'Kirim sebagai berkas, atau lebih sedikit sekaligus.'], ['The body of the request is too large.', 'Send it as a file, or less at once.']),
  'store-full': problem(
    507,
    ['Penyimpanan sedang penuh; tidak ada yang tersimpan.', 'Beri tahu operator, lalu kirim kembali dengan kunci yang sama setelah ada ruang.'],
    ['The store is full; nothing was kept.', 'Tell the operator, and send it again with the same key once there is room.'],
  ),
  unavailable: problem(503, ['Layanan sedang belum siap.', 'Coba lagi sebentar lagi.'], ['The service is not ready at the moment.', 'Try again shortly.']),
  unexpected: problem(
    500,
    ['Terjadi kegagalan yang tidak terduga; tidak ada yang tersimpan setengah jalan.', 'Coba lagi dengan kunci yang sama; bila berulang, beri tahu operator beserta nomor korelasi.'],
    ['Something failed unexpectedly; nothing was kept halfway.', 'Try again with the same key; if it happens again, tell the operator the correlation id.'],
  ),
} as const;
