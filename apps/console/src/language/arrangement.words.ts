/** Words of who pays: modes, sources, portions, changes waiting for a second person, and the form for another arrangement. */
import type { ArrangementView, PortionView } from '@sinergi/contracts/arrangement.views';
import type { Words } from './language';

interface ArrangementCodes {
  readonly mode: Readonly<Record<ArrangementView['mode'], string>>;
  readonly source: Readonly<Record<PortionView['fundingSource'], string>>;
  readonly split: Readonly<Record<PortionView['split'], string>>;
  readonly scheme: Readonly<Record<ArrangementView['schemes'][number], string>>;
  readonly baseFrom: Readonly<Record<ArrangementView['baseFrom'], string>>;
  readonly segment: Readonly<Record<ArrangementView['segment'], string>>;
}

const codesId: ArrangementCodes = {
  mode: { 'honorarium-deduction': 'Dipotong dari honorarium', 'government-paid': 'Dibayar pemerintah', 'self-paid': 'Dibayar sendiri', subsidised: 'Disubsidi' },
  source: { 'city-budget': 'APBD', 'village-allocation': 'Alokasi Dana Desa (ADD)', 'village-income': 'Pendapatan Asli Desa (PADes)', 'village-fund': 'Dana Desa', honorarium: 'Honorarium', 'own-income': 'Penghasilan sendiri' },
  split: { office: 'Satu kantor', 'per-village': 'Tiap kelurahan/desa', 'per-district': 'Tiap kecamatan', 'each-person': 'Tiap peserta' },
  scheme: { 'work-accident': 'JKK', death: 'JKM', 'old-age': 'JHT' },
  baseFrom: { arrangement: 'Satu jumlah yang disepakati', member: 'Upah atau penghasilan masing-masing peserta', 'minimum-wage': 'Upah minimum kota/kabupaten (UMK)' },
  segment: { 'wage-earner': 'Penerima upah', 'non-wage-earner': 'Bukan penerima upah' },
};
const codesEn: ArrangementCodes = {
  mode: { 'honorarium-deduction': 'Deducted from the honorarium', 'government-paid': 'Paid by government', 'self-paid': 'Self-paid', subsidised: 'Subsidised' },
  source: { 'city-budget': 'City budget (APBD)', 'village-allocation': 'Village allocation (ADD)', 'village-income': 'Village income (PADes)', 'village-fund': 'Village fund (Dana Desa)', honorarium: 'Honorarium', 'own-income': 'Own income' },
  split: { office: 'One office', 'per-village': 'Each village', 'per-district': 'Each district', 'each-person': 'Each member' },
  scheme: { 'work-accident': 'Work accident (JKK)', death: 'Death (JKM)', 'old-age': 'Old age (JHT)' },
  baseFrom: { arrangement: 'One amount agreed on', member: 'Each member’s own wage or income', 'minimum-wage': 'Minimum wage of the city (UMK)' },
  segment: { 'wage-earner': 'Wage earners', 'non-wage-earner': 'Not wage earners' },
};

const id = {
  ...codesId,
  title: 'Siapa membayar',
  inMonth: 'Pada bulan',
  none: 'Belum ada pola pembayaran yang berlaku pada bulan itu.',
  everybody: 'Semua jabatan yang tidak disebut kelompok lain',
  modeTitle: 'Pola', sourceTitle: 'Sumber dana', baseTitle: 'Dasar upah', schemesTitle: 'Program', segmentTitle: 'Segmen', accountTitle: 'Rekening anggaran', basisTitle: 'Dasar', portions: 'Bagian pembayar',
  ownWage: 'upah masing-masing', ownBracket: 'golongan penghasilan masing-masing', cityMinimum: 'upah minimum kota (UMK) bulan itu',
  baseAsNow: (now: string) => (now === '' ? 'seperti sekarang' : `seperti sekarang: ${now}`), baseAmount: 'Dasar upah (rupiah)', baseWithout: 'Bila tidak dilaporkan (rupiah)',
  minimumWageNow: (amount: string, source: string) => `UMK pada bulan yang dilihat: Rp${amount} (${source}). Keputusan tahun berikutnya mengubah iuran dengan sendirinya.`,
  minimumWageMissing: 'UMK untuk bulan yang dilihat belum dimuat; tanpa keputusan itu bulan tersebut tidak dapat ditagih.',
  period: (from: string, until: string | null) => (until ? `${from} sampai ${until}` : `sejak ${from}`),
  changes: 'Perubahan yang diajukan', noChanges: 'Belum ada perubahan yang diajukan.',
  status: { 'awaiting-approval': 'Menunggu persetujuan', applied: 'Berlaku', declined: 'Ditolak', lapsed: 'Gugur', aborted: 'Dihentikan' },
  proposedBy: (name: string, day: string) => `diajukan ${name}, ${day}`,
  finishedOn: (day: string) => `selesai ${day}`,
  reopened: (count: string) => `${count} bulan ditagih ulang`,
  waits: (who: string, since: string) => `Menunggu ${who} sejak ${since}`,
  nextRung: (rung: string, day: string) => `${rung} ${day}`,
  approve: 'Periksa dan setujui',
  propose: 'Ajukan pola lain', proposeText: 'Juga untuk bulan yang sudah lewat: yang sudah ditagih hanya ditagih atau dikembalikan selisihnya, dan perlindungan tidak terputus. Orang kedua menyetujuinya.',
  group: 'Kelompok', newGroup: 'Kelompok baru…', groupName: 'Nama kelompok (huruf kecil, angka, tanda hubung)', positions: 'Jabatan dalam kelompok',
  from: 'Mulai bulan', until: 'Sampai bulan (kosong: seterusnya)',
  sourceWhy: (sources: string, mode: string) => `Tidak dapat dipilih untuk pola “${mode}”: ${sources}.`,
  sourceForbidden: (sources: string) => `Tidak diperbolehkan program: ${sources}.`,
  split1: 'Ditagih kepada', share: 'Bagian (%)', payerOffice: 'Kantor pembayar', payerAsNow: 'seperti sekarang', findOffice: 'Ketik nama kantor', noOffice: 'Tidak ada kantor yang cocok.',
  addPortion: 'Tambah pembayar', removePortion: 'Hapus bagian ini',
  whole: 'Jumlah 100%.', notWhole: (sum: string) => `Jumlahnya ${sum}%; bagian semua pembayar harus tepat 100%.`,
  account: 'Rekening anggaran', reason: 'Alasan', document: 'Keputusan atau surat',
  preview: 'Lihat akibatnya', send: 'Ajukan', sent: 'Diajukan; menunggu persetujuan orang kedua.', another: 'Ajukan lagi', discard: 'Kosongkan',
  previewFirst: 'Lihat akibatnya lebih dahulu.',
  effect: 'Akibatnya per bulan', month: 'Bulan', before: 'Semula', after: 'Menjadi', difference: 'Selisih', payer: 'Pembayar', members: 'Peserta',
  billedAlready: 'sudah ditagih', notBilled: 'belum ditagih', openMonth: (month: string) => `Per pembayar, ${month}`,
};

