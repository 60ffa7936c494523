/** Refusals about offices, people, holders of positions, regions and the files they hand in. */
import { problem } from './problem-text';

export const PARTY_PROBLEMS = {
  'office-unknown': problem(
    422,
    ['Kantor itu tidak ada dalam direktori pada tanggal tersebut.', 'Periksa kantornya atau daftarkan lebih dahulu.'],
    ['The directory has no such office on that day.', 'Check the office, or add it first.'],
  ),
  'person-unknown': problem(422, ['Orang itu tidak ada dalam direktori.', 'Daftarkan lebih dahulu.'], ['The directory has no such person.', 'Add the person first.']),
  'holder-missing': problem(
    422,
    ['Pada tanggal itu tidak ada yang memegang jabatan tersebut dalam kedudukan itu.', 'Catat pejabatnya di direktori dengan tanggal mulai yang benar.'],
    ['On that day nobody holds that position in that capacity.', 'Record the holder in the directory with the right first day.'],
  ),
  'holder-overlaps': problem(
    409,
    ['Jabatan itu sudah dipegang pada masa tersebut.', 'Akhiri dahulu masa pejabat sebelumnya.'],
    ['The position is held already in that period.', 'End the earlier holder first.'],
  ),
  'period-invalid': problem(
    422,
    ['Masa berlakunya tidak benar: berakhir sebelum mulai, atau mulai terlalu awal.', 'Periksa kedua tanggalnya.'],
    ['The period is not right: it ends before it starts, or starts too early.', 'Check both dates.'],
  ),
  'region-unknown': problem(
    422,
    ['Kode wilayah tidak dikenal.', 'Gunakan kode Kemendagri, misalnya 32.75 untuk Kota Bekasi.'],
    ['The region code is not known.', 'Use the code of the ministry of home affairs, such as 32.75 for Kota Bekasi.'],
  ),
  'document-unknown': problem(404, ['Berkas itu tidak ditemukan.', 'Unggah berkasnya lebih dahulu.'], ['No such file is known.', 'Upload the file first.']),
  'document-too-large': problem(413, ['Berkas terlalu besar.', 'Kirim berkas yang lebih kecil dari batas yang disebut.'], ['The file is too large.', 'Send a file below the limit named.']),
  'file-unreadable': problem(
    422,
    ['Berkas tidak dapat dibaca.', 'Kirim kembali dalam bentuk yang diminta (PDF, PNG, JPEG, XLSX atau CSV).'],
    ['The file cannot be read.', 'Send it again in the form that is asked (PDF, PNG, JPEG, XLSX or CSV).'],
  ),
  'file-header-missing': problem(
    422,
    ['Baris judul kolom tidak ditemukan dalam berkas.', 'Gunakan judul kolom dari contoh berkas.'],
    ['The file has no row of column headings.', 'Use the headings of the sample file.'],
  ),
  'hand-in-not-waiting': problem(
    409,
    ['Penyerahan ini tidak sedang menunggu jawaban tersebut.', 'Muat ulang: mungkin sudah dijawab, atau pemeriksaan telah melangkah.'],
    ['This delivery is not waiting for that word.', 'Reload: it may have been answered already, or the reading has moved on.'],
  ),
  'mapping-unfit': problem(
    422,
    ['Lembar yang disebut belum dapat dibaca dengan pemetaan ini.', 'Tentukan satu kolom untuk nama dan satu untuk NIK pada setiap lembar, masing-masing sekali saja, atau kosongkan semua kolom lembar yang tidak dipakai.'],
    ['The sheet named cannot be read by this mapping.', 'Give each sheet one column for the name and one for the NIK, each only once, or leave out all columns of a sheet you do not need.'],
  ),
  'hand-in-unknown': problem(404, ['Penyerahan data itu tidak ditemukan.', 'Buka dari halaman kerja sama.'], ['No such hand-in is known.', 'Open it from the page of the cooperation.']),
  'hand-in-repeated': problem(
    409,
    ['Berkas yang sama sudah diserahkan.', 'Lihat hasil penyerahan pertama.'],
    ['The same file has been handed in already.', 'Look at the result of the first hand-in.'],
  ),
  'roster-not-in-effect': problem(
    409,
    ['Daftar ini tidak sedang berlaku.', 'Hanya daftar yang berlaku dapat dibatalkan atau diperbaiki barisnya.'],
    ['This roster is not in effect.', 'Only a roster in effect can be undone or have rows mended.'],
  ),
  'roster-billed': problem(
    409,
    ['Daftar ini tidak dapat dibatalkan: sebagian barisnya sudah ditagih.', 'Lihat baris dan bulan yang disebut; laporkan orang yang keluar mulai bulan berikutnya.'],
    ['This roster cannot be undone: some of its rows have been billed.', 'See the rows and months named; report who leaves from the next month on.'],
  ),
  'roster-built-on': problem(
    409,
    ['Daftar ini tidak dapat dibatalkan: penyerahan yang lebih baru bersandar padanya.', 'Batalkan dahulu penyerahan yang disebut.'],
    ['This roster cannot be undone: a later hand-in builds on it.', 'Undo the hand-ins named first.'],
  ),
  'undo-unknown': problem(404, ['Tidak ada pembatalan yang diusulkan untuk daftar ini.', 'Usulkan pembatalannya lebih dahulu.'], ['No undo has been proposed for this roster.', 'Propose it first.']),
  'undo-already-decided': problem(409, ['Pembatalan daftar ini sudah diputuskan atau sudah diusulkan.', 'Muat ulang untuk melihat keadaannya.'], ['The undo of this roster has been decided or proposed already.', 'Reload to see how it stands.']),
} as const;
