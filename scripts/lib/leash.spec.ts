/** Nothing is left behind: foreign programs end with whoever started them, locks and ports come free by themselves. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const LIB = __dirname;
const room = mkdtempSync(join(mkdirp(join(LIB, '../../.sinergi')), 'leash-'));
afterAll(() => rmSync(room, { recursive: true }));

function mkdirp(folder: string): string {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A Node of its own that runs `code`, which may import from this room, and says one line. */
async function started(code: string): Promise<{ process: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: LIB, stdio: ['pipe', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (status) => reject(new Error(`ended with ${status} before it said anything`)));
  });
  return { process: child, said };
}

async function untilGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await pause(50);
  }
  return false;
}

/** A program with a child of its own; it says both numbers in a file. Deaf: it does not listen to polite signals. */
function program(name: string, deaf = false): { starter: string; pids: () => Promise<number[]> } {
  const file = join(room, `${name}.pids`);
  const listen = deaf ? "process.on('SIGTERM', () => {});" : '';
  const forever = `${listen} setInterval(() => {}, 1000);`;
  const family = `${listen} const c = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(forever)}]);
    require('node:fs').writeFileSync(${JSON.stringify(file)}, process.pid + ' ' + c.pid); setInterval(() => {}, 1000);`;
  const starter = `
    const { startOnLeash } = await import('./foreign-program.mjs');
    const p = startOnLeash({ command: process.execPath, args: ['-e', ${JSON.stringify(family)}], log: ${JSON.stringify(join(room, `${name}.log`))}, graceMs: 300 });
    process.stdin.once('data', async () => { await p.stop(); process.exit(0); });
    console.log('up');`;
  const pids = async () => {
    for (;;) {
      const said = existsSync(file) ? readFileSync(file, 'utf8') : '';
      if (/^\d+ \d+$/.test(said)) return said.split(' ').map(Number);
      await pause(20);
    }
  };
  return { starter, pids };
}

test.each([
  ['kill -9 of the starter', false, (starter: ChildProcess) => starter.kill('SIGKILL')],
  ['kill -9 of the starter of a deaf program', true, (starter: ChildProcess) => starter.kill('SIGKILL')],
  ['an orderly stop', false, (starter: ChildProcess) => starter.stdin!.write('stop')],
] as const)('%s ends the program and its children', async (name, deaf, end) => {
  const { starter, pids } = program(name.replace(/\W/g, '-'), deaf);
  const { process: parent } = await started(starter);
  const both = await pids();
  end(parent);
  await once(parent, 'exit');
  expect(await Promise.all(both.map(untilGone))).toEqual([true, true]);
}, 20_000);

test('a crash ends the program and its children at once, deaf or not, and is told to whoever started it', async () => {
  const { starter, pids } = program('crash', true);
  const { process: parent } = await started(starter.replace('await p.stop(); process.exit(0);', 'p.crash(); process.exit((await p.ended) === 128 ? 0 : 1);'));
  const both = await pids();
  parent.stdin!.write('crash');
  const [code] = await once(parent, 'exit');
  expect(code).toBe(0);
  expect(await Promise.all(both.map(untilGone))).toEqual([true, true]);
}, 20_000);

test('a lock is held while its process lives, and taken over when it was killed', async () => {
  const lock = join(room, 'lock');
  const tryIt = `const { tryLock } = await import('./lock.mjs'); console.log(tryLock(${JSON.stringify(lock)}));`;
  const { process: holder, said } = await started(`${tryIt} process.stdin.resume();`);
  expect(said).toBe('true');
  expect((await started(tryIt)).said).toBe('false');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect((await started(tryIt)).said).toBe('true');
});

test('a lock whose number now belongs to another process is free', async () => {
  const lock = join(room, 'recycled');
  writeFileSync(lock, JSON.stringify({ pid: process.pid, began: 'long ago' }));
  expect((await started(`const { tryLock } = await import('./lock.mjs'); console.log(tryLock(${JSON.stringify(lock)}));`)).said).toBe('true');
});

test('two stacks never get the same port, a taken one is passed over, and a killed stack gives its own back', async () => {
  const ask = (preferred: number, after = '') => `const { freePort } = await import('./ports.mjs'); console.log(await freePort(${preferred})); ${after}`;
  const { process: first, said } = await started(ask(0, 'process.stdin.resume();'));
  const port = Number(said);
  const neighbour = await started(ask(port, 'process.stdin.resume();'));
  expect(Number(neighbour.said)).toBeGreaterThan(port);
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect((await started(ask(port))).said).toBe(String(port));
  const { process: server } = await started(`(await import('node:net')).createServer().listen(${port}, '127.0.0.1', () => console.log('listening'));`);
  expect(Number((await started(ask(port))).said)).toBeGreaterThan(port);
  server.kill();
  neighbour.process.kill();
});

test('packages count as installed only when they are exactly those of the lockfile', () => {
  const ask = `import('./install.mjs').then(({ packagesAreInstalled }) => process.stdout.write(String(packagesAreInstalled())))`;
  expect(spawnSync(process.execPath, ['-e', ask], { cwd: LIB, encoding: 'utf8' }).stdout).toBe('true');
});
