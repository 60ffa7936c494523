/** Words of what goes before a deduction: when honoraria are paid out, and who agreed that they are cut. */
import type { Words } from './language';

const id = {
  schedules: 'Jadwal pencairan honorarium',
  noSchedule: 'Belum dicatat. Tanpa jadwal, tidak diketahui kapan potongan suatu bulan diharapkan.',
  scheduled: (period: string, day: string, late: string, from: string) => `${period.charAt(0).toUpperCase()}${period.slice(1)}, tanggal ${day}${late === '0' ? ' pada bulan terakhir masanya' : `, ${late} bulan setelah masanya`}, berlaku sejak ${from}.`,
  scheduleAdd: 'Catat jadwal pencairan', scheduleText: 'Yang berlaku adalah jadwal terakhir sejak bulannya; bulan sebelumnya tidak berubah.', scheduleDone: 'Jadwal tercatat.',
  period: 'Masa', fromMonth: 'Sejak bulan iuran', lateMonths: 'Cair berapa bulan sesudahnya', payDay: 'Tanggal cair', source: 'Sumber (surat atau keputusan)',
  record: 'Catat', missing: 'Wajib diisi.',
  mandate: 'Catat kuasa potong', mandateText: 'Honorarium hanya dipotong atas kuasa. Kata peserta sendiri mendahului kuasa untuk semua; yang terakhir berlaku.', mandateDone: 'Kuasa tercatat. Berkas yang sudah disusun: buka unitnya, lalu “Ambil kuasa terbaru”.',
  whose: 'Kuasa siapa', whoseMember: 'Peserta', whoseKind: { everybody: 'Semua peserta, menurut dasar hukum', member: 'Seorang peserta memberi kuasa', refusal: 'Seorang peserta menolak' },
  legalBasis: 'Dasar hukum', datedOn: 'Tanggal surat', paper: 'Surat kuasa atau peraturan',
};

export const mandateWords: Words<typeof id> = {
  id,
  en: {
    schedules: 'When honoraria are paid out',
    noSchedule: 'Not on record. Without a schedule nobody knows when the deduction of a month is expected.',
    scheduled: (period, day, late, from) => `${period.charAt(0).toUpperCase()}${period.slice(1)}, on day ${day}${late === '0' ? ' of the last month of the span' : `, ${late} months after the span`}, from ${from} on.`,
    scheduleAdd: 'Record a schedule', scheduleText: 'The latest schedule counts from its month on; earlier months stay.', scheduleDone: 'The schedule is on record.',
    period: 'Span', fromMonth: 'From contribution month', lateMonths: 'Paid so many months later', payDay: 'Day of the month', source: 'Source (letter or decree)',
    record: 'Record', missing: 'Required.',
    mandate: 'Record a mandate', mandateText: 'An honorarium is cut on a mandate only. A member’s own word goes before one for everybody; the latest counts.', mandateDone: 'The mandate is on record. For batches drafted already: open the unit, then “Take up new mandates”.',
    whose: 'Whose', whoseMember: 'Member', whoseKind: { everybody: 'Everybody, on a legal basis', member: 'One member agrees', refusal: 'One member refuses' },
    legalBasis: 'Legal basis', datedOn: 'Date of the paper', paper: 'Mandate or regulation',
  },
};
