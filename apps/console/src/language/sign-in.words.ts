/** Words of the sign-in page. */
import type { Words } from './language';

const id = {
  title: 'Masuk',
  promise: 'Kerja sama perlindungan pekerja antara kantor cabang dan pemerintah kota.',
  help: 'Buka tautan masuk yang Anda terima, atau tempelkan tautan atau kodenya di sini.',
  field: 'Tautan atau kode masuk',
  go: 'Masuk',
  entering: 'Sedang memeriksa tautan masuk…',
  usedTitle: 'Tautan masuk ini tidak berlaku lagi',
  usedText: 'Tautan masuk hanya dapat dipakai satu kali dan untuk waktu terbatas. Mintalah yang baru kepada administrator kantor Anda.',
  hide: 'Hanya dipakai untuk masuk dan tidak disimpan di halaman ini.',
};

export const signInWords: Words<typeof id> = {
  id,
  en: {
    title: 'Sign in',
    promise: 'Cooperation on workers’ cover between the branches and the city governments.',
    help: 'Open the sign-in link you were given, or paste the link or its code here.',
    field: 'Sign-in link or code',
    go: 'Sign in',
    entering: 'Checking the sign-in link…',
    usedTitle: 'This sign-in link no longer works',
    usedText: 'A sign-in link works once and for a limited time. Ask your office’s administrator for a new one.',
    hide: 'It is only used to sign in and is not kept by this page.',
  },
};
