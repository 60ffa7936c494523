/** A roster as dirty as they come, with every verdict known beforehand: spoilt and clean rows shuffled under titles, between sub-totals and blank rows. */
import { randomOf } from '../../apps/simulator/src/rosters/random';
import { FINDING_RULES, type FindingCode } from '@sinergi/domain/roster/findings';
import { workbookOf } from '../harness/handmade-workbook';
import { APART, cleanCells, COLUMNS, JOINED, joinedCells, personAt, type Cell, type Column, type DirtyPerson, type Layout } from './dirty-cells';
import { DIRTY_CASES, type Told } from './dirty-cases';

export interface KnownVerdict {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly code: FindingCode;
  readonly severity: 'return' | 'warn' | 'repair';
  readonly is: string | null;
}

export interface KnownSheet {
  readonly name: string;
  readonly headerRow: number;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly people: number;
}

export interface DirtyRoster {
  readonly sheets: readonly KnownSheet[];
  readonly verdicts: readonly KnownVerdict[];
  readonly counts: { readonly rows: number; readonly accepted: number; readonly warned: number; readonly returned: number };
}

const SEVERITIES = { error: 'return', warning: 'warn', repair: 'repair' } as const;
const CLEAN_ROWS = 40;

interface Row {
  readonly person: DirtyPerson;
  readonly cells: Readonly<Record<Column, Cell>>;
  readonly told: readonly Told[];
}

/** @param format text has one sheet, without its name, and no cells of numbers @param layouts of the sheets, in their order */
export function dirtyRoster(seed: number, format: 'workbook' | 'text', layouts: readonly Layout[] = [APART, JOINED]): DirtyRoster {
  const random = randomOf(seed);
  const sheets: KnownSheet[] = [];
  const verdicts: KnownVerdict[] = [];
  let made = 0;
  const kinds = { accepted: 0, warned: 0, returned: 0 };
  let first: { person: DirtyPerson; sheet: string; row: number } | null = null;
  for (const layout of layouts) {
    const name = format === 'text' ? '' : layout.name;
    const columns = COLUMNS.filter((column) => layout.headings[column] !== undefined);
    const headings = columns.map((column) => layout.headings[column]!);
    const rows: (readonly Cell[])[] = [['DAFTAR KETUA RT DAN RW'], ['DATA REKAAN'], [], headings];
    const headerRow = rows.length;
    const people = shuffled([...spoiltRows(layout, format), ...Array.from({ length: CLEAN_ROWS }, () => null)], random);
    const place = ({ cells, told }: Omit<Row, 'person'>, more: readonly KnownVerdict[] = []): void => {
      rows.push(columns.map((column) => cells[column]));
      const here = [...told.map(({ code, column, is = null }) => ({ sheet: name, row: rows.length, column: layout.headings[column]!, code, severity: SEVERITIES[FINDING_RULES[code].severity], is })), ...more];
      verdicts.push(...here);
      kinds[here.some(({ severity }) => severity === 'return') ? 'returned' : here.some(({ severity }) => severity === 'warn') ? 'warned' : 'accepted'] += 1;
    };
    for (const each of people) {
      made += 1;
      const person = personAt(made);
      const clean = cellsOf(layout, person, made);
      const dirty = each === null ? null : DIRTY_CASES[each]!;
      place({ cells: { ...clean, ...dirty?.spoil(person) }, told: dirty?.told(person) ?? [] });
      if (dirty === null && first === null) first = { person, sheet: name, row: rows.length };
      if (random.whole(12) === 0) rows.push(random.whole(2) === 0 ? [] : ['', `Jumlah RW ${random.whole(9)}`, '12']);
    }
    const { person, sheet, row } = first!;
    const is = sheet === name ? String(row) : `${sheet}!${row}`;
    made += 1;
    place({ cells: cellsOf(layout, person, made), told: [] }, [{ sheet: name, row: rows.length + 1, column: layout.headings.nik!, code: 'nik-duplicate-in-file', severity: 'return', is }]);
    rows.push([], ['', 'Mengetahui'], ['', 'Lurah Rekaan']);
    sheets.push({ name, headerRow, headings, rows, people: people.length + 1 });
  }
  return { sheets, verdicts, counts: { rows: made, ...kinds } };
}

const cellsOf = (layout: Layout, person: DirtyPerson, no: number): Record<Column, string> => (layout === JOINED ? joinedCells(cleanCells(person, no)) : cleanCells(person, no));

/** Numbers of the cases that this layout and format can show. */
function spoiltRows(layout: Layout, format: 'workbook' | 'text'): number[] {
  const kind = layout === JOINED ? 'joined' : 'apart';
  return DIRTY_CASES.flatMap((each, at) => (each.layout === kind && (format === 'workbook' || !each.workbookOnly) ? [at] : []));
}

function shuffled<Item>(items: readonly Item[], random: ReturnType<typeof randomOf>): Item[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random.whole(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** Cells of numbers keep the digits they were given. */
export function dirtyWorkbook({ sheets }: DirtyRoster): Buffer {
  const cellXml = (cell: Cell): string => (typeof cell === 'string' ? (cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`) : `<c><v>${cell.number}</v></c>`);
  return workbookOf({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row, at) => `<row r="${at + 1}">${row.map(cellXml).join('')}</row>`).join('') })) });
}

/** Semicolons, as Indonesian Excel saves it; a remark broken over two lines is still one record. */
export function dirtyText({ sheets }: DirtyRoster): string {
  return sheets.flatMap(({ rows }) => rows.map((row) => `${row.map((cell) => quoted(typeof cell === 'string' ? cell : cell.number)).join(';')}\r\n`)).join('');
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const quoted = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
