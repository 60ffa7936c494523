/** Reads a file of account statements, whatever format its content shows, and tells what is wrong with it. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { decoded, encodingOf } from '../csv/encoding';
import { tooLarge } from '../file-refusals';
import { formatOf } from '../source-file';
import { formatUnknown, readCamt053 } from './camt/camt053.reader';
import { bankOf } from './data/banks';
import { isMt940 } from './mt940/messages';
import { readMt940 } from './mt940/mt940.reader';
import { checkedStatements } from './statement-checks';
import type { StatementReading } from './statement-file';
import { gravityOf, type StatementProblem } from './statement-problems';
import type { BankMapping } from './table/bank-mapping';
import { readStatementTable } from './table/statement-table.reader';

export type StatementOutcome = 'accepted' | 'flagged' | 'refused';

export interface StatementFile extends StatementReading {
  readonly outcome: StatementOutcome;
}

const MIB = 1024 * 1024;
const MOST_TEXT_MIB = 64;
const HEAD_LENGTH = 4096;

/**
 * @param bank the bank whose table it is; null reads a table by the headings that all use
 * @param remembered what people have said of banks' tables
 * @param today a movement booked after it is flagged
 * @throws Refusal `bank-unknown`, `format-unknown` or `document-type`; DomainError `file-unreadable` or `document-too-large`
 */
export async function readStatementFile(path: string, bank: string | null, today: LocalDate, remembered: readonly BankMapping[] = []): Promise<StatementFile> {
  const mapping = bankOf(bank, remembered);
  const message = await messageIn(path);
  const reading = message ?? (await readStatementTable(path, await formatOf(path), mapping, remembered));
  if (reading === null) throw formatUnknown();
  const problems = inOrder([...reading.problems, ...checkedStatements(reading.statements, today)]);
  return { ...reading, problems, outcome: outcomeOf(problems) };
}

/** null for what is a table, or nothing that is text. */
async function messageIn(path: string): Promise<StatementReading | null> {
  const head = await textOf(path, HEAD_LENGTH);
  const isXml = /^\s*<(\?xml|!doctype|!--|[\w-]*:?Document)/i.test(head) && !/<html/i.test(head);
  if (!isXml && !isMt940(head)) return null;
  const text = await textOf(path, MOST_TEXT_MIB * MIB);
  return isXml ? readCamt053(text) : readMt940(text);
}

async function textOf(path: string, most: number): Promise<string> {
  let text = '';
  for await (const piece of decoded(path, await encodingOf(path))) {
    text += piece;
    if (text.length > most && most > HEAD_LENGTH) throw tooLarge('file-too-large', MOST_TEXT_MIB);
    if (text.length > most) break;
  }
  return text;
}

export function outcomeOf(problems: readonly StatementProblem[]): StatementOutcome {
  if (problems.some(({ code }) => gravityOf(code) === 'refused')) return 'refused';
  return problems.length > 0 ? 'flagged' : 'accepted';
}

function inOrder(problems: readonly StatementProblem[]): StatementProblem[] {
  const known = new Set<string>();
  const distinct = problems.filter(({ line, code }) => !known.has(`${line} ${code}`) && known.add(`${line} ${code}`));
  return distinct.sort((one, other) => one.line - other.line);
}
