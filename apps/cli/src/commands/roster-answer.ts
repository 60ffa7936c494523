/** What the terminal tells of a judged roster: its tables, its counts, every verdict in the headings of the file, and the values as they would be stored. */
import type { Finding, Severity } from '@sinergi/domain/roster/findings';
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import { noCounts, type TableFound } from '@sinergi/intake/roster.reader';
import type { JudgedLine, RosterJudge } from './roster-check';

export interface ToldVerdict {
  readonly sheet: string;
  readonly row: number;
  /** The heading as written; null for a verdict on the row. */
  readonly column: string | null;
  readonly code: Finding['code'];
  readonly severity: 'return' | 'warn' | 'repair';
  readonly was: string;
  readonly is: string | null;
  readonly message: string;
}

export interface ToldSheet {
  readonly name: string;
  readonly headerRow: number | null;
  readonly mapping: readonly { readonly column: string; readonly field: ColumnCode; readonly confidence: number }[];
  readonly rows: number;
}

export interface RosterAnswer {
  readonly sheets: readonly ToldSheet[];
  /** Every row is of one kind: accepted, warned or returned. */
  readonly counts: { readonly rows: number; readonly accepted: number; readonly warned: number; readonly returned: number };
  readonly verdicts: readonly ToldVerdict[];
}

const SEVERITIES: Readonly<Record<Severity, ToldVerdict['severity']>> = { error: 'return', warning: 'warn', repair: 'repair' };
const KINDS = { accepted: 'accepted', 'accepted-with-warning': 'warned', returned: 'returned' } as const;

export async function judgedFile(judge: RosterJudge): Promise<RosterAnswer> {
  const read = noCounts();
  const counts = { rows: 0, accepted: 0, warned: 0, returned: 0 };
  const verdicts: ToldVerdict[] = [];
  for await (const { line, judged } of judge.rows(read)) {
    counts.rows += 1;
    counts[KINDS[judged.verdict]] += 1;
    for (const told of judged.findings) verdicts.push(verdictOf(told, line));
  }
  const without = read.sheetsWithoutTable.map((name): ToldSheet => ({ name, headerRow: null, mapping: [], rows: 0 }));
  return { sheets: [...read.tables.map(sheetOf), ...without], counts, verdicts };
}

/** Rows that would be stored, in the order of the file. */
export async function* storedValues(judge: RosterJudge): AsyncGenerator<object> {
  for await (const { line, judged } of judge.rows()) {
    const { draft } = judged;
    if (draft === null) continue;
    yield {
      sheet: line.sheet,
      row: line.line,
      nik: draft.nik,
      name: draft.name,
      birthDate: draft.birthDate,
      sex: draft.sex === 'male' ? 'L' : 'P',
      rt: draft.rt,
      rw: draft.rw,
      kelurahan: draft.villageCode?.replaceAll('.', '') ?? null,
      position: draft.position || null,
    };
  }
}

function sheetOf({ sheet, headerRow, columns, rows }: TableFound): ToldSheet {
  return { name: sheet, headerRow, mapping: columns.map(({ heading, column, confidence }) => ({ column: heading, field: column, confidence })), rows };
}

function verdictOf(told: Finding, { sheet, line, table }: JudgedLine['line']): ToldVerdict {
  const { code, severity, was, is } = told;
  const column = table.columns.find((each) => each.column === told.column)?.heading ?? null;
  return { sheet, row: line, column, code, severity: SEVERITIES[severity], was, is, message: sentenceOf(told, sheet) };
}

function sentenceOf({ code, severity, messageId, messageEn, cureId, cureEn, is }: Finding, sheet: string): string {
  if (severity === 'repair') return `${messageId} / ${messageEn}`;
  const [id, en] = code === 'nik-duplicate-in-file' && is !== null ? firstRow(is, sheet) : ['', ''];
  return `${messageId}${id} ${cureId} / ${messageEn}${en} ${cureEn}`;
}

/** @param is `12`, or `Lembar 1!12` where the first row stands on another sheet */
function firstRow(is: string, here: string): [id: string, en: string] {
  const at = is.lastIndexOf('!');
  const sheet = at < 0 ? here : is.slice(0, at);
  const row = is.slice(at + 1);
  return sheet === '' ? [` Pertama pada baris ${row}.`, ` First on row ${row}.`] : [` Pertama pada lembar "${sheet}" baris ${row}.`, ` First on sheet "${sheet}", row ${row}.`];
}
