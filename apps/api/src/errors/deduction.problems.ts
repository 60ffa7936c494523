/** Refusals about contributions deducted from honoraria: batches, disbursement orders and what was remitted. */
import { problem } from './problem-text';

export const DEDUCTION_PROBLEMS = {
  'deduction-batch-unknown': problem(404, ['Berkas potongan itu tidak ditemukan.', 'Buka dari halaman potongan kerja sama.'], ['No such batch of deductions is known.', 'Open it from the deductions of the cooperation.']),
  'deduction-batch-not-there-yet': problem(
    409,
    ['Langkah ini tidak sesuai dengan status berkas potongan.', 'Muat ulang, lalu lihat langkah yang tersedia.'],
    ['The batch of deductions does not stand where this step begins.', 'Reload and see which step is next.'],
  ),
  'deduction-nobody-listed': problem(
    422,
    ['Tidak seorang pun tercantum dalam berkas itu.', 'Catat surat kuasa atau dasar hukum lebih dahulu.'],
    ['Nobody is listed in that batch.', 'Record mandates or the legal basis first.'],
  ),
  'deduction-list-empty': problem(422, ['Tidak ada yang dapat didaftar untuk bulan itu.', 'Periksa bulan, unit, dan pola pembayarannya.'], ['There is nobody to list for that month.', 'Check month, unit and mode of payment.']),
  'deduction-amount-beyond': problem(422, ['Jumlah yang dipotong melebihi yang tercantum.', 'Periksa jumlahnya; orang yang dipotong penuh tidak perlu disebut.'], ['More was deducted than is listed.', 'Check the amount; whoever was deducted in full need not be named.']),
  'disbursement-unknown': problem(404, ['SP2D itu tidak ditemukan.', 'Buka dari halaman potongan kerja sama.'], ['No such disbursement order is known.', 'Open it from the deductions of the cooperation.']),
  'disbursement-unbalanced': problem(
    422,
    ['Bruto dikurangi potongan tidak sama dengan neto.', 'Salin ketiga angka persis seperti di SP2D; potongan lain paling banyak sebesar seluruh potongan.'],
    ['Gross less deductions is not net.', 'Copy the three figures just as the SP2D has them; other deductions are at most all deductions.'],
  ),
  'disbursement-covers-nothing': problem(
    422,
    ['Tidak ada berkas terproses yang belum tercakup SP2D.', 'Catat hasil potongan dari bendahara lebih dahulu.'],
    ['No processed batch waits for a disbursement order.', 'Record the treasurer’s result first.'],
  ),
  'disbursement-exceeds-batches': problem(
    422,
    ['Jumlah yang disebut melebihi potongan berkas yang belum tercakup.', 'Kurangi, atau pilih berkas lain.'],
    ['The amount stated is more than the batch has open.', 'Lessen it, or choose other batches.'],
  ),
  'disbursement-below-batches': problem(
    422,
    ['Potongan iuran pada SP2D kurang dari jumlah berkas yang disebut.', 'Sebutkan lebih sedikit berkas, atau jumlah sebagian.'],
    ['The contributions held back are less than the batches stated.', 'State fewer batches, or a part of them.'],
  ),
  'disbursement-number-taken': problem(409, ['Nomor SP2D itu sudah tercatat pada kerja sama ini.', 'Buka catatannya; jangan dicatat dua kali.'], ['This number is on record for the cooperation already.', 'Open that record; do not enter it twice.']),
  'disbursement-decided': problem(409, ['SP2D itu sudah diputuskan.', 'Muat ulang untuk melihat hasilnya.'], ['This disbursement order has been decided already.', 'Reload to see what came of it.']),
  'disbursement-not-confirmed': problem(409, ['SP2D itu belum disahkan orang kedua.', 'Minta orang lain mengesahkannya lebih dahulu.'], ['A second person has not confirmed this disbursement order.', 'Have another person confirm it first.']),
  'remittance-unknown': problem(404, ['Penyetoran itu tidak ditemukan.', 'Buka dari SP2D-nya.'], ['No such remittance is known.', 'Open it from its disbursement order.']),
  'remittance-decided': problem(409, ['Penyetoran itu sudah diputuskan.', 'Muat ulang untuk melihat hasilnya.'], ['This remittance has been decided already.', 'Reload to see what came of it.']),
} as const;
