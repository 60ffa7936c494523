/** Words of the view of what is stuck. */
import type { Words } from './language';

const id = {
  title: 'Yang tersendat',
  explain: 'Kerja sama yang lewat batas, dieskalasi, ditangguhkan atau perlu perbaikan; yang paling lama di atas.',
  what: 'Apa',
  office: 'Di mana',
  why: 'Sebab',
  since: 'Sejak',
  days: (count: string) => `${count} hari kerja`,
  next: 'Langkah otomatis berikutnya',
  failure: 'Gangguan terakhir',
  none: 'tidak ada',
  engine: 'Buka di Temporal',
  emptyTitle: 'Tidak ada yang tersendat',
  emptyText: 'Semua kerja sama berjalan atau menunggu dalam batas waktunya.',
};

export const stuckWords: Words<typeof id> = {
  id,
  en: {
    title: 'Stuck',
    explain: 'Cooperations that are overdue, escalated, on hold or in need of fixing; the oldest first.',
    what: 'What',
    office: 'Where',
    why: 'Why',
    since: 'Since',
    days: (count) => `${count} working days`,
    next: 'Next automatic step',
    failure: 'Last failure',
    none: 'none',
    engine: 'Open in Temporal',
    emptyTitle: 'Nothing is stuck',
    emptyText: 'Every cooperation is running or waiting within its time.',
  },
};
