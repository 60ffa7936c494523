/** Why the agency or the registry turns a person down, with the cure, for whoever sent the roster. */
export const REJECTION_CODES = ['nik-not-found', 'name-differs', 'birth-date-differs', 'deceased', 'member-elsewhere', 'wage-below-least', 'document-missing', 'other'] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

interface Bilingual {
  readonly id: string;
  readonly en: string;
}

interface RejectionRule {
  readonly what: Bilingual;
  readonly cure: Bilingual;
  /** How answers say it in their own words. */
  readonly signs: RegExp;
}

const CHECK_CARD: Bilingual = { id: 'Cocokkan dengan KTP, perbaiki, lalu kirim lagi barisnya.', en: 'Compare with the identity card, mend it, and send the row again.' };

/** In the order in which an answer's words are tried. */
export const REJECTIONS: Readonly<Record<RejectionCode, RejectionRule>> = {
  deceased: {
    what: { id: 'Tercatat telah meninggal dunia.', en: 'Recorded as deceased.' },
    cure: { id: 'Pastikan kepada keluarganya; bila benar, laporkan peserta keluar dan penggantinya.', en: 'Ask the family; if it is so, report the member as leaving, and the successor.' },
    signs: /meninggal|wafat|deceased/i,
  },
  'name-differs': { what: { id: 'Nama tidak sama dengan data kependudukan.', en: 'The name differs from the population registry.' }, cure: CHECK_CARD, signs: /nama.*(beda|tidak (sesuai|sama|cocok))|name/i },
  'birth-date-differs': { what: { id: 'Tanggal lahir tidak sama dengan data kependudukan.', en: 'The birth date differs from the population registry.' }, cure: CHECK_CARD, signs: /(tanggal|tgl\.?) lahir|birth/i },
  'nik-not-found': { what: { id: 'NIK tidak ditemukan dalam data kependudukan.', en: 'The NIK is not in the population registry.' }, cure: CHECK_CARD, signs: /nik/i },
  'member-elsewhere': {
    what: { id: 'Sudah menjadi peserta pada pemberi kerja lain.', en: 'Already a member under another employer.' },
    cure: { id: 'Minta nomor KPJ-nya dan kirim lagi barisnya dengan keterangan itu.', en: 'Ask for the card number (KPJ) and send the row again with it.' },
    signs: /sudah (terdaftar|peserta|menjadi)|pemberi kerja lain|elsewhere/i,
  },
  'wage-below-least': {
    what: { id: 'Upah yang dilaporkan di bawah batas terendah.', en: 'The reported wage is below the least allowed.' },
    cure: { id: 'Perbaiki upahnya, lalu kirim lagi barisnya.', en: 'Mend the wage and send the row again.' },
    signs: /upah|wage/i,
  },
  'document-missing': {
    what: { id: 'Berkas pendukung belum lengkap.', en: 'A supporting document is missing.' },
    cure: { id: 'Lengkapi berkasnya melalui kantor cabang.', en: 'Complete the documents through the branch.' },
    signs: /berkas|dokumen|document/i,
  },
  other: {
    what: { id: 'Ditolak dengan alasan lain.', en: 'Turned down for another reason.' },
    cure: { id: 'Baca alasan yang dikutip, perbaiki, lalu kirim lagi barisnya.', en: 'Read the reason quoted, mend it, and send the row again.' },
    signs: /./,
  },
};

/** @param said a code of ours, or the answer's own words */
export function rejectionOf(said: string): RejectionCode {
  const text = said.trim();
  const own = REJECTION_CODES.find((code) => code === text.toLowerCase());
  return own ?? (Object.keys(REJECTIONS) as RejectionCode[]).find((code) => REJECTIONS[code].signs.test(text)) ?? 'other';
}
