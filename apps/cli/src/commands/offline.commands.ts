/** Checks that need no door: a due date, a tariff, a roster and a bank statement, by the law that comes with the program. */
import { HOLIDAY_EDITION, HOLIDAYS } from '@sinergi/domain/calendar/data/holidays';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { STANDARD_CALENDAR_POLICY, workingCalendar } from '@sinergi/domain/calendar/working-days';
import { dueDateOf, nominalDueDateOf } from '@sinergi/domain/collection/due-date';
import { formatRupiah } from '@sinergi/domain/money/format';
import { baseOfRupiah } from '@sinergi/domain/money/rate';
import { rupiah, sumOf } from '@sinergi/domain/money/rupiah';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFF_EDITION, TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { PAYER_SOURCES, RISKS, SCHEMES, SECTORS, SEGMENTS } from '@sinergi/domain/premium/tariff';
import { readBankStatement } from '@sinergi/intake/statement/bank-statement.reader';
import { text, UsageProblem, type Command } from '../command';
import { facts } from '../layout';
import { checkRoster } from './roster-check';

function oneOf<Option extends string>(options: readonly Option[], given: string, name: string): Option {
  const found = options.find((option) => option === given);
  if (!found) throw new UsageProblem(`--${name} is one of ${options.join(', ')}`);
  return found;
}

const dueDate: Command = {
  name: 'check-due-date',
  words: ['MONTH'],
  options: { segment: text },
  about: { id: 'jatuh tempo iuran sebuah bulan menurut hukum yang disertakan', en: 'due date of a contribution month by the law shipped' },
  async run(call) {
    const month = contributionMonth(call.words[0]!);
    const segment = oneOf(SEGMENTS, call.option('segment') ?? 'wage-earner', 'segment');
    const nominal = nominalDueDateOf(month, segment);
    const dueOn = dueDateOf(month, segment, workingCalendar(HOLIDAYS, STANDARD_CALENDAR_POLICY, nominal));
    const value = { month, segment, nominal, dueOn, edition: `holidays-${HOLIDAY_EDITION}` };
    return { value, text: facts([['month', month], ['nominal', nominal], ['due', dueOn], ['edition', value.edition]]) };
  },
};

const tariff: Command = {
  name: 'check-tariff',
  words: [],
  options: { segment: text, base: text, month: text, schemes: text, sector: text, risk: text, 'payer-source': text },
  about: { id: 'iuran seorang peserta menurut tarif yang disertakan', en: 'the contribution of one member by the tariff shipped' },
  async run(call) {
    const month = contributionMonth(call.need('month'));
    const priced = priceFor(
      {
        segment: oneOf(SEGMENTS, call.need('segment'), 'segment'),
        schemes: (call.option('schemes') ?? 'work-accident,death').split(',').map((scheme) => oneOf(SCHEMES, scheme, 'schemes')),
        sector: oneOf(SECTORS, call.option('sector') ?? 'general', 'sector'),
        risk: oneOf(RISKS, call.option('risk') ?? 'very-low', 'risk'),
        payerSource: oneOf(PAYER_SOURCES, call.option('payer-source') ?? 'state-budget', 'payer-source'),
        base: baseOfRupiah(rupiah(Number(call.need('base')))),
        month,
      },
      TARIFFS,
    );
    const edition = `tariffs-${TARIFF_EDITION}`;
    return { value: { month, ...priced, edition }, text: [...priced.lines.map(({ ruleText, source }) => `${ruleText} (${source})`), formatRupiah(priced.total), edition].join('\n') };
  },
};

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

export const OFFLINE_COMMANDS: readonly Command[] = [dueDate, tariff, roster, statement];
