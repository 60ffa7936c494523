/** Writes a roster of fictional RT and RW heads: `main.js --region 32.75 --rt 6724 --rw 872 --seed 1 --out roster.xlsx`. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generateRoster, textOf, workbookOf } from './generate-roster';

const { values } = parseArgs({
  options: {
    region: { type: 'string', default: '32.75' },
    rt: { type: 'string', default: '6724' },
    rw: { type: 'string', default: '872' },
    seed: { type: 'string', default: '1' },
    on: { type: 'string', default: '2018-06-01' },
    mistakes: { type: 'string', default: '0' },
    layout: { type: 'string', default: 'sheet-per-village' },
    out: { type: 'string', default: 'roster.xlsx' },
  },
});

async function main(): Promise<void> {
  const roster = await generateRoster({
    regionCode: values.region,
    rtHeads: wholeOf('rt'),
    rwHeads: wholeOf('rw'),
    seed: wholeOf('seed'),
    on: values.on,
    layout: values.layout === 'one-sheet' || values.out.endsWith('.csv') ? 'one-sheet' : 'sheet-per-village',
    mistakes: wholeOf('mistakes'),
  });
  await writeFile(values.out, values.out.endsWith('.csv') ? textOf(roster) : await workbookOf(roster));
  const returned = roster.mistakes.filter((mistake) => mistake.returned).length;
  process.stdout.write(`${JSON.stringify({ out: values.out, region: values.region, sheets: roster.sheets.length, people: roster.people, mistakes: roster.mistakes.length, toBeReturned: returned })}\n`);
}

function wholeOf(option: 'rt' | 'rw' | 'seed' | 'mistakes'): number {
  const value = Number(values[option]);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${option} must be a whole number`);
  return value;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
