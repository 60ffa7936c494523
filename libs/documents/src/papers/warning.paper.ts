/** A formal warning (surat teguran) to a payer in arrears: the months that are open, for how many people, how much, and by which code to pay. */
import { formatDate, formatMonth } from '@sinergi/domain/calendar/format-date';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { formatCount, formatRupiah } from '@sinergi/domain/money/format';
import { inWordsEnglish } from '@sinergi/domain/money/in-words-english';
import { rupiah, type Rupiah } from '@sinergi/domain/money/rupiah';
import { terbilang } from '@sinergi/domain/money/terbilang';
import { signatureBlock, type Signer } from '@sinergi/domain/parties/capacity';
import { fileNameOf, type PaperContent } from './paper';
import { WARNING } from './templates/warning.template';
import { placeOf } from './wording/place';

export interface WarnedMonth {
  readonly month: ContributionMonth;
  readonly members: number;
  readonly open: Rupiah;
  readonly dueOn: LocalDate;
  readonly paymentCode: string;
  /** The charge law has for it; nothing for a state body. */
  readonly charge: Rupiah;
}

export interface WarningFacts {
  readonly no: string;
  readonly on: LocalDate;
  readonly rehearsal: boolean;
  readonly number: string;
  /** First, second or third. */
  readonly which: number;
  readonly agencyName: string;
  readonly branchName: string;
  readonly branchAddress: string | null;
  readonly cityName: string;
  readonly programmeTitle: { readonly id: string; readonly en: string };
  readonly payer: { readonly title: string; readonly officeName: string };
  readonly signer: Signer;
  readonly people: number;
  readonly months: readonly WarnedMonth[];
  /** They all pay alone: a list for the office that tells them. */
  readonly persons?: readonly WarnedPerson[];
}

/** Masked. */
export interface WarnedPerson {
  readonly name: string;
  readonly place: string;
  readonly months: readonly ContributionMonth[];
  readonly codes: readonly string[];
  readonly open: Rupiah;
  /** First day the membership is inactive unless it is paid. */
  readonly inactiveFrom: LocalDate | null;
}

const TELL_THEM = [
  'Mohon disampaikan kepada masing-masing peserta pada daftar berikut. Kepesertaan tidak aktif sejak tanggal pada daftar apabila iuran tetap tidak dibayar; tidak ada denda, dan perlindungan berlaku lagi setelah iuran dibayar.',
  'Please tell each member on the list below. A membership is inactive from the day on the list if nothing is paid; there is no penalty, and cover resumes once it is paid.',
];

const ROMAN = ['', 'I', 'II', 'III'];

export function warningPaper(facts: WarningFacts): PaperContent {
  const which = ROMAN[facts.which] ?? String(facts.which);
  const title = `Surat Teguran ${which} Iuran ${facts.cityName}`;
  const open = rupiah(facts.months.reduce((sum, month) => sum + month.open, 0));
  const charge = rupiah(facts.months.reduce((sum, month) => sum + month.charge, 0));
  return {
    kind: 'warning',
    template: WARNING,
    title,
    fileName: fileNameOf('teguran', which, facts.no, facts.payer.officeName),
    page: {
      title,
      dated: facts.on,
      rehearsal: facts.rehearsal,
      footer: `Surat Teguran ${which} ${facts.no}`,
      letterhead: [facts.agencyName, facts.branchName],
      contact: facts.branchAddress,
      heading: [`SURAT TEGURAN ${which}`, `Formal warning ${facts.which} of 3`],
      number: facts.number,
      payer: { title: facts.payer.title, office: facts.payer.officeName },
      particulars: [
        [['Nomor kerja sama', 'Cooperation'], facts.no],
        [['Program', 'Programme'], facts.programmeTitle.id],
        [['Peserta', 'Members'], formatCount(facts.people)],
      ],
      opening: [
        `Sampai dengan tanggal ${formatDate(facts.on)} iuran berikut belum kami terima meskipun telah ditagih dan diingatkan.`,
        `The contributions below have not reached us by ${formatDate(facts.on, 'en')}, although they were billed and reminded of.`,
      ],
      columns: [['Bulan iuran', 'Month'], ['Jatuh tempo', 'Due on'], ['Peserta', 'Members'], ['Kode pembayaran', 'Code'], ['Sisa tagihan', 'Open']],
      lines: facts.months.map((month) => [formatMonth(month.month), formatDate(month.dueOn), formatCount(month.members), facts.persons ? 'lihat daftar' : month.paymentCode, formatRupiah(month.open)]),
      amount: formatRupiah(open),
      words: [terbilang(open), inWordsEnglish(open)],
      charge: charge > 0 ? [`Denda keterlambatan menurut ketentuan: ${formatRupiah(charge)}, belum termasuk dalam jumlah di atas.`, `Charge for late payment by law: ${formatRupiah(charge, 'en')}, not included above.`] : null,
      persons: (facts.persons ?? []).map(({ name, place, months, codes, open: owed, inactiveFrom }, at) => [
        String(at + 1), name, place, months.map((month) => formatMonth(month)).join(', '), codes.join(', '), formatRupiah(owed), inactiveFrom === null ? '–' : formatDate(inactiveFrom),
      ]),
      closing: facts.persons ? TELL_THEM : [
        'Selama iuran belum dibayar, pembayaran manfaat kepada peserta dan ahli warisnya dapat tertunda. Mohon pembayaran segera dilakukan, atau ajukan rencana angsuran kepada kantor cabang.',
        'While contributions are open, benefits to members and their heirs may be delayed. Please pay soon, or propose a plan of instalments to the branch.',
      ],
      placeAndDate: `${placeOf(facts.cityName)}, ${formatDate(facts.on)}`,
      signature: signatureBlock(facts.signer, 'correspondence'),
    },
  };
}
