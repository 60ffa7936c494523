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
  'position-unknown': problem(
    422,
    ['Jabatan itu tidak termasuk program ini, atau kelompok belum menyebut jabatan.', 'Pilih satu atau lebih jabatan yang tercantum pada program.'],
    ['The programme has no such position, or the group names none.', 'Choose one or more positions of the programme.'],
  ),
  'arrangement-overlaps': problem(
    409,
    ['Jabatan itu sudah termasuk kelompok pembayar lain pada bulan-bulan tersebut.', 'Ubah kelompok itu, atau pilih jabatan lain.'],
    ['Another group of payers names this position in those months.', 'Change that group, or choose another position.'],
  ),
  'funding-not-allowed': problem(
    422,
    ['Iuran tidak boleh dibayar dari sumber dana itu pada pola pembayaran ini.', 'Pilih sumber dana yang diperbolehkan program; dana desa tidak termasuk, ADD dan PADes termasuk.'],
    ['The contribution may not be paid from that source in this mode.', 'Choose a source the programme allows; village funds are not among them, village allocation and income are.'],
  ),
  'arrangement-change-unknown': problem(404, ['Perubahan pola pembayaran itu tidak ditemukan.', 'Buka dari halaman kerja sama.'], ['No such change of arrangement is known.', 'Open it from the page of the cooperation.']),
  'portions-not-whole': problem(
    422,
    ['Bagian para pembayar tidak berjumlah 100%.', 'Isi bagian setiap pembayar lebih dari nol sehingga jumlahnya tepat 100%.'],
    ['The shares of the payers do not make 100%.', 'Give every payer a share above zero so that they add up to exactly 100%.'],
  ),
  'plan-unknown': problem(404, ['Rencana angsuran itu tidak ditemukan.', 'Buka dari halaman tunggakan.'], ['No such plan of instalments is known.', 'Open it from the page of arrears.']),
  'plan-under-way': problem(409, ['Pembayar itu sudah mempunyai rencana angsuran yang diajukan atau berjalan.', 'Tunggu sampai rencana itu selesai.'], ['This payer has a plan proposed or running already.', 'Wait until it has ended.']),
  'plan-not-whole': problem(422, ['Jumlah angsuran tidak sama dengan tunggakan pembayar itu, atau pembayar itu tidak menunggak.', 'Sesuaikan angsuran dengan jumlah yang masih terbuka.'], ['The instalments are not what this payer owes in arrears, or it owes nothing.', 'Make them add up to what is open.']),
  'hold-unknown': problem(404, ['Penahanan tagihan itu tidak ditemukan atau sudah dilepas.', 'Buka dari halaman tunggakan.'], ['No such hold is known, or it was released.', 'Open it from the page of arrears.']),
  'write-off-unknown': problem(404, ['Usulan hapus buku itu tidak ditemukan atau sudah diputuskan.', 'Buka dari halaman tunggakan.'], ['No such write-off is known, or it was decided.', 'Open it from the page of arrears.']),
  'write-off-beyond': problem(422, ['Jumlah hapus buku melebihi sisa tagihan.', 'Hapus buku paling banyak sisa yang masih terbuka.'], ['The write-off is more than what is open.', 'Write off what is open at most.']),
  'dispute-unknown': problem(404, ['Sanggahan itu tidak ditemukan atau sudah diputuskan.', 'Buka dari halaman tunggakan.'], ['No such dispute is known, or it was decided.', 'Open it from the page of arrears.']),
  'line-in-dispute': problem(409, ['Baris itu tidak ada pada tagihan bulan tersebut, atau sudah disanggah.', 'Pilih peserta yang ditagih pada bulan itu.'], ['The line is not on a bill of that month, or is in dispute already.', 'Choose a member billed for that month.']),
  'matter-unknown': problem(404, ['Hal yang diparkir itu tidak ditemukan atau sudah selesai.', 'Buka dari halaman tunggakan.'], ['No such parked matter is known, or it is settled.', 'Open it from the page of arrears.']),
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
  'statement-gap': problem(
    422,
    ['Ada hari atau uang yang tidak diketahui di antara rekening koran ini dan yang sudah diterima.', 'Kirim lebih dahulu rekening koran untuk masa yang terlewat.'],
    ['Days or money between this statement and those received are unknown.', 'Send the statement of the period left out first.'],
  ),
  'line-unknown': problem(404, ['Mutasi itu tidak ditemukan.', 'Buka dari daftar uang belum cocok.'], ['No such movement is known.', 'Open it from the list of unmatched money.']),
  'line-taken-already': problem(
    409,
    ['Mutasi itu sudah dicocokkan, menunggu orang kedua, atau ditarik kembali oleh bank.', 'Muat ulang daftarnya.'],
    ['This movement is matched already, awaits a second person, or was taken back by the bank.', 'Reload the list.'],
  ),
  'line-not-income': problem(422, ['Mutasi itu uang keluar; tidak dapat membayar tagihan.', 'Catat sebagai pengembalian uang yang tersisa.'], ['Money went out by this movement; it cannot pay a bill.', 'Enter it as the return of money left over.']),
  'reversal-unlike': problem(
    422,
    ['Kedua mutasi itu tidak sepadan: harus dari rekening yang sama dan jumlahnya sama.', 'Pilih uang masuk yang ditarik kembali oleh bank.'],
    ['The two movements do not fit: account and amount must be the same.', 'Choose the credit that the bank took back.'],
  ),
  'money-returned-already': problem(409, ['Sebagian uang itu sudah dikembalikan.', 'Periksa pengembaliannya lebih dahulu.'], ['Some of this money has been returned already.', 'Look at its return first.']),
  'rehearsal-not-real': problem(422, ['Uang latihan dan uang sungguhan tidak boleh dicampur.', 'Pilih tagihan dari jenis yang sama.'], ['Money of a rehearsal and real money are never mixed.', 'Choose a bill of the same kind.']),
  'part-not-open': problem(409, ['Tagihan itu tidak lagi terbuka sebesar yang diminta.', 'Muat ulang dan pilih lagi bagiannya.'], ['Less of that bill is open than was asked.', 'Reload and choose its part again.']),
  'parts-beyond-money': problem(422, ['Jumlah bagian melebihi uang yang ada.', 'Kurangi bagiannya.'], ['The parts are more than the money there is.', 'Lessen the parts.']),
  'match-unknown': problem(404, ['Pencocokan itu tidak ditemukan.', 'Buka dari daftar uang belum cocok.'], ['No such match is known.', 'Open it from the list of unmatched money.']),
  'match-already-decided': problem(409, ['Pencocokan itu sudah diputuskan.', 'Muat ulang untuk melihat hasilnya.'], ['This match has been decided already.', 'Reload to see what came of it.']),
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
