/** Resident memory of each part of a running stack, with everything it started; the leash around it not counted. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { nodePath } from './paths.mjs';

/** @param {Record<string, { pid: number }>} leashes by the name of the part. @returns {Record<string, number>} MiB. */
export function memoryOf(leashes) {
  const rows = processes();
  return Object.fromEntries(Object.entries(leashes).map(([name, { pid }]) => [name, sizeBelow(pid, rows)]));
}

/** What Node takes to do nothing. @returns {Promise<number>} MiB. */
export async function memoryOfBareNode() {
  const bare = spawn(nodePath(), ['-e', 'process.stdout.write("up"); setInterval(() => {}, 1000);'], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(bare.stdout, 'data');
  const size = processes().find(({ pid }) => pid === bare.pid)?.kib ?? 0;
  bare.kill('SIGKILL');
  return toMib(size);
}

function sizeBelow(pid, rows) {
  const below = (parent) => rows.filter((row) => row.parent === parent).flatMap((row) => [row, ...below(row.pid)]);
  return toMib(below(pid).reduce((sum, { kib }) => sum + kib, 0));
}

function processes() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return stdout.trim().split('\n').map((line) => {
    const [pid, parent, kib] = line.trim().split(/\s+/).map(Number);
    return { pid, parent, kib };
  });
}

const toMib = (kib) => Math.round(kib / 102.4) / 10;
