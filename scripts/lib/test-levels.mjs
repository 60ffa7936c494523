/** Runs one level of the tests and counts what became of them. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, nodePath, ROOT, WORKSHOP } from './paths.mjs';

export const LEVELS = {
  law: 'Law: rules, tables and borders',
  db: 'Database',
  doors: 'Doors',
  stories: 'Stories and recorded histories',
};

/**
 * @param {string} level a project of jest.config.js
 * @param {{ env?: object, signal?: AbortSignal, title?: string, patterns?: string[] }} options title: only tests whose title contains it
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runLevel(level, { env = process.env, signal, title, patterns = [] } = {}) {
  mkdirSync(WORKSHOP, { recursive: true });
  const report = join(WORKSHOP, `report-${level}-${process.pid}.json`);
  const args = [join(MODULES, 'jest/bin/jest.js'), '-c', 'jest.config.js', '--selectProjects', level, '--json', `--outputFile=${report}`, ...(title ? ['-t', title] : []), '--', ...patterns];
  const code = await new Promise((resolve, reject) => {
    // the report on standard output is the one in the file; people read what jest writes beside it
    const jest = spawn(nodePath(), args, { cwd: ROOT, env, signal, stdio: ['ignore', 'ignore', 'inherit'] });
    jest.on('error', reject);
    jest.on('close', resolve);
  });
  try {
    return countsOf(JSON.parse(readFileSync(report, 'utf8')), code);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(report, { force: true });
  }
}

/** A suite that could not even begin counts as one failure; so does a run that failed for a reason of its own. */
function countsOf(result, code) {
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

export function sumOf(counts) {
  const total = (what) => counts.reduce((sum, count) => sum + count[what], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
