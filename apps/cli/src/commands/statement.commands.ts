/** Bank statements checked without a door: the same reader as a hand-in, and everything a person must look at. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { Refusal } from '@sinergi/domain/calendar/refusal';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { FILE_REFUSALS, type FileReason } from '@sinergi/intake/file-refusals';
import { decimalText } from '@sinergi/intake/statement/amount-text';
import { isBalanced, type AccountStatement } from '@sinergi/intake/statement/statement-file';
import { readStatementFile } from '@sinergi/intake/statement/statement-file.reader';
import { mappingNeeded, mappingTold, suggestedMapping } from './statement-mapping';
import { texts, type Command } from '../command';
import { once } from '../offline';

const check: Command = {
  name: 'statement check',
  words: ['FILE'],
  offline: true,
  options: { bank: texts, mapping: texts },
  about: {
    id: 'memeriksa rekening koran (MT940, camt.053, CSV, XLSX) tanpa mengirimnya; --bank untuk tabel bca, bjb, bni, bri atau mandiri; --mapping BERKAS.json untuk tabel bank lain',
    en: 'checks a bank statement (MT940, camt.053, CSV, XLSX) without sending it; --bank for a table of bca, bjb, bni, bri or mandiri; --mapping FILE.json for that of another bank',
  },
  async run(call) {
    const [file = ''] = call.words;
    const today = localDate(new Date().toISOString().slice(0, 10));
    const told = await mappingTold(once(call, 'mapping'));
    const read = await readStatementFile(file, told?.bank ?? once(call, 'bank') ?? null, today, told ? [told] : []).catch(async (failure: unknown) => {
      throw (await mappingNeeded(file, failure)) ?? asRefusal(failure);
    });
    const { format, outcome, statements, problems } = read;
    return { value: { file, format, outcome, statements: statements.map(statementView), problems }, text: '' };
  },
};

function statementView(statement: AccountStatement) {
  const { account, currency, from, to, opening, closing, entries } = statement;
  return {
    account,
    currency,
    from,
    to,
    opening: opening === null ? null : decimalText(opening),
    closing: closing === null ? null : decimalText(closing),
    balanced: isBalanced(statement),
    entries: entries.map(({ bookingDate, valueDate, amount, reference, text }) => ({ bookingDate, valueDate, amount: decimalText(amount), reference, text })),
  };
}

/** The file as a whole cannot be taken; one that was read but does not hold is an answer, not a refusal. */
function asRefusal(failure: unknown): unknown {
  if (failure instanceof DomainError) {
    const { reason, line } = failure.facts;
    if (typeof reason !== 'string' || !(reason in FILE_REFUSALS)) return failure;
    const { what, cure } = FILE_REFUSALS[reason as FileReason];
    const [id, en] = typeof line === 'number' ? [` Baris ${line}.`, ` Line ${line}.`] : ['', ''];
    return new Refusal(reason, { id: `${what.id}${id} ${cure.id}`, en: `${what.en}${en} ${cure.en}` });
  }
  const code = (failure as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new Refusal('file-missing', { id: 'Berkas tidak ditemukan; periksa nama dan foldernya', en: 'There is no such file; check its name and folder' });
  if (code === 'EISDIR' || code === 'EACCES') return new Refusal('file-unreadable', { id: `Berkas tidak dapat dibuka (${code})`, en: `The file cannot be opened (${code})` });
  return failure;
}

const mapping: Command = {
  name: 'statement mapping',
  words: ['FILE'],
  offline: true,
  options: {},
  about: {
    id: 'memeriksa judul kolom tabel bank: isi `mapping` dilengkapi, disimpan, lalu dipakai dengan --mapping; contoh baris disamarkan',
    en: 'looks at the headings of a bank\'s table: complete `mapping`, save it and use it with --mapping; sample rows are masked',
  },
  async run(call) {
    const [file = ''] = call.words;
    const value = await suggestedMapping(file).catch((failure: unknown) => {
      throw asRefusal(failure);
    });
    return { value, text: '' };
  },
};

export const STATEMENT_COMMANDS: readonly Command[] = [check, mapping];
