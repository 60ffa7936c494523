/** Words of the calendar of decreed days: what is loaded, what a decree moves, and applying it. */
import type { Words } from './language';

type Kind = 'national' | 'collective-leave' | 'election' | 'local';

interface CalendarWords {
  readonly title: string;
  readonly explain: string;
  readonly notAllowed: string;
  readonly year: (year: number) => string;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly everywhere: string;
  readonly decree: string;
  readonly knownFrom: (day: string) => string;
  readonly certainty: Readonly<Record<string, string>>;
  readonly withdrawn: (why: string) => string;
  readonly withdraw: string;
  readonly withdrawTitle: (day: string) => string;
  readonly withdrawText: string;
  readonly withdrawDone: string;
  readonly edition: string;
  readonly days: (count: string) => string;
  readonly none: string;
  readonly effects: string;
  readonly effectsTitle: (edition: string) => string;
  readonly noEffects: string;
  readonly effectsText: (count: string) => string;
  readonly apply: string;
  readonly applied: (count: string) => string;
  readonly applyText: string;
  readonly add: string;
  readonly addText: string;
  readonly editionHelp: string;
  readonly source: string;
  readonly sourceHelp: string;
  readonly date: string;
  readonly kindName: string;
  readonly name: string;
  readonly basis: string;
  readonly basisHelp: string;
  readonly region: string;
  readonly regionHelp: string;
  readonly another: string;
  readonly remove: string;
  readonly go: string;
  readonly added: (count: string) => string;
  readonly incomplete: string;
}

const id: CalendarWords = {
  title: 'Kalender',
  explain: 'Hari yang bukan hari kerja, beserta keputusan yang menetapkannya. Semua batas waktu dihitung dari sini.',
  notAllowed: 'Kalender dikelola oleh administrator.',
  year: (year) => `Tahun ${year}`,
  kind: { national: 'Libur nasional', 'collective-leave': 'Cuti bersama', election: 'Hari pemungutan suara', local: 'Libur daerah' },
  everywhere: 'seluruh Indonesia',
  decree: 'Dasar',
  knownFrom: (day) => `diketahui sejak ${day}`,
  certainty: { F: 'dari sumber resmi', C: 'dihitung dari sumber', G: 'pengetahuan umum' },
  withdrawn: (why) => `dicabut: ${why}`,
  withdraw: 'Cabut',
  withdrawTitle: (day) => `Cabut ${day}`,
  withdrawText: 'Hari ini kembali menjadi hari biasa untuk hitungan berikutnya; barisnya tetap tersimpan dengan alasannya. Tenggat yang berjalan baru bergeser setelah edisinya diterapkan.',
  withdrawDone: 'Hari dicabut. Lihat tenggat yang bergeser, lalu terapkan.',
  edition: 'Edisi',
  days: (count) => `${count} hari`,
  none: 'Belum ada hari yang dimuat untuk tahun ini.',
  effects: 'Lihat pengaruhnya',
  effectsTitle: (edition) => `Pengaruh edisi ${edition}`,
  noEffects: 'Tidak ada batas waktu berjalan yang bergeser karena edisi ini.',
  effectsText: (count) => `${count} penantian yang sedang berjalan bergeser. Tanggal lama dan baru tersimpan pada tiap penantian.`,
  apply: 'Terapkan',
  applied: (count) => `Diterapkan; ${count} proses diberi tahu. Tanggal barunya segera tampak di tiap penantian.`,
  applyText: 'Batas waktu yang berjalan baru bergeser setelah diterapkan. Langkah yang sudah terjadi tidak berubah.',
  add: 'Tambah hari',
  addText: 'Hari yang ditambahkan langsung menjadi bagian hukum bagi batas waktu yang baru; yang sedang berjalan bergeser setelah diterapkan.',
  editionHelp: 'Nama singkat keputusan ini, misalnya skb-2027-perubahan.',
  source: 'Sumber',
  sourceHelp: 'Judul atau alamat keputusan resminya.',
  date: 'Tanggal',
  kindName: 'Jenis',
  name: 'Nama hari',
  basis: 'Dasar',
  basisHelp: 'Nomor keputusan.',
  region: 'Kode daerah',
  regionHelp: 'Hanya untuk libur daerah, misalnya 32.75.',
  another: 'Hari lain',
  remove: 'Hapus hari ini',
  go: 'Simpan hari',
  added: (count) => `${count} hari tersimpan.`,
  incomplete: 'Lengkapi edisi, sumber, dan setiap hari.',
};

export const calendarWords: Words<CalendarWords> = {
  id,
  en: {
    title: 'Calendar',
    explain: 'Days that are no working days, with the decree behind each. Every deadline is counted from here.',
    notAllowed: 'Administrators keep the calendar.',
    year: (year) => `Year ${year}`,
    kind: { national: 'National holiday', 'collective-leave': 'Collective leave', election: 'Polling day', local: 'Local holiday' },
    everywhere: 'all of Indonesia',
    decree: 'Decree',
    knownFrom: (day) => `known from ${day}`,
    certainty: { F: 'from an official source', C: 'computed from a source', G: 'general knowledge' },
    withdrawn: (why) => `withdrawn: ${why}`,
    withdraw: 'Withdraw',
    withdrawTitle: (day) => `Withdraw ${day}`,
    withdrawText: 'The day becomes an ordinary one for what is counted next; its row stays with the reason. Running deadlines move only once the edition is applied.',
    withdrawDone: 'The day is withdrawn. Look at the deadlines that move, then apply.',
    edition: 'Edition',
    days: (count) => `${count} days`,
    none: 'No days are loaded for this year yet.',
    effects: 'See what it moves',
    effectsTitle: (edition) => `What edition ${edition} moves`,
    noEffects: 'This edition moves no running deadline.',
    effectsText: (count) => `${count} running waits move. The old and new dates are kept with each wait.`,
    apply: 'Apply',
    applied: (count) => `Applied; ${count} processes were told. The new dates show on each wait shortly.`,
    applyText: 'Running deadlines move only once this is applied. Steps already taken do not change.',
    add: 'Add days',
    addText: 'Added days count at once for new deadlines; running ones move when the edition is applied.',
    editionHelp: 'A short name for this decree, such as skb-2027-change.',
    source: 'Source',
    sourceHelp: 'Title or address of the decree.',
    date: 'Date',
    kindName: 'Kind',
    name: 'Name of the day',
    basis: 'Decree',
    basisHelp: 'Number of the decree.',
    region: 'Region code',
    regionHelp: 'Only for a local holiday, such as 32.75.',
    another: 'Another day',
    remove: 'Remove this day',
    go: 'Save days',
    added: (count) => `${count} days saved.`,
    incomplete: 'Complete the edition, the source and every day.',
  },
};
