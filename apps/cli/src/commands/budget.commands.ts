/** Budget accounts from the terminal: where they stand, another ceiling with its document, and the second person's word. */
import type { BudgetView } from '@sinergi/contracts/budget.views';
import { text, UsageProblem, type Answer, type Command } from '../command';
import { table } from '../layout';

const at = (no: string, tail: string): string => `/v1/cooperations/${encodeURIComponent(no)}/${tail}`;

function shown(view: BudgetView): Answer {
  const accounts = view.accounts.map((row) => [row.account, row.payer, row.ceiling?.amount, row.billed, row.paid, row.free, row.expected, row.shortfall, row.runsOutIn]);
  const revisions = view.accounts.flatMap((row) => row.revisions.map((each) => [each.id, row.account, each.standing, each.amount, `${each.fromMonth}..${each.untilMonth}`, each.fromDate, each.documentNo, each.reason]));
  return {
    value: view,
    text: [
      table(['account', 'payer', 'ceiling', 'billed', 'paid', 'free', 'expected', 'missing', 'runs out'], accounts, '-'),
      table(['ceiling', 'account', 'standing', 'amount', 'months', 'from', 'document', 'reason'], revisions, ''),
    ].filter(Boolean).join('\n\n'),
  };
}

const amountOf = (given: string): number => {
  if (!/^\d+$/.test(given)) throw new UsageProblem('--amount is whole rupiah');
  return Number(given);
};

export const BUDGET_COMMANDS: readonly Command[] = [
  {
    name: 'budget', words: ['NO'], options: { year: text },
    about: { id: 'pagu kode rekening: ditagih, dibayar, sisa, dan bulan habisnya', en: 'budget accounts: billed, paid, free, and the month they run out' },
    run: async (call) => shown(await call.door.get<BudgetView>(at(call.words[0]!, `budget${call.option('year') === undefined ? '' : `?year=${encodeURIComponent(call.option('year')!)}`}`))),
  },
  {
    name: 'budget record', words: ['NO', 'ACCOUNT'],
    options: { year: text, amount: text, name: text, payer: text, kind: text, document: text, 'document-date': text, 'from-month': text, 'until-month': text, from: text, reason: text, on: text },
    about: { id: 'mencatat pagu atau perubahannya (--kind dpa|dppa|other); orang kedua mengonfirmasi', en: 'records a ceiling or its change (--kind dpa|dppa|other); a second person confirms' },
    run: async (call) => shown(await call.door.post<BudgetView>(at(call.words[0]!, 'budgets'), {
      account: call.words[1], accountName: call.need('name'), year: Number(call.need('year')), amount: amountOf(call.need('amount')), payerKey: call.option('payer'), documentKind: call.option('kind') ?? 'dpa',
      documentNo: call.need('document'), documentDate: call.need('document-date'), fromMonth: call.option('from-month'), untilMonth: call.option('until-month'), fromDate: call.option('from'), reason: call.need('reason'), on: call.option('on'),
    })),
  },
  {
    name: 'budget decide', words: ['NO', 'CEILING', 'WORD'], options: { reason: text, on: text },
    about: { id: 'orang kedua memutuskan pagu: approve atau decline', en: 'the second person decides a ceiling: approve or decline' },
    run: async (call) => {
      const word = call.words[2];
      if (word !== 'approve' && word !== 'decline') throw new UsageProblem('the word is approve or decline');
      return shown(await call.door.post<BudgetView>(at(call.words[0]!, `budgets/${encodeURIComponent(call.words[1] ?? '')}/decision`), { approve: word === 'approve', reason: call.need('reason'), on: call.option('on') }));
    },
  },
];
