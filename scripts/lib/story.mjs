/** Has the demo's story told in a running stack: line by line, with its summary kept apart. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { nodePath, ROOT } from './paths.mjs';

const STORY = join(ROOT, 'dist/apps/simulator/src/demo/main.js');
const SUMMARY = 'SUMMARY ';

/**
 * @param {object} env what the stack tells its processes
 * @param {(line: string) => void} heard called for every line but the summary
 * @returns {Promise<string>} the summary line
 */
export function tellStory(env, signal, heard) {
  const teller = spawn(nodePath(), ['--enable-source-maps', STORY], { cwd: ROOT, env, signal, stdio: ['ignore', 'pipe', 'inherit'] });
  let summary = '';
  createInterface({ input: teller.stdout }).on('line', (line) => {
    if (line.startsWith(SUMMARY)) summary = line;
    else heard(line);
  });
  return new Promise((resolve, reject) => {
    teller.on('error', reject);
    teller.on('close', (code) => {
      if (code === 0 && summary) resolve(summary);
      else reject(new Error(`the story stopped (code ${code}); run the same command again and it goes on where it is`));
    });
  });
}
