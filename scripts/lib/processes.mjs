/** Tells processes apart across time: a number alone may since belong to another process. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** @returns {string | undefined} when the process began, in whatever unit the system keeps; undefined when it is gone. */
export function beginningOf(pid) {
  if (process.platform === 'linux') {
    const fields = statOf(pid);
    return fields && fields[0] !== 'Z' ? fields[19] : undefined;
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

export const identityOf = (pid) => ({ pid, began: beginningOf(pid) });

export function isRunning(identity) {
  return identity?.began !== undefined && beginningOf(identity.pid) === identity.began;
}

/** Waits until none of them runs any more; false when the time is up. */
export async function allGone(identities, withinMs) {
  const deadline = Date.now() + withinMs;
  while (identities.some(isRunning)) {
    if (Date.now() > deadline) return false;
    await pause(100);
  }
  return true;
}

/**
 * Calls back once when npm, which started this process, is gone. Without it `kill -9` of npm would leave us running
 * unseen. npm may stand one shell above us, so both ancestors are watched.
 */
export function whenNpmIsGone(then) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === grandparent) return;
    clearInterval(timer);
    then();
  }, 500).unref();
}

function parentOf(pid) {
  return process.platform === 'linux' ? statOf(pid)?.[1] : undefined;
}

/** Fields of /proc/PID/stat after the command name, which may itself hold blanks and brackets. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
