/** Starts a program under its leash and tells when it has ended. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { identityOf } from './processes.mjs';

const LEASH = join(ROOT, 'scripts/lib/leash.mjs');

/**
 * @param {{ command: string, args: string[], log: string, cwd?: string, env?: object, uid?: number, gid?: number,
 *   signal?: string, graceMs?: number }} program
 * @returns {{ identity: object, ended: Promise<number>, hasEnded: () => boolean, stop: () => Promise<number>, crash: () => void }}
 */
export function startOnLeash({ command, args, log, cwd = ROOT, env = process.env, uid, gid, signal = 'SIGTERM', graceMs = 15_000 }) {
  mkdirSync(dirname(log), { recursive: true });
  const out = openSync(log, 'a');
  const order = JSON.stringify({ command, args, cwd, uid, gid, signal, graceMs });
  const leash = spawn(process.execPath, [LEASH, order], { env, stdio: ['pipe', out, out] });
  closeSync(out);
  let code;
  const ended = new Promise((resolve) => {
    leash.on('error', () => resolve((code = 127)));
    leash.on('exit', (status) => resolve((code = status ?? 128)));
  });
  leash.stdin.on('error', () => {});
  return {
    identity: identityOf(leash.pid),
    ended,
    hasEnded: () => code !== undefined,
    stop() {
      leash.stdin.end();
      return ended;
    },
    crash() {
      leash.kill('SIGUSR2');
    },
  };
}

/** The end of a program's log, for the person who has to find out why it fell over. */
export function lastLinesOf(log, count = 15) {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
}
