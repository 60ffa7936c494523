/** Words of the difference between a monthly roster and the members on record. */
import type { DifferenceView, HandInView } from '@sinergi/contracts/roster.views';
import type { Words } from './language';

type Kind = DifferenceView['kind'];
type Purpose = HandInView['purpose'];

interface DifferenceWords {
  readonly title: (month: string) => string;
  readonly before: (members: string) => string;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly about: Partial<Readonly<Record<Kind, string>>>;
  readonly nobody: string;
  readonly massExit: string;
  readonly massExitText: (leavers: string, members: string) => string;
  readonly show: string;
  readonly hide: string;
  readonly more: string;
  readonly line: string;
  readonly is: string;
  readonly wage: string;
  readonly until: (day: string) => string;
  readonly due: (day: string) => string;
  readonly late: (day: string) => string;
  readonly purposeTitle: string;
  readonly purpose: Readonly<Record<Purpose, string>>;
  readonly purposeText: Readonly<Record<Purpose, string>>;
}

const id: DifferenceWords = {
  title: (month) => `Perubahan mulai ${month}`,
  before: (members) => `Peserta sebelumnya: ${members}`,
  kind: {
    joiner: 'Masuk', leaver: 'Keluar', 'leaver-held': 'Belum dikeluarkan', 'changed-post': 'Ganti jabatan', 'changed-place': 'Pindah RT/RW atau kelurahan', 'changed-wage': 'Upah berubah',
    'changed-term': 'Masa bakti berubah', 'term-ended': 'Masa bakti sudah berakhir', already: 'Tetap', elsewhere: 'Peserta perjanjian lain', 'post-held': 'Jabatan masih terisi',
  },
  about: {
    leaver: 'Tidak ada dalam daftar.',
    'leaver-held': 'Tidak ada dalam daftar, tetapi baris yang dikembalikan mungkin miliknya.',
    'term-ended': 'Tetap peserta; pastikan masih menjabat.',
  },
  nobody: 'Tidak ada yang berubah.',
  massExit: 'Banyak peserta keluar sekaligus',
  massExitText: (leavers, members) => `${leavers} dari ${members} peserta tidak ada dalam daftar ini. Pastikan daftarnya utuh sebelum menyetujui.`,
  show: 'Lihat',
  hide: 'Tutup',
  more: 'Lebih banyak',
  line: 'baris',
  is: 'menjadi',
  wage: 'upah',
  until: (day) => `sampai ${day}`,
  due: (day) => `Batas pelaporan ${day}`,
  late: (day) => `Terlambat: batas pelaporan ${day}`,
  purposeTitle: 'Isi berkas',
  purpose: { 'first-roster': 'Daftar pertama', monthly: 'Daftar utuh bulan ini', additions: 'Tambahan dan perubahan' },
  purposeText: {
    'first-roster': 'Peserta pertama kerja sama ini.',
    monthly: 'Semua peserta yang masih aktif. Yang tidak ada di dalamnya dianggap keluar.',
    additions: 'Hanya peserta baru dan yang berubah. Tidak seorang pun keluar.',
  },
};

export const differenceWords: Words<DifferenceWords> = {
  id,
  en: {
    title: (month) => `Changes from ${month}`,
    before: (members) => `Members before: ${members}`,
    kind: {
      joiner: 'Join', leaver: 'Leave', 'leaver-held': 'Not removed yet', 'changed-post': 'Another post', 'changed-place': 'Another RT/RW or village', 'changed-wage': 'Another wage',
      'changed-term': 'Another term of office', 'term-ended': 'Term of office has ended', already: 'Stay as they are', elsewhere: 'Members of another agreement', 'post-held': 'Post still held',
    },
    about: {
      leaver: 'Not in the file.',
      'leaver-held': 'Not in the file, but a returned row may be theirs.',
      'term-ended': 'Still members; make sure they hold the post.',
    },
    nobody: 'Nothing changes.',
    massExit: 'Many members leave at once',
    massExitText: (leavers, members) => `${leavers} of ${members} members are not in this file. Make sure it is whole before you approve.`,
    show: 'Show',
    hide: 'Hide',
    more: 'More',
    line: 'row',
    is: 'becomes',
    wage: 'wage',
    until: (day) => `until ${day}`,
    due: (day) => `To be reported by ${day}`,
    late: (day) => `Late: to be reported by ${day}`,
    purposeTitle: 'What the file is',
    purpose: { 'first-roster': 'First roster', monthly: 'Whole roster of the month', additions: 'Additions and changes' },
    purposeText: {
      'first-roster': 'The first people of this cooperation.',
      monthly: 'Everybody who is still a member. Whoever is not in it counts as having left.',
      additions: 'Only new people and those who changed. Nobody leaves.',
    },
  },
};
