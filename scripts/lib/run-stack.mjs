/** Sets up, builds and starts a whole stack, phase by phase; used by the demo, by `npm start` and by the browser tests. */
import { buildPhase, SET_UP_PHASES, setUp } from './set-up.mjs';

export const STACK_PHASES = SET_UP_PHASES + 4;

/**
 * @param {() => Promise<import('./data-folder.mjs').DataFolder>} openFolder locks the folder; called once packages are there.
 * @param {{ quick: boolean, say?: (text: string) => void }} options see Stack.
 */
export async function runStack(phases, openFolder, { quick, say = (text) => process.stderr.write(`${text}\n`) }) {
  const temporalPath = await setUp(phases);
  await buildPhase(phases);
  const { Stack } = await import('./stack.mjs');
  const folder = await openFolder();
  phases.onEnd(() => folder.unlock());
  const stack = new Stack(folder, { quick, say });
  phases.onEnd(() => stack.stop());
  await phases.run('PostgreSQL, Temporal, mailbox', () => stack.startServers(temporalPath));
  await phases.run('Database schema', () => stack.migrate());
  await phases.run('Door and worker', () => stack.startProcesses());
  return { folder, stack };
}

/** What to open, for a person. */
export function addresses(urls) {
  const lines = [
    ['Console', urls.CONSOLE_URL],
    ['Mailbox', urls.MAILBOX_URL],
    ['Temporal', urls.TEMPORAL_UI_URL],
    ['API explorer', `${urls.API_URL}/v1/explorer`],
  ];
  return lines.filter(([, url]) => url).map(([title, url]) => `  ${title.padEnd(13)}${url}`).join('\n');
}

/** Resolves when the person has had enough (Ctrl-C, or npm is gone). */
export function untilInterrupted(phases) {
  return new Promise((resolve) => {
    if (phases.signal.aborted) resolve();
    else phases.signal.addEventListener('abort', () => resolve(), { once: true });
    // an abort listener alone does not keep the process alive
    const alive = setInterval(() => {}, 60_000);
    phases.onEnd(() => clearInterval(alive));
  });
}
