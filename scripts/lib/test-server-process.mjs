/** Starts the servers of a test run once for all its levels; they end with us, however we end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './paths.mjs';

/** @returns {Promise<{ env: object, stop: () => Promise<void> }>} env: what the tests must be told. */
export async function startTestServers() {
  const servers = spawn(process.execPath, [join(ROOT, 'scripts/test-servers.mjs'), '--temporal'], { stdio: ['pipe', 'pipe', 'inherit'] });
  servers.stdin.on('error', () => {});
  const { postgres, temporal } = await new Promise((resolve, reject) => {
    createInterface({ input: servers.stdout }).once('line', (line) => resolve(JSON.parse(line)));
    servers.once('exit', (code) => reject(new Error(`the test servers ended with ${code}`)));
  });
  return {
    env: { SINERGI_TEST_PG: postgres.url, SINERGI_TEST_TEMPLATE: postgres.template, SINERGI_TEST_TEMPORAL: temporal },
    async stop() {
      if (servers.exitCode !== null) return;
      const gone = once(servers, 'exit');
      servers.stdin.end();
      await gone;
    },
  };
}
