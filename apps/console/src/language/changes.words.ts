/** Words of changes of the roster that are no file: their kinds, their reasons, the forms that propose them. */
import type { ChangeKindView } from '@sinergi/contracts/change.views';
import type { Words } from './language';

type ChangeKind = ChangeKindView['code'];
type ChangeReason = ChangeKindView['reasons'][number];
type ConsentKind = ChangeKindView['consents'][number];

const kindsId: Record<ChangeKind, string> = { succession: 'Penggantian pejabat', 'mass-exit': 'Sekelompok peserta keluar', transfer: 'Alih ke kepesertaan mandiri', 'opt-in': 'Ikut serta', 'opt-out': 'Mundur' };
const kindsEn: Record<ChangeKind, string> = { succession: 'Succession in a post', 'mass-exit': 'A group leaves', transfer: 'Transfer to membership alone', 'opt-in': 'Joins', 'opt-out': 'Withdraws' };
const reasonsId: Record<ChangeReason, string> = {
  died: 'Meninggal dunia', resigned: 'Mengundurkan diri', 'term-ended': 'Masa bakti berakhir', dismissed: 'Diberhentikan', moved: 'Pindah', 'group-dissolved': 'Kelompok dibubarkan', joined: 'Menyatakan ikut serta', withdrew: 'Menarik keikutsertaan',
};
const reasonsEn: Record<ChangeReason, string> = {
  died: 'Died', resigned: 'Resigned', 'term-ended': 'Term of office ended', dismissed: 'Dismissed', moved: 'Moved away', 'group-dissolved': 'Group dissolved', joined: 'Agreed to take part', withdrew: 'Withdrew',
};
const consentsId: Record<ConsentKind, string> = { consent: 'Pernyataan sendiri', mandate: 'Kuasa', withdrawal: 'Surat pengunduran diri' };
const consentsEn: Record<ConsentKind, string> = { consent: 'Own consent', mandate: 'Mandate', withdrawal: 'Withdrawal' };

const id = {
  kinds: kindsId, reasons: reasonsId, consents: consentsId,
  status: { 'awaiting-approval': 'Menunggu persetujuan', applied: 'Berlaku', declined: 'Ditolak', lapsed: 'Gugur', aborted: 'Dihentikan', overtaken: 'Didahului' },
  none: 'Belum ada perubahan di luar berkas.',
  propose: 'Laporkan perubahan',
  proposeText: 'Perubahan berlaku setelah orang kedua di kantor cabang menyetujuinya. Bulan yang sudah ditagih tidak berubah.',
  within: (days: string, source: string) => `Dilaporkan paling lambat ${days} hari kerja sejak kejadian (${source}).`,
  happened: (day: string) => `terjadi ${day}`,
  proposedBy: (name: string, day: string) => `diajukan ${name}, ${day}`,
  counts: (month: string) => `dihitung mulai ${month}`,
  reportBy: (day: string) => `batas lapor ${day}`,
  reportDue: 'Batas lapor',
  late: 'Terlambat dilaporkan',
  leaves: 'Keluar', joins: 'Masuk',
  from: 'Sebelum', to: 'Penerus', joiner: 'Peserta baru', post: 'Jabatan',
  waits: (who: string, since: string) => `Menunggu ${who} sejak ${since}`,
  next: (act: string, day: string) => `${act} ${day}`,
  approve: 'Periksa dan setujui',
  toLookAt: 'Perlu diperhatikan',
  paper: 'Surat atau keputusan', consentPaper: 'Surat peserta',
  kind: 'Jenis perubahan', reason: 'Sebab', happenedOn: 'Tanggal kejadian', signedOn: 'Tanggal surat', consentKind: 'Bentuk pernyataan',
  member: 'Siapa yang keluar', memberHelp: 'Ketik bagian nama atau NIK lengkap. Nama tampil tersamar; pencarian dicatat.', find: 'Cari', notFound: 'Tidak ada peserta yang cocok.', choose: 'Pilih', other: 'Ganti pilihan',
  person: 'Data penerus', newMember: 'Data peserta',
  fields: { nik: 'NIK', name: 'Nama sesuai KTP', birthDate: 'Tanggal lahir (HH/BB/TTTT)', birthPlace: 'Tempat lahir', sex: 'Jenis kelamin (L/P)', phone: 'Nomor HP', account: 'Nomor rekening', bank: 'Bank', motherName: 'Nama ibu kandung', address: 'Alamat', position: 'Jabatan', rt: 'RT', rw: 'RW', village: 'Kelurahan' },
  group: 'Siapa yang keluar', byPosition: 'Jabatan', byPlace: 'Kecamatan', everybody: 'Semua peserta',
  preview: 'Hitung dahulu', send: 'Ajukan', sent: 'Diajukan; menunggu persetujuan orang kedua.',
  result: (leaves: string, joins: string, month: string) => `${leaves} keluar, ${joins} masuk, dihitung mulai ${month}.`,
  village: (name: string) => `Kel. ${name}`,
  offered: (amount: string, due: string) => `Ditawari melanjutkan sendiri ${amount} per bulan, jatuh tempo pertama ${due}.`,
  offers: 'Penawaran lanjutan', answered: (accepted: string, declined: string, lapsed: string, open: string) => `${accepted} melanjutkan, ${declined} tidak, ${lapsed} gugur, ${open} belum menjawab`,
  answers: { accepted: 'Melanjutkan', declined: 'Tidak melanjutkan', lapsed: 'Gugur' }, showOffers: 'Lihat dan catat jawaban', registeredUntil: (month: string) => `terlindungi sampai ${month}`, markAs: (count: string) => `Catat untuk ${count} orang:`,
  participation: 'Keikutsertaan sukarela', rate: (members: string, heads: string, percent: string) => `${members} dari ${heads} orang ikut serta (${percent})`, unknownHeads: (members: string) => `${members} orang ikut serta; jumlah seluruhnya belum disampaikan.`,
  headsTitle: 'Sampaikan jumlah seluruhnya', heads: 'Jumlah orang', source: 'Sumber', save: 'Simpan', told: (source: string, day: string) => `${source}, ${day}`,
};

