/** Words of deciding several tasks in one act. */
import type { Words } from './language';

const id = {
  pick: (what: string) => `Pilih ${what}`,
  alone: 'Diputuskan tersendiri: memerlukan pindaian atau dokumen.',
  chosen: (count: string) => `${count} dipilih`,
  none: 'Batalkan pilihan',
  title: (count: string) => `Putuskan ${count} permintaan`,
  effect: 'Setiap permintaan diputuskan dan diperiksa sendiri-sendiri; satu yang ditolak tidak menghentikan yang lain.',
  verdict: 'Putusan',
  go: 'Putuskan semuanya',
  result: (accepted: string, all: string) => `${accepted} dari ${all} keputusan berlaku`,
  underway: 'sedang diproses',
  accepted: 'berlaku',
  close: 'Tutup',
};

export const bulkWords: Words<typeof id> = {
  id,
  en: {
    pick: (what) => `Choose ${what}`,
    alone: 'Decided by itself: it needs a scan or a document.',
    chosen: (count) => `${count} chosen`,
    none: 'Clear the choice',
    title: (count) => `Decide ${count} tasks`,
    effect: 'Each task is decided and judged by itself; one refusal stops no other.',
    verdict: 'Verdict',
    go: 'Decide all of them',
    result: (accepted, all) => `${accepted} of ${all} decisions count`,
    underway: 'being processed',
    accepted: 'counts',
    close: 'Close',
  },
};
