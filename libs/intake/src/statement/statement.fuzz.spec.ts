/** Statements made from a known truth are read back to the rupiah, however a bank writes them; what is wrong with one is never overlooked. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { rowOf, workbookOf } from '../../../../test/harness/handmade-workbook';
import { camtOf, closingOf, csvOf, encoded, ENCODINGS, mt940Of, randomFrom, tableOf, truthOf, type Random, type Truth } from '../../../../test/harness/made-statements';
import { PassingFiles } from '../../../../test/harness/passing-files';
import { decimalText } from './amount-text';
import { readStatementFile } from './statement-file.reader';

/** `FUZZ_RUNS=5000` for the long form. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? '60');
const SEED = Number(process.env['FUZZ_SEED'] ?? '20181217');
const TODAY = localDate('2026-11-24');

const files = new PassingFiles();
afterAll(() => files.remove());
jest.setTimeout(120_000);

interface Read {
  readonly outcome: string;
  readonly codes: readonly string[];
  readonly ends: readonly string[];
  readonly entries: readonly string[];
}

async function read(content: Buffer, ending: string): Promise<Read> {
  const { outcome, problems, statements } = await readStatementFile(await files.write(content, ending), null, TODAY);
  const [first, last] = [statements[0], statements.at(-1)];
  const told = (balance: bigint | null | undefined): string => (typeof balance === 'bigint' ? decimalText(balance) : '');
  return {
    outcome, codes: [...new Set(problems.map(({ code }) => code))].filter((code) => code !== 'entry-not-booked'),
    ends: [first?.account ?? '', told(first?.opening), told(last?.closing)],
    entries: statements.flatMap(({ entries }) => entries.map(({ bookingDate, amount }) => `${bookingDate} ${decimalText(amount)}`)),
  };
}

const decimals = (amount: number): string => `${amount}.00`;
const expected = (truth: Truth, entries: readonly string[] = truth.entries.map(({ on, amount }) => `${on} ${decimals(amount)}`)): Omit<Read, 'outcome'> => ({ codes: [], ends: [truth.account, decimals(truth.opening), decimals(closingOf(truth))], entries });

/** Some banks write the latest movement first. */
const inOrder = (told: Read, newestFirst: boolean): Read => (newestFirst ? { ...told, entries: told.entries.toReversed() } : told);

/** As a spreadsheet keeps a figure. */
const asNumber = (cell: string): string | number => (/^-?[\d.,]+[.,]00$/.test(cell) ? Number(cell.slice(0, -3).replace(/[.,]/g, '')) : cell);

/** Batches come in parts: their sums are compared. */
const summed = (entries: readonly string[]): string => entries.reduce((sum, entry) => sum + BigInt((entry.split(' ')[1] ?? '').replace('.', '')), 0n).toString();

async function eachRun(made: (random: Random, run: number) => Promise<void>): Promise<void> {
  for (let run = 0; run < RUNS; run += 1) {
    await made(randomFrom(SEED + run), run).catch((failure: Error) => {
      failure.message = `FUZZ_SEED=${SEED + run}: ${failure.message}`;
      throw failure;
    });
  }
}

test('MT940, in pages, envelopes, encodings and marks of every kind', () =>
  eachRun(async (random, run) => {
    const truth = truthOf(random);
    expect(await read(encoded(mt940Of(truth, random), ENCODINGS[run % ENCODINGS.length]!), 'sta')).toMatchObject(expected(truth));
  }));

test('camt.053 of both versions, prefixed or not, with batches and entries that are not booked', () =>
  eachRun(async (random, run) => {
    const truth = truthOf(random);
    const { entries, ...told } = await read(encoded(camtOf(truth, random), (['utf-8', 'utf-8-bom', 'utf-16le-bom'] as const)[run % 3]!), 'xml');
    expect(told).toMatchObject({ codes: [], ends: expected(truth).ends });
    expect(summed(entries)).toBe(summed(expected(truth).entries));
  }));

test('tables with sides, marks or signs, with and without year across its change, with ends and totals', () =>
  eachRun(async (random, run) => {
    const truth = truthOf(random);
    const { rows, style } = tableOf(truth, random);
    const { codes, ...told } = inOrder(await read(encoded(csvOf(rows, style.separator), ENCODINGS[run % ENCODINGS.length]!), 'csv'), style.newestFirst);
    // a column without any minus proves nothing where no balance stands beside its ends
    const unproven = style.layout === 'signed' && style.rows === 'plain' && truth.entries.every(({ amount }) => amount > 0);
    expect({ ...told, codes: unproven ? [] : codes, style: JSON.stringify(style) }).toMatchObject({ ...expected(truth), style: JSON.stringify(style) });
  }));

