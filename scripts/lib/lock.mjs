/** A lock file that names its holder, so that one left behind by a killed process is recognised and taken over. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, isRunning } from './processes.mjs';

/** @returns {{ pid: number } | undefined} the process that holds the lock now. */
export function holderOf(lock) {
  const holder = read(lock);
  return isRunning(holder) ? holder : undefined;
}

/** @returns {boolean} whether the lock is ours now. */
export function tryLock(lock) {
  mkdirSync(dirname(lock), { recursive: true });
  if (holderOf(lock)) return false;
  clearStale(lock);
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identityOf(process.pid)));
  try {
    // a link appears whole or not at all, and only where there is none yet
    linkSync(mine, lock);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(mine);
  }
}

export function unlock(lock) {
  if (read(lock)?.pid === process.pid) rmSync(lock, { force: true });
}

/** For work that two commands must not do at once, such as installing packages: the second waits. */
export async function oneAtATime(lock, tell, signal, work) {
  while (!tryLock(lock)) {
    tell(`process ${holderOf(lock)?.pid ?? ''} is at it; waiting`);
    await pause(200, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    unlock(lock);
  }
}

/** Taken aside before it is judged: another process may have replaced it since we last looked. */
function clearStale(lock) {
  const aside = `${lock}.${process.pid}.aside`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (isRunning(read(aside))) linkSync(aside, lock);
  rmSync(aside);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
