/** Reads MT940: each message is one page of an account's statement, from its opening balance to its closing one. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { plainAmountOf } from '../amount-text';
import type { AccountStatement, StatementEntry, StatementReading } from '../statement-file';
import { problem, type StatementProblem } from '../statement-problems';
import { mt940Date, mt940Entry } from './entry-line';
import { mt940Messages, type Mt940Field, type Mt940Message } from './messages';

const BALANCE = /^([CD])(\d{6})([A-Z]{3})(\d{1,15},\d{0,15})$/;

interface Balance {
  readonly line: number;
  readonly on: LocalDate | null;
  readonly currency: string;
  readonly amount: bigint;
}

export function readMt940(text: string): StatementReading {
  const problems: StatementProblem[] = [];
  const messages = mt940Messages(text);
  const statements = messages.flatMap((message) => statementIn(message, problems));
  problems.push(...pagesLeftOut(messages));
  if (messages.length === 0) problems.push(problem(1, 'statement-missing'));
  return { format: 'MT940', statements, problems };
}

/** A page that opens or closes with a balance in between belongs to one before or after it. */
function pagesLeftOut(messages: readonly Mt940Message[]): StatementProblem[] {
  const accountOf = (message: Mt940Message): string => message.fields.find(({ tag }) => tag === '25' || tag === '25P')?.lines[0]?.trim() ?? '';
  const has = (message: Mt940Message, tag: string): boolean => message.fields.some((field) => field.tag === tag);
  return messages.flatMap((message, at) => {
    const same = (others: readonly Mt940Message[]): boolean => others.some((other) => accountOf(other) === accountOf(message));
    if (has(message, '60M') && !same(messages.slice(0, at))) return [problem(lineOf(message, /^60M$/), 'page-gap')];
    return has(message, '62M') && !same(messages.slice(at + 1)) ? [problem(lineOf(message, /^62M$/), 'page-gap')] : [];
  });
}

/** Empty for a message that broke off: half a statement is no statement. */
function statementIn(message: Mt940Message, problems: StatementProblem[]): AccountStatement[] {
  const [opening, closing] = [balanceIn(message, /^60[FM]$/), balanceIn(message, /^62[FM]$/)];
  const last = message.fields.at(-1);
  const isCut = message.ended === 'inside-envelope' || (message.ended === 'file-end' && closing === null);
  if (isCut) {
    problems.push(problem(last ? last.line + last.lines.length - 1 : message.line, 'truncated'));
    return [];
  }
  if (opening === null) problems.push(problem(lineOf(message, /^60[FM]$/), lineOf(message, /^60[FM]$/) === message.line ? 'opening-missing' : 'balance-malformed'));
  if (closing === null) problems.push(problem(lineOf(message, /^62[FM]$/), lineOf(message, /^62[FM]$/) === message.line ? 'closing-missing' : 'balance-malformed'));
  for (const balance of [opening, closing]) if (balance?.on === null) problems.push(problem(balance.line, 'date-malformed'));
  if (opening && closing && opening.currency !== closing.currency) problems.push(problem(closing.line, 'currency-mixed'));
  const account = message.fields.find(({ tag }) => tag === '25' || tag === '25P')?.lines[0]?.trim() ?? '';
  if (account === '') problems.push(problem(message.line, 'account-missing'));
  const [, number, page] = /^(\d{1,5})(?:\/(\d{1,5}))?$/.exec(message.fields.find(({ tag }) => tag === '28C' || tag === '28')?.lines[0]?.trim() ?? '') ?? [];
  return [
    {
      line: message.line,
      account: account === '' ? null : account,
      currency: (opening ?? closing)?.currency ?? null,
      from: opening?.on ?? null,
      to: closing?.on ?? null,
      opening: opening?.amount ?? null,
      closing: closing?.amount ?? null,
      number: number === undefined ? null : Number(number),
      page: page === undefined ? null : Number(page),
      entries: entriesIn(message, problems),
    },
  ];
}

function entriesIn({ fields }: Mt940Message, problems: StatementProblem[]): StatementEntry[] {
  return fields.flatMap((field, index) => {
    if (field.tag !== '61') return [];
    const next = fields[index + 1];
    const entry = mt940Entry(field, next?.tag === '86' ? next.lines : [], problems);
    if (entry === null) problems.push(problem(field.line, 'entry-malformed'));
    return entry === null ? [] : [entry];
  });
}

function balanceIn({ fields }: Mt940Message, tag: RegExp): Balance | null {
  const field: Mt940Field | undefined = fields.find((each) => tag.test(each.tag));
  const [, mark, on = '', currency = '', figures = ''] = BALANCE.exec(field?.lines[0]?.trim() ?? '') ?? [];
  const amount = plainAmountOf(figures, ',');
  return field && amount !== null ? { line: field.line, on: mt940Date(on), currency, amount: mark === 'D' ? -amount : amount } : null;
}

/** Where the field stands; the start of the message when it does not. */
const lineOf = ({ fields, line }: Mt940Message, tag: RegExp): number => fields.find((each) => tag.test(each.tag))?.line ?? line;
