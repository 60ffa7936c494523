/** Every paper is set as PDF/A and says what it must: numbers, parties in their capacities, amounts in figures and words. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { rupiah } from '@sinergi/domain/money/rupiah';
import type { Signer } from '@sinergi/domain/parties/capacity';
import { PROGRAMMES } from '@sinergi/domain/programmes/registry';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import { agreementPaper } from './agreement.paper';
import type { PaidBillFacts } from './bill-facts';
import { circularPaper } from './circular.paper';
import { invoicePaper } from './invoice.paper';
import { memorandumPaper } from './memorandum.paper';
import type { CaseFacts, PaperContent } from './paper';
import { receiptPaper } from './receipt.paper';
import { warningPaper } from './warning.paper';
import { Typesetter } from './typesetter';

const mayor: Signer = {
  side: 'city', position: 'mayor', capacity: 'penjabat', title: 'Wali Kota Contoh', principalTitle: null,
  name: 'Rudi Contohwan', nameWithTitles: 'Dr. Rudi Contohwan, M.Si.', employeeNumber: '196801011990031001', rank: 'Pembina',
};
const secretary: Signer = { ...mayor, position: 'city-secretary', capacity: 'on-behalf', title: 'Sekretaris Daerah Kota Contoh', principalTitle: 'Pj. Wali Kota Contoh', name: 'Rahayu Contohwati' };
const branchHead: Signer = {
  side: 'branch', position: 'branch-head', capacity: 'definitive', title: 'Kepala Kantor Cabang Contoh', principalTitle: null,
  name: 'Budi Rekaan', nameWithTitles: 'Budi Rekaan, S.E.', employeeNumber: '187200101', rank: null,
};
const office = { agencyName: 'Badan Contoh', branchName: 'Kantor Cabang Contoh', branchAddress: 'Jalan Rekaan 1', cityName: 'Kota Contoh' };
const facts: CaseFacts = {
  ...office, no: 'KS-2018-0001', on: localDate('2018-05-14'), rehearsal: false, terms: termsOf(neighbourhoodHeads), coverFrom: localDate('2018-06-01'),
  city: { name: 'Pemerintah Kota Contoh', signer: mayor, number: '463/17/SETDA/2018' },
  branch: { name: 'Badan Contoh Kantor Cabang Contoh', signer: branchHead, number: 'MoU/12/052018' },
};
const bill: PaidBillFacts = {
  ...office, no: 'KS-2018-0001', on: localDate('2018-07-13'), rehearsal: false, number: 'INV/36/062018', programmeTitle: neighbourhoodHeads.title,
  payer: { title: 'Bendahara Pengeluaran Kota Contoh', officeName: 'Pemerintah Kota Contoh' }, signer: branchHead,
  month: contributionMonth('2018-06'), revision: 1, members: 7596, amount: rupiah(82_036_800), issuedOn: localDate('2018-06-18'), dueOn: localDate('2018-07-16'),
  paymentCode: '10123456789', invoiceNumber: 'INV/36/062018', paid: rupiah(82_036_800), paidOn: localDate('2018-07-13'),
  rules: [{ rule: 'JKK 0,24% x Rp2.000.000 = Rp4.800', amount: rupiah(4800), members: 7596 }, { rule: 'JKM 0,3% x Rp2.000.000 = Rp6.000', amount: rupiah(6000), members: 7596 }],
};

const compiler = NodeCompiler.create();
/** The words on the page, taken from its selectable layer. */
function wordsOf({ template, page }: PaperContent): string {
  const svg = compiler.svg({ mainFileContent: template, inputs: { paper: JSON.stringify(page) } });
  return [...svg.matchAll(/class="tsel"[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replace(/\s+/g, ' ');
}

const PAPERS: readonly (readonly [PaperContent, readonly string[]])[] = [
  [memorandumPaper(facts), ['463/17/SETDA/2018', 'MoU/12/052018', 'Pj. Wali Kota Contoh', 'Rudi Contohwan', 'empat belas bulan Mei tahun dua ribu delapan belas', 'PIHAK KESATU', 'NPK 187200101']],
  [agreementPaper(facts), ['463/17/SETDA/2018', 'Rp2.000.000', '1 Juni 2018', 'pemotongan honorarium', 'Peraturan Pemerintah Nomor 50 Tahun 2007']],
  [circularPaper({ ...facts, city: { ...facts.city, signer: secretary } }), ['SURAT EDARAN', '463/17/SETDA/2018', 'SEKRETARIAT DAERAH', 'a.n. Pj. WALI KOTA CONTOH', 'SEKRETARIS DAERAH KOTA CONTOH,', 'Tembusan', 'Rahayu Contohwati']],
  [invoicePaper(bill), ['INV/36/062018', 'Rp82.036.800', 'delapan puluh dua juta tiga puluh enam ribu delapan ratus rupiah', 'Senin, 16 Juli 2018', '10123456789', '7.596', 'Rp36.460.800']],
  [
    warningPaper({
      ...office, no: 'KS-2018-0001', on: localDate('2018-09-10'), rehearsal: false, number: 'ST/7/092018', which: 2, programmeTitle: neighbourhoodHeads.title, payer: { title: 'Pemerintah Desa Contoh', officeName: 'Pemerintah Desa Contoh' }, signer: branchHead, people: 36,
      months: ['2018-06', '2018-07'].map((month) => ({ month: contributionMonth(month), members: 36, open: rupiah(486_000), dueOn: localDate('2018-08-15'), paymentCode: '11123456789', charge: rupiah(0) })),
    }),
    ['SURAT TEGURAN II', 'ST/7/092018', 'Juni 2018', 'Juli 2018', 'Rp972.000', 'sembilan ratus tujuh puluh dua ribu rupiah', '11123456789', 'Pemerintah Desa Contoh'],
  ],
  [receiptPaper({ ...bill, number: 'KW/3/072018' }), ['KUITANSI', 'KW/3/072018', 'Rp82.036.800', 'delapan puluh dua juta', '13 Juli 2018']],
];

describe.each(PAPERS.map(([content, words]) => [content.kind, content, words] as const))('%s', (_kind, content, words) => {
  test('is an archival PDF', () => {
    const pdf = new Typesetter().set(content);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('pdfaid:part>3<');
  });

  test('says what it must', () => {
    const page = wordsOf(content);
    for (const word of words) expect(page).toContain(word);
    expect(page).not.toMatch(/undefined|null|NaN/);
  });
});

test('a rehearsal is marked on the page, a real case is not', () => {
  expect(wordsOf(memorandumPaper({ ...facts, rehearsal: true }))).toContain('GLADI / REHEARSAL');
  expect(wordsOf(memorandumPaper(facts))).not.toContain('GLADI');
});

test('what a person typed is never markup', () => {
  const typed = '#panic("x") *bold* <label> $1/0$ \\ "quoted" Kota';
  const content = invoicePaper({ ...bill, payer: { title: typed, officeName: typed } });
  expect(new Typesetter().set(content).subarray(0, 5).toString()).toBe('%PDF-');
  expect(wordsOf(content)).toContain('#panic("x") *bold* <label> $1/0$');
});

test('an acting mayor and the secretary sign with bare names, the branch head with title and number', () => {
  const page = wordsOf(memorandumPaper(facts));
  expect(page).not.toContain('Dr. Rudi');
  expect(page).toContain('Budi Rekaan, S.E.');
});

test.each(PROGRAMMES.map((programme) => [programme.code, programme] as const))('programme %s can be drafted', (_code, programme) => {
  const given = { ...facts, terms: termsOf(programme) };
  for (const content of [memorandumPaper(given), agreementPaper(given), circularPaper(given)]) expect(() => new Typesetter().set(content)).not.toThrow();
});

test('a paper that cannot be set fails by name and quotes nothing', () => {
  const broken: PaperContent = { ...invoicePaper(bill), template: '#panic(sys.inputs.paper)' };
  expect(() => new Typesetter().set(broken)).toThrow(expect.objectContaining({ name: 'PaperNotRendered', message: 'PaperNotRendered paper=invoice' }));
});
