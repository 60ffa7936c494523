/** PostgreSQL refuses to run as root; this finds the user it runs as instead, and how to become that user. */
import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';

const NOBODY = 65_534;

/** @returns {{ uid: number, gid: number } | undefined} undefined when we are no root ourselves. */
export function serviceUser() {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? NOBODY), gid: Number(gid ?? NOBODY) };
}

export function giveTo(user, path) {
  if (user) chownSync(path, user.uid, user.gid);
}

/**
 * How to run `command` as the service user. A project below a closed folder (such as root's home, or a private
 * temporary folder) cannot be entered by that user; the one right to pass closed doors is then kept for it.
 */
export function asUser(user, command, args, folder) {
  if (!user) return { command, args };
  if (canEnter(user, command) && canEnter(user, folder)) return { command, args, ...user };
  const keyring = ['--reuid', user.uid, '--regid', user.gid, '--clear-groups', '--securebits', '+no_setuid_fixup', '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'].map(String);
  if (spawnSync('setpriv', [...keyring, 'ls', '-d', command], { cwd: '/', stdio: 'ignore' }).status !== 0) {
    throw new Error(
      `PostgreSQL must not run as root, and user ${user.uid} cannot enter the project folder. Move the project to a folder that everyone may enter, or start as another user.`,
    );
  }
  return { command: 'setpriv', args: [...keyring, command, ...args] };
}

function canEnter(user, path) {
  return spawnSync('ls', ['-d', path], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