test('workbooks with the same tables', () =>
  eachRun(async (random, run) => {
    if (run % 4 !== 0) return;
    const truth = truthOf(random);
    const { rows, style } = tableOf(truth, random);
    const book = workbookOf({ sheets: [{ name: 'Mutasi', rows: rows.map((row, at) => rowOf(at + 1, row.map((cell) => (cell === '' ? null : run % 8 === 0 ? cell : asNumber(cell))))).join('') }] });
    const { codes, ...told } = inOrder(await read(book, 'xlsx'), style.newestFirst);
    const unproven = style.layout === 'signed' && style.rows === 'plain' && truth.entries.every(({ amount }) => amount > 0);
    expect({ ...told, codes: unproven ? [] : codes, style: JSON.stringify(style) }).toMatchObject({ ...expected(truth), style: JSON.stringify(style) });
  }));

test('a wrong closing balance, an amount that changed, a missing movement: refused in every format', () =>
  eachRun(async (random, run) => {
    const truth = truthOf(random);
    const wrong = { ...truth, entries: truth.entries.map((entry, at) => (at === 0 ? { ...entry, amount: entry.amount + 1 } : entry)) };
    const texts = [mt940Of(truth, random), camtOf(truth, random)].map((text) => text.replaceAll(String(Math.abs(closingOf(truth))), String(Math.abs(closingOf(wrong)))));
    for (const [at, text] of texts.entries()) expect([at, run, (await read(Buffer.from(text), at === 0 ? 'sta' : 'xml')).outcome]).toEqual([at, run, 'refused']);
    const { rows, style } = tableOf(truth, random);
    // the latest movement: nothing proves the amount of the first one where no opening balance is told
    const at = style.newestFirst ? (style.rows === 'plain' ? 3 : 4) : rows.length - 1 - (style.rows === 'plain' ? 0 : style.rows === 'ends' ? 1 : 2);
    if (style.rows === 'plain' && truth.entries.length < 2) return;
    const row = rows[at]!;
    const broken = rows.map((each, index) => (index === at ? row.map((cell, column) => (column >= 2 && column < row.length - 1 ? cell.replace(/\d(?=[.,]00$)/, (digit) => String((Number(digit) + 1) % 10)) : cell)) : each));
    expect([JSON.stringify(style), (await read(Buffer.from(csvOf(broken, style.separator)), 'csv')).outcome]).toEqual([JSON.stringify(style), 'refused']);
  }));

test('a statement left out, by its number or by its balance, is refused; one that follows is not', () =>
  eachRun(async (random) => {
    const first = truthOf(random);
    const next = { ...first, from: localDate('2019-01-14'), to: localDate('2019-01-20'), opening: closingOf(first), entries: first.entries.map((entry) => ({ ...entry, on: localDate('2019-01-15') })) };
    const both = (number: number, later: Truth): string => `${mt940Of(first, random, 7)}\r\n${mt940Of(later, random, number)}`;
    expect((await read(Buffer.from(both(8, next)), 'sta')).codes.filter((code) => code !== 'duplicate-entry')).toEqual([]);
    expect((await read(Buffer.from(both(9, next)), 'sta')).codes).toContain('page-gap');
    expect((await read(Buffer.from(both(8, { ...next, opening: next.opening + 1 })), 'sta')).codes).toContain('chain-broken');
  }));

test('a file cut off anywhere within its statement is refused, or none of it is a statement', () =>
  eachRun(async (random, run) => {
    const truth = truthOf(random);
    const text = run % 2 === 0 ? mt940Of(truth, random) : camtOf(truth, random);
    const end = run % 2 === 0 ? text.lastIndexOf(':62F:') : text.lastIndexOf('Stmt>');
    const cut = text.slice(0, 20 + random(end - 20));
    const outcome = await read(Buffer.from(cut), run % 2 === 0 ? 'sta' : 'xml').then((told) => told.outcome, (failure: { code: string }) => failure.code);
    expect(['refused', 'format-unknown', 'file-unreadable']).toContain(outcome);
  }));

test('a page that is to be continued without the next one, and one that continues nothing, are refused', async () => {
  const page = (opening: string, closing: string): Buffer => Buffer.from([':20:A', ':25:0012345678', ':28C:7/1', `:60${opening}:C181217IDR0,`, ':61:181217C500,NTRFX', `:62${closing}:C181217IDR500,`, '-'].join('\n'));
  expect((await read(page('F', 'F'), 'sta')).outcome).toBe('accepted');
  for (const [opening, closing] of [['F', 'M'], ['M', 'F']] as const) expect(await read(page(opening, closing), 'sta')).toMatchObject({ outcome: 'refused', codes: ['page-gap'] });
});

test.each([
  ['an entity from outside', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', 'document-type'],
  ['entities that grow', `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1_000)}">${'bcdefghij'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`).join('')}]>`, 'document-type'],
])('%s is never opened', async (_, doctype, code) => {
  const text = camtOf(truthOf(randomFrom(1)), () => 0).replace('?>\n', `?>\n${doctype}\n`).replace('<Id>S1', '<Id>&j;');
  await expect(read(Buffer.from(text), 'xml')).rejects.toMatchObject({ code });
});

test('an empty file, blanks alone, and a file of zeros are refused', async () => {
  for (const content of [Buffer.alloc(0), Buffer.from('  \n'), Buffer.alloc(4_096)]) await expect(read(content, 'csv')).rejects.toMatchObject({ code: expect.stringMatching(/file-unreadable|format-unknown/) as string });
});
