/** Why a decision or another act was refused, for refusals that arrive as a bare code. */
import type { Words } from './language';

type ByCode = Readonly<Record<string, string>>;

const id: ByCode = {
  'decision-out-of-turn': 'Tugas ini tidak sedang terbuka; mungkin sudah diputuskan orang lain.',
  'decision-stale-round': 'Putaran ini sudah berlalu; naskahnya telah berubah.',
  'decision-verdict-not-offered': 'Keputusan ini tidak ditawarkan pada tugas ini.',
  'decision-reason-missing': 'Keputusan ini memerlukan alasan.',
  'decision-evidence-missing': 'Keputusan ini memerlukan bukti: pindaian yang telah ditandatangani.',
  'decision-not-yours': 'Tugas ini milik jabatan lain. Anda dapat membacanya, tetapi tidak memutuskannya.',
  'duties-incompatible': 'Anda sudah mengerjakan bagian lain dari kerja sama ini, sehingga orang kedua harus memutuskannya.',
  'more-time-exhausted': 'Tambahan waktu yang diminta melebihi yang masih tersedia.',
  'sign-in-needed': 'Untuk memutuskan ini Anda harus masuk lebih dahulu.',
  'cooperation-closed': 'Kerja sama ini sudah selesai.',
  'link-used': 'Tautan ini sudah dipakai.',
  'link-expired': 'Tautan ini sudah lewat masa berlakunya.',
  'link-unknown': 'Tautan ini tidak dikenal.',
  'token-invalid': 'Tautan atau token ini tidak berlaku.',
  'not-allowed': 'Anda tidak berwenang melakukan ini.',
  'holder-missing': 'Pada tanggal ini Anda tidak tercatat memangku jabatan yang diminta.',
  'document-too-large': 'Berkas ini terlalu besar.',
  'file-unreadable': 'Berkas ini tidak dapat dibaca. Simpan ulang sebagai .xlsx atau .csv.',
  'file-header-missing': 'Baris judul kolom tidak ditemukan dalam berkas ini.',
  'payment-already-decided': 'Pembayaran ini sudah disahkan atau ditolak.',
  'process-not-waiting-for-repair': 'Proses ini tidak sedang menunggu perbaikan.',
  'idempotency-key-reused': 'Formulir ini sudah terkirim dengan isi yang berbeda. Muat ulang halamannya.',
};

export const refusalWords: Words<ByCode> = {
  id,
  en: {
    'decision-out-of-turn': 'This task is not open; somebody else may have decided it.',
    'decision-stale-round': 'This round is over; the papers have changed.',
    'decision-verdict-not-offered': 'This verdict is not offered for the task.',
    'decision-reason-missing': 'This verdict needs a reason.',
    'decision-evidence-missing': 'This decision needs evidence: the signed scan.',
    'decision-not-yours': 'This task belongs to another position. You may read it, but not decide it.',
    'duties-incompatible': 'You have already done another part of this cooperation, so a second person must decide.',
    'more-time-exhausted': 'More time was asked for than is left.',
    'sign-in-needed': 'To decide this you must sign in first.',
    'cooperation-closed': 'This cooperation has ended.',
    'link-used': 'This link has been used.',
    'link-expired': 'This link has expired.',
    'link-unknown': 'This link is not known.',
    'token-invalid': 'This link or token is not valid.',
    'not-allowed': 'You may not do this.',
    'holder-missing': 'On this date you are not recorded as holding the position asked.',
    'document-too-large': 'This file is too large.',
    'file-unreadable': 'This file cannot be read. Save it again as .xlsx or .csv.',
    'file-header-missing': 'No row of column headings was found in this file.',
    'payment-already-decided': 'This payment has already been confirmed or rejected.',
    'process-not-waiting-for-repair': 'This process is not waiting for a repair.',
    'idempotency-key-reused': 'This form was already sent with other content. Reload the page.',
  },
};
