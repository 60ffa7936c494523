/** Damaged and random files are refused with a reason or read; they never crash the reader, hang it or make it grow. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { writeFile } from 'node:fs/promises';
import { rowOf, workbookOf, zipOf } from '../../../test/harness/handmade-workbook';
import { PassingFiles } from '../../../test/harness/passing-files';
import { readRoster } from './roster.reader';

/** `FUZZ_SECONDS=600` for the long form, `FUZZ_SEED` for one found before. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? '4');
const SEED = Number(process.env.FUZZ_SEED ?? '20180605');
const SLOWEST_MS = 5_000;
const GROWTH_CAP = 256 * 1024 * 1024;

const files = new PassingFiles();
afterAll(() => files.remove());

/** Mulberry32: the same seed gives the same files. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const ROWS = [['DAFTAR KETUA RT'], ['No', 'Nama', 'NIK', 'Tgl Lahir', 'Kel./Desa'], [1, 'Zorba', '3275011708709001', '17-08-1970', 'Aren Jaya'], ['Jumlah', null, 1]];
const SHEET = ROWS.map((row, at) => rowOf(at + 1, row)).join('');
const BOOK = workbookOf({ sheets: [{ name: 'A', rows: SHEET }, { name: 'B', rows: SHEET }], strings: '<si><r><t>x</t></r></si>', formats: ['[$-421]dd mmmm yyyy'] });
const TEXT = Buffer.from(ROWS.map((row) => row.map((cell) => `"${cell ?? ''}"`).join(';')).join('\r\n'));

function damaged(source: Buffer, random: (below: number) => number): Buffer {
  const bytes = Buffer.from(source);
  for (let hits = 1 + random(12); hits > 0; hits -= 1) bytes[random(bytes.length)] = random(256);
  return random(3) === 0 ? bytes.subarray(0, 1 + random(bytes.length)) : bytes;
}

/** XML that was damaged before it was packed, so that the archive itself is sound. */
function damagedInside(random: (below: number) => number): Buffer {
  const rows = damaged(Buffer.from(SHEET), random).toString('latin1');
  const part = damaged(Buffer.from('<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'), random).toString('latin1');
  return random(2) === 0 ? workbookOf({ sheets: [{ name: 'A', rows }] }) : zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': part, 'xl/workbook.xml': part });
}

function nextFile(random: (below: number) => number): Buffer {
  switch (random(5)) {
    case 0:
      return Buffer.from(Array.from({ length: 1 + random(4000) }, () => random(256)));
    case 1:
      return damaged(TEXT, random);
    case 2:
      return Buffer.from(damaged(TEXT, random).toString('latin1'), 'utf16le');
    case 3:
      return damaged(BOOK, random);
    default:
      return damagedInside(random);
  }
}

test('only refusals with a reason come out, in bounded time and memory', async () => {
  const random = randomFrom(SEED);
  const path = await files.path('bin');
  const end = Date.now() + SECONDS * 1000;
  const before = process.memoryUsage().rss;
  let read = 0;
  let refused = 0;
  for (let no = 0; Date.now() < end; no += 1) {
    await writeFile(path, nextFile(random));
    const started = Date.now();
    try {
      for await (const line of readRoster(path)) read += line.rowNo > 0 ? 1 : 0;
    } catch (error) {
      if (!(error instanceof DomainError)) throw new Error(`file ${no} of seed ${SEED} broke the reader`, { cause: error });
      refused += 1;
    }
    if (Date.now() - started > SLOWEST_MS) throw new Error(`file ${no} of seed ${SEED} took too long`);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(GROWTH_CAP);
  expect([read > 0, refused > 0]).toEqual([true, true]);
}, SECONDS * 1000 + 30_000);
