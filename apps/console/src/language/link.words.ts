/** Words of the page a letter's link opens. */
import type { Words } from './language';

const id = {
  greeting: (name: string) => `Yth. ${name}`,
  explain: 'Tautan ini hanya untuk satu tugas dan hanya untuk Anda. Membukanya tidak memutuskan apa pun; keputusan baru tercatat setelah Anda mengirimnya.',
  attached: 'Naskahnya terlampir pada surat yang membawa tautan ini; cocokkan sidik jarinya di bawah.',
  signInTitle: 'Tugas ini memerlukan masuk',
  signInText: 'Keputusan ini tidak dapat diberikan lewat tautan surat. Masuklah lebih dahulu, lalu tugasnya terbuka.',
  signIn: 'Masuk untuk memutuskan',
  usedTitle: 'Tautan ini sudah dipakai',
  usedText: 'Keputusan lewat tautan ini sudah tercatat. Bila Anda perlu mengubahnya, hubungi kantor cabang.',
  expiredTitle: 'Tautan ini sudah lewat masa berlakunya',
  expiredText: 'Masuklah untuk melihat tugas Anda, atau tunggu surat pengingat berikutnya yang membawa tautan baru.',
  unknownTitle: 'Tautan ini tidak dikenal',
  unknownText: 'Mungkin tautannya terpotong. Salin seluruhnya dari surat, atau masuk untuk melihat tugas Anda.',
  toSignIn: 'Ke halaman masuk',
};

export const linkWords: Words<typeof id> = {
  id,
  en: {
    greeting: (name) => `Dear ${name}`,
    explain: 'This link is for one task and for you alone. Opening it decides nothing; a decision is recorded only when you send it.',
    attached: 'The papers are attached to the letter that brought this link; compare their fingerprints below.',
    signInTitle: 'This task needs you to sign in',
    signInText: 'This decision cannot be given through a link in a letter. Sign in first, then the task opens.',
    signIn: 'Sign in to decide',
    usedTitle: 'This link has been used',
    usedText: 'The decision given through it is recorded. To change it, get in touch with the branch.',
    expiredTitle: 'This link has expired',
    expiredText: 'Sign in to see your tasks, or wait for the next reminder, which brings a new link.',
    unknownTitle: 'This link is not known',
    unknownText: 'It may have been cut. Copy all of it from the letter, or sign in to see your tasks.',
    toSignIn: 'To the sign-in page',
  },
};