export const changesWords: Words<typeof id> = {
  id,
  en: {
    kinds: kindsEn, reasons: reasonsEn, consents: consentsEn,
    status: { 'awaiting-approval': 'Waits for approval', applied: 'In effect', declined: 'Declined', lapsed: 'Lapsed', aborted: 'Stopped', overtaken: 'Overtaken' },
    none: 'No change outside a file yet.',
    propose: 'Report a change',
    proposeText: 'A change takes effect once a second person at the branch approves it. Months already billed stay as they are.',
    within: (days, source) => `To be reported within ${days} working days of the event (${source}).`,
    happened: (day) => `happened ${day}`,
    proposedBy: (name, day) => `proposed by ${name}, ${day}`,
    counts: (month) => `counts from ${month}`,
    reportBy: (day) => `report by ${day}`,
    reportDue: 'To be reported by',
    late: 'Reported late',
    leaves: 'Leave', joins: 'Join',
    from: 'Before', to: 'Successor', joiner: 'New member', post: 'Post',
    waits: (who, since) => `Waits for ${who} since ${since}`,
    next: (act, day) => `${act} ${day}`,
    approve: 'Check and approve',
    toLookAt: 'To be looked at',
    paper: 'Letter or decree', consentPaper: 'Paper of the member',
    kind: 'Kind of change', reason: 'Reason', happenedOn: 'Day it happened', signedOn: 'Day of the paper', consentKind: 'Form of consent',
    member: 'Who leaves', memberHelp: 'Type part of a name or a whole NIK. Names are shown masked; the search is noted.', find: 'Find', notFound: 'No such member.', choose: 'Choose', other: 'Choose another',
    person: 'The successor', newMember: 'The member',
    fields: { nik: 'NIK', name: 'Name as on the identity card', birthDate: 'Birth date (DD/MM/YYYY)', birthPlace: 'Birth place', sex: 'Sex (L/P)', phone: 'Mobile number', account: 'Account number', bank: 'Bank', motherName: 'Mother’s name', address: 'Address', position: 'Position', rt: 'RT', rw: 'RW', village: 'Village' },
    group: 'Who leaves', byPosition: 'Positions', byPlace: 'Districts', everybody: 'All members',
    preview: 'Count first', send: 'Propose', sent: 'Proposed; a second person has to approve.',
    result: (leaves, joins, month) => `${leaves} leave, ${joins} join, counting from ${month}.`,
    village: (name) => `Kel. ${name}`,
    offered: (amount, due) => `Offered to go on alone at ${amount} a month, first due ${due}.`,
    offers: 'Offers to go on', answered: (accepted, declined, lapsed, open) => `${accepted} go on, ${declined} do not, ${lapsed} lapsed, ${open} have not answered`,
    answers: { accepted: 'Goes on', declined: 'Does not go on', lapsed: 'Lapsed' }, showOffers: 'See and record answers', registeredUntil: (month) => `covered until ${month}`, markAs: (count) => `Record for ${count}:`,
    participation: 'Voluntary participation', rate: (members, heads, percent) => `${members} of ${heads} take part (${percent})`, unknownHeads: (members) => `${members} take part; how many there are in all has not been told.`,
    headsTitle: 'Tell how many there are', heads: 'People', source: 'Source', save: 'Save', told: (source, day) => `${source}, ${day}`,
  },
};
