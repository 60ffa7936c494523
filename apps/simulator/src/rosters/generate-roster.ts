/** A fictional roster as the files offices send: a workbook, or text with semicolons as Indonesian Excel saves it. */
import { writeXlsx } from 'hucre';
import { readCity } from './city-villages';
import { fictionalRoster, ROSTER_HEADINGS, type FictionalRoster, type RosterValue, type RosterWish } from './fictional-roster';

export interface RosterOrder extends Partial<Omit<RosterWish, 'city'>> {
  /** City or regency, `32.75`. */
  readonly regionCode: string;
  readonly rtHeads: number;
  readonly rwHeads: number;
  readonly seed: number;
}

/** Without further wishes: one sheet a village, nobody spoilt, adults of 2018. */
export async function generateRoster({ regionCode, ...order }: RosterOrder): Promise<FictionalRoster> {
  return fictionalRoster({ on: '2018-06-01', layout: 'sheet-per-village', mistakes: 0, ...order, city: await readCity(regionCode) });
}

export async function rosterWorkbook(order: RosterOrder): Promise<Buffer> {
  return workbookOf(await generateRoster(order));
}

const WIDTHS: Readonly<Record<string, number>> = { No: 6, 'Nama Lengkap': 28, NIK: 20, Alamat: 30, Kelurahan: 20, Kecamatan: 20 };

export async function workbookOf(roster: FictionalRoster): Promise<Buffer> {
  const columns = ROSTER_HEADINGS.map((heading) => ({ width: WIDTHS[heading] ?? 14 }));
  const sheets = roster.sheets.map(({ name, rows }) => ({ name, columns, rows: rows.map((row) => row.map((value) => (value === '' ? null : value))) }));
  return Buffer.from(await writeXlsx({ sheets }));
}

/** All sheets one under the other. */
export function textOf(roster: FictionalRoster): string {
  return roster.sheets.flatMap(({ rows }) => rows.map((row) => `${row.map(quoted).join(';')}\r\n`)).join('');
}

function quoted(value: RosterValue): string {
  const text = String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
