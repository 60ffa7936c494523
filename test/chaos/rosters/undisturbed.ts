/** What a roster comes to when nothing disturbs its judgement: the same rules, with no server running. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { RosterJudge } from '../../../apps/cli/src/commands/roster-check';

/** Rows that come back to their sender. @param fileName its ending tells its kind */
export async function returnedOf(content: Uint8Array, fileName: string, city: string, on: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'sinergi-undisturbed-'));
  try {
    const file = join(folder, fileName);
    await writeFile(file, content);
    const judge = await RosterJudge.for({ file, programme: 'contract-workers', city, on: localDate(on), withValues: false });
    let returned = 0;
    for await (const { judged } of judge.rows()) returned += judged.verdict === 'returned' ? 1 : 0;
    return returned;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
