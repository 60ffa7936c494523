/** Tariff rows from outside: read, judged and taken all or none. */
import { CERTAINTIES, judgeLawTable, type JudgedLawRow, type JudgedLawTable, type LawRecord } from '../calendar/law-row';
import { LawRowReader } from '../calendar/law-row-reader';
import { millionths } from '../money/rate';
import { rupiah } from '../money/rupiah';
import { PAYER_SOURCES, RISKS, SCHEMES, SECTORS, SEGMENTS, TARIFF_KINDS, type TariffKind, type TariffRow, type TariffRule } from './tariff';

/** Headings of a tariff file. Amounts in whole rupiah, rates and reliefs in millionths (0.24% is 2400). */
export const TARIFF_COLUMNS = [
  'id', 'edition', 'segment', 'scheme', 'sector', 'risk', 'payer_source', 'from', 'until',
  'kind', 'rate_millionths', 'amount', 'income_from', 'bracket_base', 'relief_millionths', 'source', 'certainty',
] as const;

const WHOLE = 1_000_000;
const MOST = 1_000_000_000_000;

/** Blank `sector`, `risk` and `payer_source` hold for all, blank `until` has no end, blank `certainty` means G. */
export function judgeTariffRow(record: LawRecord): JudgedLawRow<TariffRow> {
  const cells = new LawRowReader(record);
  const id = cells.text('id');
  const edition = cells.integer('edition', 1, 9_999);
  const segment = cells.choice('segment', SEGMENTS);
  const scheme = cells.choice('scheme', SCHEMES);
  const sector = cells.choice('sector', SECTORS, false);
  const risk = cells.choice('risk', RISKS, false);
  const payerSource = cells.choice('payer_source', PAYER_SOURCES, false);
  const from = cells.month('from');
  const until = cells.month('until', false);
  if (from !== null && until !== null && until < from) cells.fault('until', 'ends-before-it-starts');
  const kind = cells.choice('kind', TARIFF_KINDS);
  const rule = kind === null ? null : RULE_READERS[kind](cells);
  const source = cells.text('source');
  const certainty = cells.choice('certainty', CERTAINTIES, false) ?? 'G';
  return cells.judged(() => ({
    id: id!, edition: edition!, segment: segment!, scheme: scheme!, sector, risk, payerSource,
    from: from!, until, rule: rule!, source: source!, certainty,
  }));
}

/** An id may stand once in a table. */
export function judgeTariffTable(records: readonly LawRecord[]): JudgedLawTable<TariffRow> {
  return judgeLawTable(records, judgeTariffRow, (row) => row.id, 'id');
}

/** null when a figure of the rule is missing or faulty. */
const RULE_READERS: Record<TariffKind, (cells: LawRowReader) => TariffRule | null> = {
  rate: (cells) => {
    const rate = cells.integer('rate_millionths', 1, WHOLE);
    return rate === null ? null : { kind: 'rate', rate: millionths(rate) };
  },
  flat: (cells) => {
    const amount = cells.integer('amount', 1, MOST);
    return amount === null ? null : { kind: 'flat', amount: rupiah(amount) };
  },
  bracket: (cells) => {
    const rate = cells.integer('rate_millionths', 1, WHOLE);
    const incomeFrom = cells.integer('income_from', 0, MOST);
    const base = cells.integer('bracket_base', 1, MOST);
    if (rate === null || incomeFrom === null || base === null) return null;
    return { kind: 'bracket', incomeFrom: rupiah(incomeFrom), bracketBase: rupiah(base), rate: millionths(rate) };
  },
  relief: (cells) => {
    const relief = cells.integer('relief_millionths', 1, WHOLE);
    return relief === null ? null : { kind: 'relief', relief: millionths(relief) };
  },
};
