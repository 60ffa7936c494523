/** Reads camt.053, version 02 and 08: an account's statements with their balances, entries and the totals the bank tells. */
import { Refusal } from '@sinergi/domain/calendar/refusal';
import { plainAmountOf } from '../amount-text';
import type { AccountStatement, StatementFormat, StatementReading } from '../statement-file';
import { problem, type StatementProblem } from '../statement-problems';
import { camtAmount, camtEntries, currencyOf, dateIn } from './camt-entry';
import { all, at, readXml, said, type XmlElement } from './xml-tree';

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:(camt\.053\.001\.0[28])$/;

/** @throws Refusal `format-unknown` or `document-type` */
export function readCamt053(text: string): StatementReading {
  const { root, open, broken } = readXml(text);
  if (broken?.reason === 'document-type') {
    throw new Refusal('document-type', { id: 'Berkas XML ini memuat jenis dokumen (DTD) dan tidak dibuka', en: 'This XML file carries a document type (DTD) and is not opened' });
  }
  const format = NAMESPACE.exec(root?.space ?? '')?.[1] as StatementFormat | undefined;
  if (!root || !format || root.name !== 'Document') throw formatUnknown();
  const problems: StatementProblem[] = [];
  // an element left open when the file broke off is not read
  const whole = all(at(root, 'BkToCstmrStmt'), 'Stmt').filter((statement) => !open.has(statement));
  const statements = whole.map((statement) => statementIn(statement, problems));
  if (broken !== null) problems.push(problem(broken.line, broken.reason === 'truncated' ? 'truncated' : 'content-malformed'));
  else if (statements.length === 0) problems.push(problem(root.line, 'statement-missing'));
  return { format, statements, problems };
}

export function formatUnknown(): Refusal {
  return new Refusal('format-unknown', {
    id: 'Berkas ini bukan MT940, bukan camt.053 versi 02 atau 08, dan bukan tabel mutasi rekening; unduh rekening koran dalam salah satu bentuk itu',
    en: 'This file is neither MT940, nor camt.053 version 02 or 08, nor a table of movements; download the statement in one of those forms',
  });
}

function statementIn(statement: XmlElement, problems: StatementProblem[]): AccountStatement {
  const balances = all(statement, 'Bal');
  const kind = (balance: XmlElement): string => said(balance, 'Tp', 'CdOrPrtry', 'Cd');
  const earlier = balances.find((balance) => kind(balance) === 'PRCD');
  const opening = balances.find((balance) => kind(balance) === 'OPBD') ?? earlier;
  const closing = balances.findLast((balance) => kind(balance) === 'CLBD');
  const account = said(statement, 'Acct', 'Id', 'IBAN') || said(statement, 'Acct', 'Id', 'Othr', 'Id') || said(statement, 'Acct', 'Id', 'PrtryAcct', 'Id');
  const currency = currencyOf(at(opening, 'Amt')) ?? currencyOf(at(closing, 'Amt')) ?? (said(statement, 'Acct', 'Ccy') || null);
  const amounts = [opening, closing].map((balance) => (balance ? camtAmount(balance) : null));
  const [openingAmount = null, closingAmount = null] = amounts;
  if (!opening || !closing) problems.push(problem(statement.line, opening ? 'closing-missing' : 'opening-missing'));
  for (const balance of [opening, closing]) {
    if (balance && camtAmount(balance) === null) problems.push(problem(balance.line, 'balance-malformed'));
    else if (balance && currencyOf(at(balance, 'Amt')) !== currency) problems.push(problem(balance.line, 'currency-mixed'));
  }
  if (opening && earlier && camtAmount(earlier) !== openingAmount) problems.push(problem(opening.line, 'chain-broken'));
  if (account === '') problems.push(problem(statement.line, 'account-missing'));
  const period = at(statement, 'FrToDt');
  const [from, to] = period ? [dateIn(period, 'FrDtTm', problems) ?? dateIn(period, 'FrDt', problems), dateIn(period, 'ToDtTm', problems) ?? dateIn(period, 'ToDt', problems)] : [null, null];
  summariesAgree(statement, problems);
  return {
    line: statement.line,
    account: account === '' ? null : account,
    currency,
    from: from ?? (opening ? dateIn(opening, 'Dt', problems) : null),
    to: to ?? (closing ? dateIn(closing, 'Dt', problems) : null),
    opening: openingAmount,
    closing: closingAmount,
    number: numberOf(said(statement, 'ElctrncSeqNb')),
    page: numberOf(said(statement, 'StmtPgntn', 'PgNb')),
    entries: all(statement, 'Ntry').flatMap((entry) => camtEntries(entry, currency, problems)),
  };
}

const numberOf = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);

/** The totals that the bank tells count its entries, not the parts of a batch. */
function summariesAgree(statement: XmlElement, problems: StatementProblem[]): void {
  const summary = at(statement, 'TxsSummry');
  if (!summary) return;
  const amounts = all(statement, 'Ntry').filter((entry) => (said(entry, 'Sts', 'Cd') || said(entry, 'Sts')) === 'BOOK').map((entry) => camtAmount(entry) ?? 0n);
  const credits = amounts.filter((amount) => amount >= 0n);
  const debits = amounts.filter((amount) => amount < 0n);
  for (const [name, counted] of [['TtlNtries', amounts], ['TtlCdtNtries', credits], ['TtlDbtNtries', debits]] as const) {
    const total = at(summary, name);
    const [count, sum] = [said(total, 'NbOfNtries'), said(total, 'Sum')];
    const size = counted.reduce((whole, amount) => whole + (amount < 0n ? -amount : amount), 0n);
    const differs = (count !== '' && Number(count) !== counted.length) || (sum !== '' && plainAmountOf(sum, '.') !== size);
    if (total && differs) problems.push(problem(total.line, 'summary-mismatch'));
  }
}
