/** Tables an administrator hands in (offices, holders, calendar days, tariffs, minimum wages): read by their headings, judged whole or not at all. */
import { HOLIDAY_COLUMNS, judgeHolidayTable } from '@sinergi/domain/calendar/holiday-row';
import { LAW_ROW_PROBLEMS, type JudgedLawTable, type LawRecord, type LawRowFault, type LawRowProblem } from '@sinergi/domain/calendar/law-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { HOLDER_COLUMN_NAMES, judgeHolderTable } from '@sinergi/domain/parties/holder-row';
import { judgeOfficeTable, OFFICE_COLUMN_NAMES } from '@sinergi/domain/parties/office-row';
import { judgeMinimumWageTable, MINIMUM_WAGE_COLUMNS } from '@sinergi/domain/premium/minimum-wage-row';
import { judgeTariffTable, TARIFF_COLUMNS } from '@sinergi/domain/premium/tariff-row';
import type { Sentence } from '../file-refusals';
import { isBlank } from '../raw-row';
import { readTable } from '../table-reader';

export const IMPORT_KINDS = ['offices', 'holders', 'calendar-days', 'tariffs', 'minimum-wages'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

interface ImportRule {
  readonly columns: readonly string[];
  /** The heading by which the header row is known. */
  readonly key: string;
  judge(records: readonly LawRecord[]): JudgedLawTable<unknown>;
}

const RULES: Readonly<Record<ImportKind, ImportRule>> = {
  offices: { columns: OFFICE_COLUMN_NAMES, key: 'code', judge: judgeOfficeTable },
  holders: { columns: HOLDER_COLUMN_NAMES, key: 'office_code', judge: judgeHolderTable },
  'calendar-days': { columns: HOLIDAY_COLUMNS, key: 'date', judge: judgeHolidayTable },
  tariffs: { columns: TARIFF_COLUMNS, key: 'id', judge: judgeTariffTable },
  'minimum-wages': { columns: MINIMUM_WAGE_COLUMNS, key: 'id', judge: judgeMinimumWageTable },
};

export function columnsOf(kind: ImportKind): readonly string[] {
  return RULES[kind].columns;
}

export interface ImportTable {
  readonly records: readonly LawRecord[];
  /** The line of the file on which each record stands. */
  readonly lines: readonly number[];
}

export interface RowFinding {
  /** As the sender sees it. */
  readonly line: number;
  readonly column: string;
  readonly code: LawRowProblem;
  readonly sentence: Sentence;
}

/**
 * A column that the file does not have is as good as blank; one that is not known is refused, lest a misspelt heading lose a column.
 * @throws DomainError `file-header-missing` with `column`, or as `readTable`
 */
export async function readImportTable(path: string, kind: ImportKind): Promise<ImportTable> {
  const { columns, key } = RULES[kind];
  const records: LawRecord[] = [];
  const lines: number[] = [];
  let headings: readonly string[] | null = null;
  for await (const row of readTable(path)) {
    if (isBlank(row) || row.hidden === 'sheet') continue;
    const texts = row.cells.map((cell) => cell.text.trim());
    if (headings === null) {
      headings = texts.map((text) => text.toLowerCase());
      const strange = headings.find((heading) => heading !== '' && !columns.includes(heading));
      if (strange !== undefined) throw new DomainError('file-header-missing', { kind, unknown: strange.slice(0, 40) });
      if (!headings.includes(key)) throw new DomainError('file-header-missing', { kind, column: key });
      continue;
    }
    records.push(Object.fromEntries(headings.map((heading, at) => [heading, texts[at] ?? ''])));
    lines.push(row.line);
  }
  if (headings === null) throw new DomainError('file-header-missing', { kind, column: key });
  return { records, lines };
}

/** Judges a table without storing it; no findings means that all its rows can be taken. */
export function judgeImport(table: ImportTable, kind: ImportKind): readonly RowFinding[] {
  return findingsOf(table, RULES[kind].judge(table.records).faults);
}

/** @param faults counted by record from 1, as the rows of law are judged */
export function findingsOf(table: Pick<ImportTable, 'lines'>, faults: readonly (LawRowFault & { readonly line: number })[]): RowFinding[] {
  return faults.map(({ line, column, problem }) => ({
    line: table.lines[line - 1] ?? line,
    column,
    code: problem,
    sentence: { id: `${column} ${LAW_ROW_PROBLEMS[problem].id}.`, en: `${column} ${LAW_ROW_PROBLEMS[problem].en}.` },
  }));
}
