/** Refusals about amounts, bills, payments, bank statements and the tables of law. */
import { problem } from './problem-text';

export const MONEY_PROBLEMS = {
  'amount-not-whole-rupiah': problem(
    422,
    ['Jumlah harus dalam rupiah bulat.', 'Tuliskan tanpa sen.'],
    ['An amount must be whole rupiah.', 'Write it without cents.'],
  ),
  'amount-not-positive': problem(422, ['Jumlah harus lebih dari nol.', 'Periksa jumlahnya.'], ['An amount must be above zero.', 'Check the amount.']),
  'base-not-exact': problem(
    422,
    ['Dasar upah harus tepat sampai perseratus rupiah.', 'Tuliskan paling banyak dua angka di belakang koma.'],
    ['A wage base must be exact to a hundredth of a rupiah.', 'Write two decimals at most.'],
  ),
  'tariff-missing': problem(
    422,
    ['Tidak ada tarif yang berlaku untuk gabungan dan bulan itu.', 'Periksa bulannya, atau tambahkan baris tarif beserta dasar hukumnya.'],
    ['No tariff holds for that combination and month.', 'Check the month, or add the tariff row with its legal basis.'],
  ),
  'bill-unknown': problem(404, ['Tagihan itu tidak ditemukan.', 'Buka dari halaman kerja sama.'], ['No such bill is known.', 'Open it from the page of the cooperation.']),
  'payment-unknown': problem(404, ['Pembayaran itu tidak ditemukan.', 'Buka dari halaman kerja sama.'], ['No such payment is known.', 'Open it from the page of the cooperation.']),
  'payment-already-decided': problem(
    409,
    ['Pembayaran ini sudah dikonfirmasi atau ditolak.', 'Muat ulang untuk melihat hasilnya.'],
    ['This payment has been confirmed or rejected already.', 'Reload to see what came of it.'],
  ),
  'statement-inconsistent': problem(
    422,
    ['Rekening koran tidak seimbang: saldo awal ditambah mutasi tidak sama dengan saldo akhir.', 'Unduh kembali berkas utuhnya dari bank.'],
    ['The statement does not add up: opening balance and lines do not give the closing balance.', 'Download the whole file from the bank again.'],
  ),
  'law-row-invalid': problem(
    422,
    ['Ada baris tabel yang tidak dapat dipakai; tidak satu pun baris dimuat.', 'Perbaiki baris yang disebut, lalu muat lagi seluruh berkas.'],
    ['Some rows of the table cannot be used; none was taken.', 'Mend the rows named and load the whole file again.'],
  ),
  'law-row-duplicate': problem(
    409,
    ['Baris yang sama sudah berlaku; tidak satu pun baris dimuat.', 'Cabut baris lama lebih dahulu, atau hapus dari berkas.'],
    ['The same row is in force already; none was taken.', 'Withdraw the old row first, or leave it out of the file.'],
  ),
  'month-malformed': problem(422, ['Bulan iuran tidak benar.', 'Tuliskan sebagai TTTT-BB, misalnya 2018-06.'], ['The contribution month is malformed.', 'Write it as YYYY-MM, such as 2018-06.']),
} as const;
