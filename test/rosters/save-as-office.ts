/** Lets LibreOffice save the office roster, and the workbook of its rows to mend, into `files`: `node -r @swc-node/register test/rosters/save-as-office.ts`. */
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { mendingWorkbook } from '@sinergi/intake/mending/mending.workbook';
import { RosterJudge } from '../../apps/cli/src/commands/roster-check';
import { flatSheet } from './flat-sheet';
import { MENDED_ID, MENDING_FILE, OFFICE_FILE } from './office-files';
import { OFFICE_CITY, OFFICE_DAY, OFFICE_SHEETS } from './office-roster';

const run = promisify(execFile);

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sinergi-office-'));
  /** @returns the workbook LibreOffice makes of the file */
  const saved = async (file: string, name: string): Promise<string> => {
    const filter = 'xlsx:Calc MS Excel 2007 XML';
    await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', filter, '--outdir', join(folder, 'saved'), file]);
    return join(folder, 'saved', name);
  };
  try {
    const source = join(folder, 'daftar.fods');
    await writeFile(source, flatSheet(OFFICE_SHEETS));
    await rename(await saved(source, 'daftar.xlsx'), OFFICE_FILE);
    const judge = await RosterJudge.for({ file: OFFICE_FILE, programme: 'neighbourhood-heads', city: OFFICE_CITY, on: OFFICE_DAY, withValues: true });
    const rows = [];
    for await (const { line, judged } of judge.rows()) if (judged.verdict === 'returned') rows.push({ sheet: line.sheet, line: line.line, findings: judged.findings });
    const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
    const back = join(folder, 'perbaikan.xlsx');
    await pipeline(mendingWorkbook(OFFICE_FILE, { handInId: MENDED_ID, sheets, rows: (async function* () { yield* rows; })() }), createWriteStream(back));
    await rename(await saved(back, 'perbaikan.xlsx'), MENDING_FILE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
