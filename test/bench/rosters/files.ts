/** Rosters for the bench: twelve columns, people who cannot exist, a known share of rows that come back. */
import { writeXlsx } from 'hucre';
import { returnedOf } from '../../chaos/rosters/undisturbed';
import { generateRoster, textOf } from '../../../apps/simulator/src/rosters/generate-roster';
import type { FictionalRoster } from '../../../apps/simulator/src/rosters/fictional-roster';

export type FileKind = 'xlsx' | 'csv';

export interface BenchFile {
  readonly kind: FileKind;
  readonly rows: number;
  /** Rows that come back to their sender. */
  readonly toReturn: number;
  readonly content: Uint8Array;
}

const REGION = '32.71';
/** Number, account and bank are left out of the fifteen. */
const LEFT_OUT: readonly string[] = ['No', 'No Rekening', 'Bank'];
export const COLUMNS = 12;
/** Six of ten kinds of damage bring the row back, five where no cell is a number; the others are repaired. */
const DAMAGED_PER_RETURNED: Readonly<Record<FileKind, number>> = { xlsx: 10 / 6, csv: 2 };

/** @param seed another one, other people */
export async function benchFile(kind: FileKind, rows: number, badShare: number, seed: number): Promise<BenchFile> {
  const roster = twelveColumnsOf(await generateRoster({ regionCode: REGION, rtHeads: rows, rwHeads: 0, seed, on: '2026-01-01', layout: 'one-sheet', mistakes: Math.round(rows * badShare * DAMAGED_PER_RETURNED[kind]) }));
  const content = kind === 'xlsx' ? await workbookIn(roster) : new TextEncoder().encode(textOf(roster));
  return { kind, rows: roster.people, toReturn: await returnedOf(content, `daftar.${kind}`, REGION, new Date().toISOString().slice(0, 10)), content };
}

async function workbookIn({ sheets }: FictionalRoster): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((value) => (value === '' ? null : value))) })) });
}

function twelveColumnsOf(roster: FictionalRoster): FictionalRoster {
  const sheets = roster.sheets.map(({ name, rows }) => {
    const headings = rows.find((row) => row.includes('NIK'))!;
    const kept = headings.flatMap((heading, at) => (LEFT_OUT.includes(String(heading)) ? [] : [at]));
    return { name, rows: rows.map((row) => kept.map((at) => (row[at] === 'Ketua RT' ? 'TKK' : (row[at] ?? '')))) };
  });
  return { ...roster, sheets };
}
