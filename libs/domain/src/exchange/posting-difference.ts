/** Where billed, paid and posted of one person and month part: what is different, and what cures it. */
import type { Language } from '../money/language';

export const POSTING_DIFFERENCES = ['posted-less', 'posted-more', 'not-posted', 'posted-not-billed', 'paid-not-posted'] as const;
/** `paid-not-posted`: paid since, and not handed on yet; the others are differences of what was handed on. */
export type PostingDifference = (typeof POSTING_DIFFERENCES)[number];

/** Mended by handing on, not by an answer. */
export const TO_HAND_ON: PostingDifference = 'paid-not-posted';

type Sentence = Readonly<Record<Language, string>>;

export const POSTING_DIFFERENCE_WORDS: Readonly<Record<PostingDifference, { readonly what: Sentence; readonly cure: Sentence }>> = {
  'posted-less': {
    what: { id: 'Dibukukan kurang dari yang dibayar.', en: 'Less was posted than paid.' },
    cure: { id: 'Minta pembukuan tambahan, lalu unggah jawaban yang benar.', en: 'Ask for the rest to be posted and upload the corrected answer.' },
  },
  'posted-more': {
    what: { id: 'Dibukukan lebih dari yang dibayar.', en: 'More was posted than paid.' },
    cure: { id: 'Minta koreksi pembukuan, lalu unggah jawaban yang benar.', en: 'Ask for the posting to be corrected and upload the corrected answer.' },
  },
  'not-posted': {
    what: { id: 'Sudah diteruskan, belum dibukukan.', en: 'Handed on and not posted.' },
    cure: { id: 'Tanyakan alasannya, lalu unggah jawaban yang benar.', en: 'Ask why and upload the corrected answer.' },
  },
  'posted-not-billed': {
    what: { id: 'Dibukukan, padahal tidak ditagih bulan itu.', en: 'Posted, and not billed in that month.' },
    cure: { id: 'Minta pembatalan pembukuan, lalu unggah jawaban yang benar.', en: 'Ask for the posting to be taken back and upload the corrected answer.' },
  },
  'paid-not-posted': {
    what: { id: 'Sudah dibayar, belum diteruskan.', en: 'Paid, and not handed on yet.' },
    cure: { id: 'Teruskan pembayaran bulan itu.', en: 'Hand the payments of the month on.' },
  },
};
