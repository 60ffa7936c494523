/** Peak resident memory of the worker while something goes on, in MiB. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 150;
const run = promisify(execFile);

/** @param leash process that holds the worker. */
export async function peakDuring<T>(leash: number, act: () => Promise<T>): Promise<{ readonly value: T; readonly peak: number }> {
  let peak = 0;
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      peak = Math.max(peak, await sizeBelow(leash));
      await pause(EVERY_MS);
    }
  })();
  try {
    const value = await act();
    return { value, peak: Math.round(peak * 10) / 10 };
  } finally {
    over.abort();
    await watching;
  }
}

async function sizeBelow(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const below = (parent: number): number => rows.filter(([, of]) => of === parent).reduce((sum, [own, , kib]) => sum + kib + below(own), 0);
  return below(pid) / 1024;
}
