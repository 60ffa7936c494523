/** Runs a TypeScript program of the tests against a running stack; the two talk by messages, its last line is its result. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { nodePath, ROOT, toolEnvironment } from './paths.mjs';

/**
 * @param {string} script TypeScript, relative to the project
 * @param {{ env: object, signal: AbortSignal, word: string, heard: (line: string) => void }} options word: what the result line begins with
 * @returns {{ tell: (message: object) => void, ready: () => Promise<unknown>, result: Promise<object> }} ready: once it has said so.
 */
export function playInStack(script, { env, signal, word, heard }) {
  const player = spawn(nodePath(), ['--enable-source-maps', '-r', '@swc-node/register', join(ROOT, script)], {
    cwd: ROOT, env: { ...toolEnvironment(), ...env }, signal, stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  createInterface({ input: player.stdout }).on('line', (line) => {
    if (line.startsWith(`${word} `)) said = line.slice(word.length + 1);
    else heard(line);
  });
  const result = new Promise((resolve, reject) => {
    player.on('error', reject);
    player.on('close', (code) => (code === 0 && said ? resolve(JSON.parse(said)) : reject(new Error(`${script} ended with ${code}`))));
  });
  return { tell: (message) => player.connected && player.send(message), ready: () => Promise.race([once(player, 'message'), result]), result };
}
