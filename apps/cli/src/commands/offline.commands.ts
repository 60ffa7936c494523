/** Checks of files that need no door: a roster and a bank statement, by the law that comes with the program. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { formatRupiah } from '@sinergi/domain/money/format';
import { sumOf } from '@sinergi/domain/money/rupiah';
import { readBankStatement } from '@sinergi/intake/statement/bank-statement.reader';
import { text, type Command } from '../command';
import { facts } from '../layout';
import { checkRoster } from './roster-check';

const roster: Command = {
  name: 'check-roster',
  words: ['FILE'],
  options: { programme: text, city: text, on: text },
  about: { id: 'menilai daftar peserta tanpa mengirimnya', en: 'judges a roster without sending it' },
  async run(call) {
    const on = localDate(call.option('on') ?? new Date().toISOString().slice(0, 10));
    const checked = await checkRoster(call.words[0]!, call.need('programme'), call.need('city'), on);
    const rules = checked.byRule.map(({ rows, sentence }) => `${String(rows).padStart(6)}  ${sentence[call.tongue]}`);
    const { rows, accepted, warned, returned, edition } = checked;
    return { value: checked, text: [facts([['rows', rows], ['accepted', accepted], ['warned', warned], ['returned', returned], ['edition', edition]]), ...rules].join('\n') };
  },
};

const statement: Command = {
  name: 'check-statement',
  words: ['FILE'],
  options: {},
  about: { id: 'memeriksa rekening koran tanpa mengirimnya', en: 'checks a bank statement without sending it' },
  async run(call) {
    const { period, opening, closing, lines, linesWithSen } = await readBankStatement(call.words[0]!);
    const received = sumOf(lines.filter(({ direction }) => direction === 'credit').map(({ amount }) => amount));
    const value = { from: period.from, until: period.until, opening, closing, lines: lines.length, linesWithSen: linesWithSen.length, received };
    return { value, text: facts([['period', `${period.from} - ${period.until}`], ['lines', lines.length], ['received', formatRupiah(received)], ['opening', opening], ['closing', closing]]) };
  },
};

export const OFFLINE_COMMANDS: readonly Command[] = [roster, statement];
