/** What one stack keeps between runs: database, processes, documents, mail, keys; locked so that no two stacks share it. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf, tryLock, unlock } from './lock.mjs';
import { shown, WORKSHOP } from './paths.mjs';
import { allGone } from './processes.mjs';

const DATA = join(WORKSHOP, 'data');
const LEFTOVERS_MS = 30_000;

export class DataFolder {
  constructor(name) {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) throw new Error(`"${name}" is no name for a data folder: small letters, digits and dashes`);
    this.name = name;
    this.path = join(DATA, name);
  }

  at = (...parts) => join(this.path, ...parts);

  exists() {
    return existsSync(this.path);
  }

  owner() {
    return holderOf(this.at('lock'));
  }

  /** @throws when another stack works in this folder; a lock left by a killed one is taken over once its parts are gone. */
  async lock() {
    mkdirSync(this.path, { recursive: true, mode: 0o755 });
    const owner = this.owner();
    if (owner) throw new FolderInUse(this, owner.pid);
    if (!(await allGone(Object.values(this.state().parts ?? {}), LEFTOVERS_MS))) {
      throw new Error(`parts of an earlier stack still run in ${shown(this.path)}; end them first: ${JSON.stringify(this.state().parts)}`);
    }
    if (!tryLock(this.at('lock'))) throw new FolderInUse(this, this.owner()?.pid);
  }

  unlock() {
    unlock(this.at('lock'));
  }

  /** Ports, addresses and processes of the stack that runs or last ran here. */
  state() {
    return readJson(this.at('stack.json')) ?? {};
  }

  remember(changes) {
    writeWhole(this.at('stack.json'), { ...this.state(), ...changes });
  }

  /** Made once; whoever loses the data key loses every personal field. */
  keys() {
    const file = this.at('keys.json');
    if (!existsSync(file)) {
      const key = () => randomBytes(32).toString('base64');
      writeWhole(file, { SINERGI_DATA_KEY: key(), SINERGI_LINK_KEY: key(), postgres: randomBytes(18).toString('hex') });
    }
    return readJson(file);
  }

  /** Everything but the lock, which its holder still needs. */
  clear() {
    for (const part of ['postgres', 'temporal.db', 'temporal.db-wal', 'temporal.db-shm', 'documents', 'mail', 'logs', 'keys.json', 'stack.json']) {
      rmSync(this.at(part), { recursive: true, force: true });
    }
  }

  remove() {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export class FolderInUse extends Error {
  constructor(folder, pid) {
    super(
      `A stack already works in ${shown(folder.path)}${pid ? ` (process ${pid}, ${folder.state().urls?.CONSOLE_URL ?? 'starting'})` : ''}. ` +
        'Stop it, or give this one a folder of its own with --name NAME.',
    );
  }
}

/** Never half a file, whenever we are killed; and for its owner's eyes only. */
function writeWhole(file, content) {
  writeFileSync(`${file}.unfinished`, JSON.stringify(content, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.unfinished`, file);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
