/** What is said at the cells of a row that came back: at the cell in question, or at the first of the row where there is none. */
import { FINDING_RULES, type Finding, type FindingCode } from '@sinergi/domain/roster/findings';
import { HEADINGS } from '@sinergi/domain/roster/headings';
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import type { TableFound } from '../roster.reader';
import type { Look } from '../xlsx/cell-markup';

export type ToldFinding = Pick<Finding, 'code' | 'column' | 'is'>;

export interface CellNote {
  readonly look: Look;
  readonly note: string;
}

/** Findings that offer what was probably meant, in words that name nobody. */
const OFFERS: readonly FindingCode[] = ['position-not-in-programme', 'village-misspelt', 'village-ambiguous', 'district-differs', 'sex-differs-from-nik'];

/** By the index of the cell; repairs need no mending and are not told. */
export function notesOf(findings: readonly ToldFinding[], sheet: string, table: TableFound): ReadonlyMap<number, CellNote> {
  const first = Math.min(...table.columns.map(({ index }) => index));
  const told = new Map<number, CellNote>();
  for (const finding of findings) {
    const { severity } = FINDING_RULES[finding.code];
    if (severity === 'repair') continue;
    const own = table.columns.find(({ column }) => column === finding.column)?.index;
    const index = own ?? first;
    const before = told.get(index);
    const look = severity === 'error' || before?.look === 'fault' ? 'fault' : 'doubt';
    const note = sentencesOf(finding, sheet, own === undefined ? finding.column : null);
    told.set(index, { look, note: before === undefined ? note : `${before.note}\n\n${note}` });
  }
  return told;
}

const LOST: readonly FindingCode[] = ['nik-last-digit-lost', 'account-implausible'];

/** A number of which a spreadsheet kept fifteen digits; written as text it would look like a whole one. */
export function isLostIn(findings: readonly ToldFinding[], table: TableFound, at: number): boolean {
  return findings.some(({ code, column }) => LOST.includes(code) && table.columns.some((each) => each.column === column && each.index === at));
}

/** @param missing the column that the table does not have */
function sentencesOf({ code, is }: ToldFinding, sheet: string, missing: ColumnCode | null): string {
  const { messageId, messageEn, cureId, cureEn } = FINDING_RULES[code];
  const heading = missing === null ? '' : `${HEADINGS[missing][0] ?? missing}: `;
  const [id, en] = code === 'nik-duplicate-in-file' && is !== null ? otherRow(is, sheet) : ['', ''];
  const offered = is !== null && OFFERS.includes(code) ? is : null;
  return [
    `${heading}${messageId}${id} ${cureId}${offered === null ? '' : ` Usulan: ${offered}.`}`,
    `${heading}${messageEn}${en} ${cureEn}${offered === null ? '' : ` Offered: ${offered}.`}`,
  ].join('\n');
}

/** @param is `12`, or `Lembar 1!12` where the first row stands on another sheet */
function otherRow(is: string, here: string): [id: string, en: string] {
  const at = is.lastIndexOf('!');
  const sheet = at < 0 ? here : is.slice(0, at);
  const row = is.slice(at + 1);
  return sheet === ''
    ? [` Pertama pada baris ${row} berkas semula.`, ` First on row ${row} of the original file.`]
    : [` Pertama pada lembar "${sheet}" baris ${row} berkas semula.`, ` First on sheet "${sheet}", row ${row}, of the original file.`];
}
