/** A treasurer, the head of the agency and the branch learn in time that a budget account will not carry all months to come. */
import type { BudgetFacts } from '@sinergi/contracts/letter-facts';
import { formatDate, formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatRupiah } from '@sinergi/domain/money/format';
import type { Language } from '@sinergi/domain/money/language';
import { letter, needed } from '../letter';
import { causeOf } from '../wording/request';

export const budgetRunningOut = letter((facts) => {
  const budget = needed(facts.budget, 'budget');
  const cause = causeOf(facts);
  return {
    subject: `Pagu kode rekening ${budget.account}: sisa ${formatRupiah(budget.free)}, ${budget.runsOutIn === null ? `cukup sampai akhir ${budget.year}` : `tidak mencukupi mulai ${formatMonth(budget.runsOutIn)}`}`,
    id: {
      paragraphs: [
        `Iuran untuk ${cause.id} dibayar dari kode rekening ${budget.account} (${budget.accountName}). ${endsId(budget)}`,
        'Perlindungan peserta berjalan terus dan tagihan setiap bulan tetap terbit. Agar tidak menjadi tunggakan, mohon segera ditempuh salah satu: penambahan pagu melalui perubahan APBD (DPPA), atau perubahan pola pembayaran sejak bulan tersebut. Pagu yang baru dicatat di halaman kerja sama ini.',
      ],
      rows: rowsOf(budget, 'id'),
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `Contributions for ${cause.en} are paid from budget account ${budget.account} (${budget.accountName}). ${endsEn(budget)}`,
        'Members stay covered and every month is billed all the same. To keep it from becoming arrears, please either have the ceiling raised by a change of the budget (perubahan APBD), or change who pays from that month on. A new ceiling is recorded on the page of this cooperation.',
      ],
      rows: rowsOf(budget, 'en'),
      call: 'Open this cooperation',
    },
  };
});

function endsId({ runsOutIn, because, untilMonth, shortfall, year }: BudgetFacts): string {
  if (runsOutIn === null) return `Pagu tahun ${year} sebagian besar sudah ditagih, dan menurut daftar peserta saat ini masih cukup untuk bulan yang tersisa.`;
  const from = because === 'months' ? `Pagu hanya disediakan sampai ${formatMonth(untilMonth)}; mulai ${formatMonth(runsOutIn)} tidak ada anggaran` : `Menurut daftar peserta saat ini pagu tidak lagi mencukupi mulai ${formatMonth(runsOutIn)}`;
  return `${from}. Kekurangan sampai akhir tahun ${formatRupiah(shortfall)}.`;
}

function endsEn({ runsOutIn, because, untilMonth, shortfall, year }: BudgetFacts): string {
  if (runsOutIn === null) return `Most of the ceiling of ${year} is billed; by the roster as it is now it carries the months that are left.`;
  const from = because === 'months' ? `The budget was made for months until ${formatMonth(untilMonth, 'en')}; from ${formatMonth(runsOutIn, 'en')} on there is none` : `By the roster as it is now it is not enough from ${formatMonth(runsOutIn, 'en')} on`;
  return `${from}. ${formatRupiah(shortfall, 'en')} are missing until the end of the year.`;
}

function rowsOf(budget: BudgetFacts, language: Language): (readonly [label: string, value: string])[] {
  const said = (id: string, en: string): string => (language === 'id' ? id : en);
  const money = (amount: BudgetFacts['free']): string => formatRupiah(amount, language);
  return [
    [said('Kode rekening', 'Budget account'), `${budget.account}, ${budget.accountName}`],
    [said('Pagu tahun anggaran', 'Ceiling of the year'), `${money(budget.ceiling)} (${budget.year})`],
    [said('Dasar', 'Document'), `${budget.documentNo}, ${formatDate(budget.documentDate, language)}`],
    [said('Sudah ditagih', 'Billed so far'), money(budget.billed)],
    [said('Sisa pagu', 'Still free'), money(budget.free)],
    [said('Perkiraan sisa tahun', 'Expected until the end of the year'), money(budget.expected)],
    [said('Tidak mencukupi mulai', 'Not enough from'), budget.runsOutIn === null ? said('cukup', 'enough') : formatMonth(budget.runsOutIn, language)],
    [said('Kekurangan', 'Missing'), money(budget.shortfall)],
  ];
}