export const arrangementWords: Words<typeof id> = {
  id,
  en: {
    ...codesEn,
    title: 'Who pays',
    inMonth: 'In the month',
    none: 'No arrangement is in force in that month.',
    everybody: 'Every position no other group names',
    modeTitle: 'Mode', sourceTitle: 'Funding source', baseTitle: 'Wage base', schemesTitle: 'Schemes', segmentTitle: 'Segment', accountTitle: 'Budget account', basisTitle: 'Basis', portions: 'Payers’ portions',
    ownWage: 'each member’s own wage', ownBracket: 'each member’s own income bracket', cityMinimum: 'minimum wage of the city (UMK) in the month',
    baseAsNow: (now) => (now === '' ? 'as it is now' : `as it is now: ${now}`), baseAmount: 'Wage base (rupiah)', baseWithout: 'Where none is declared (rupiah)',
    minimumWageNow: (amount, source) => `UMK in the month looked at: Rp${amount} (${source}). The decree of the next year changes the price by itself.`,
    minimumWageMissing: 'The UMK of the month looked at is not loaded; without its decree the month cannot be billed.',
    period: (from, until) => (until ? `${from} to ${until}` : `from ${from}`),
    changes: 'Changes proposed', noChanges: 'No change has been proposed.',
    status: { 'awaiting-approval': 'Waits for approval', applied: 'In effect', declined: 'Declined', lapsed: 'Lapsed', aborted: 'Stopped' },
    proposedBy: (name, day) => `proposed by ${name}, ${day}`,
    finishedOn: (day) => `ended ${day}`,
    reopened: (count) => `${count} months billed again`,
    waits: (who, since) => `Waits for ${who} since ${since}`,
    nextRung: (rung, day) => `${rung} ${day}`,
    approve: 'Check and approve',
    propose: 'Propose another arrangement', proposeText: 'For months past, too: what was billed is only billed or credited by what differs, and cover has no gap. A second person approves.',
    group: 'Group', newGroup: 'A new group…', groupName: 'Name of the group (small letters, digits, hyphens)', positions: 'Positions of the group',
    from: 'From month', until: 'Until month (empty: from then on)',
    sourceWhy: (sources, mode) => `Not to be chosen with “${mode}”: ${sources}.`,
    sourceForbidden: (sources) => `Not allowed by the programme: ${sources}.`,
    split1: 'Billed to', share: 'Share (%)', payerOffice: 'Paying office', payerAsNow: 'as it is now', findOffice: 'Type an office’s name', noOffice: 'No such office.',
    addPortion: 'Add a payer', removePortion: 'Remove this portion',
    whole: '100% in all.', notWhole: (sum) => `It is ${sum}% in all; the portions must make exactly 100%.`,
    account: 'Budget account', reason: 'Reason', document: 'Decree or letter',
    preview: 'See what it does', send: 'Propose', sent: 'Proposed; a second person has to approve.', another: 'Propose another', discard: 'Clear',
    previewFirst: 'See what it does first.',
    effect: 'What it does, month by month', month: 'Month', before: 'Before', after: 'After', difference: 'Difference', payer: 'Payer', members: 'Members',
    billedAlready: 'billed already', notBilled: 'not billed yet', openMonth: (month) => `By payer, ${month}`,
  },
};
