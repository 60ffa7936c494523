/** The movements in one entry of a camt.053 statement: the entry itself, or the parts of its batch. */
import { isLocalDate, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { plainAccount } from '../account-text';
import { plainAmountOf } from '../amount-text';
import type { StatementEntry } from '../statement-file';
import { problem, type ProblemCode, type StatementProblem } from '../statement-problems';
import { all, at, said, type XmlElement } from './xml-tree';

const BOOKED = 'BOOK';
const NOTHING_TOLD = /^(NOTPROVIDED|NONREF)?$/;

/** Empty for an entry that cannot be read, or is not booked. */
export function camtEntries(entry: XmlElement, currency: string | null, problems: StatementProblem[]): StatementEntry[] {
  const report = (code: ProblemCode): StatementEntry[] => {
    problems.push(problem(entry.line, code));
    return [];
  };
  const status = said(entry, 'Sts', 'Cd') || said(entry, 'Sts');
  if (status !== BOOKED) return report(status === '' ? 'entry-malformed' : 'entry-not-booked');
  const amount = camtAmount(entry);
  if (amount === null) return report('entry-malformed');
  if (currency !== null && currencyOf(at(entry, 'Amt')) !== currency) report('currency-mixed');
  const bookingDate = dateIn(entry, 'BookgDt', problems);
  // where the bank tells one day, it is both
  const valueDate = at(entry, 'ValDt') ? dateIn(entry, 'ValDt', problems) : bookingDate;
  if (bookingDate === null && !at(entry, 'BookgDt')) report('date-missing');
  const told = { line: entry.line, bookingDate, valueDate, reversal: /^(true|1)$/.test(said(entry, 'RvslInd')) };
  const parts = all(entry, 'NtryDtls').flatMap((details) => all(details, 'TxDtls'));
  const only = parts.length === 1 ? parts[0] : undefined;
  const whole = { ...told, amount, reference: referenceOf(entry, only), text: textOf(entry, parts), ...counterOf(only, amount < 0n) };
  if (parts.length < 2) return [whole];
  const amounts = parts.map((part) => partAmount(part, amount < 0n));
  if (amounts.some((each) => each === null)) report('batch-undivided');
  else if (amounts.reduce<bigint>((sum, each) => sum + (each ?? 0n), 0n) !== amount) report('batch-mismatch');
  else return parts.map((part, index) => ({ ...told, line: part.line, amount: amounts[index] ?? 0n, reference: referenceOf(entry, part), text: textOf(entry, [part]), ...counterOf(part, amount < 0n) }));
  return [whole];
}

/** Signed by the mark beside it: the mark of a reversal already says which way the money went. */
export function camtAmount(element: XmlElement): bigint | null {
  const size = plainAmountOf(said(element, 'Amt'), '.');
  const mark = said(element, 'CdtDbtInd');
  return size === null || !/^(CRDT|DBIT)$/.test(mark) ? null : mark === 'CRDT' ? size : -size;
}

export const currencyOf = (amount: XmlElement | undefined): string | null => amount?.attributes['Ccy'] ?? null;

/** Days as the bank writes them; an hour and zone beside them change nothing. */
export function dateIn(element: XmlElement, name: string, problems: StatementProblem[]): LocalDate | null {
  const text = said(element, name, 'Dt') || said(element, name, 'DtTm') || said(element, name);
  if (text === '') return null;
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T+Z-])/.exec(text)?.[0] ?? '';
  if (isLocalDate(day)) return day;
  problems.push(problem(at(element, name)?.line ?? element.line, 'date-malformed'));
  return null;
}

/** Version 08 marks each part; version 02 tells its amount among the details. */
function partAmount(part: XmlElement, isDebit: boolean): bigint | null {
  const size = plainAmountOf(said(part, 'Amt') || said(part, 'AmtDtls', 'TxAmt', 'Amt') || said(part, 'AmtDtls', 'InstdAmt', 'Amt'), '.');
  const mark = said(part, 'CdtDbtInd') || (isDebit ? 'DBIT' : 'CRDT');
  return size === null ? null : mark === 'CRDT' ? size : -size;
}

/** Money that came in has its debtor at the other end, money that went out its creditor. */
function counterOf(part: XmlElement | undefined, isDebit: boolean): { counterAccount?: string } {
  const party = at(part, 'RltdPties');
  const name = isDebit ? 'CdtrAcct' : 'DbtrAcct';
  const account = plainAccount(said(party, name, 'Id', 'IBAN') || said(party, name, 'Id', 'Othr', 'Id'));
  return account === null ? {} : { counterAccount: account };
}

function referenceOf(entry: XmlElement, part: XmlElement | undefined): string {
  const refs = at(part, 'Refs');
  const candidates = ['EndToEndId', 'TxId', 'AcctSvcrRef', 'InstrId'].map((name) => said(refs, name));
  return [...candidates, said(entry, 'AcctSvcrRef'), said(entry, 'NtryRef')].find((text) => !NOTHING_TOLD.test(text)) ?? '';
}

function textOf(entry: XmlElement, parts: readonly XmlElement[]): string {
  const told = parts.flatMap((part) => {
    const remittance = at(part, 'RmtInf');
    const structured = all(remittance, 'Strd').flatMap((each) => [said(each, 'CdtrRefInf', 'Ref'), ...all(each, 'AddtlRmtInf').map((more) => more.text)]);
    return [...all(remittance, 'Ustrd').map((each) => each.text), ...structured, said(part, 'AddtlTxInf')];
  });
  const texts = told.some((text) => text.trim() !== '') ? told : [said(entry, 'AddtlNtryInf')];
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
