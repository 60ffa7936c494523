/** Starts the servers of a test run and leaves their addresses in the environment of every test. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SCRIPT = join(__dirname, '../../scripts/test-servers.mjs');

interface Addresses {
  readonly postgres: { readonly url: string; readonly template: string };
  readonly temporal?: string;
}

declare global {
  // kept for the teardown, which jest runs in this same process
  var sinergiTestServers: ChildProcess | undefined;
}

export default async function startServers(): Promise<void> {
  const wantTemporal = storiesAreChosen(process.argv);
  const given = process.env['SINERGI_TEST_PG'] && (process.env['SINERGI_TEST_TEMPORAL'] || !wantTemporal);
  if (given) return;
  const servers = spawn(process.execPath, [SCRIPT, ...(wantTemporal ? ['--temporal'] : [])], { stdio: ['pipe', 'pipe', 'inherit'] });
  globalThis.sinergiTestServers = servers;
  const { postgres, temporal } = await addressesFrom(servers);
  process.env['SINERGI_TEST_PG'] = postgres.url;
  process.env['SINERGI_TEST_TEMPLATE'] = postgres.template;
  if (temporal) process.env['SINERGI_TEST_TEMPORAL'] = temporal;
}

function addressesFrom(servers: ChildProcess): Promise<Addresses> {
  return new Promise((resolve, reject) => {
    createInterface({ input: servers.stdout! }).once('line', (line) => resolve(JSON.parse(line) as Addresses));
    servers.once('exit', (code) => reject(new Error(`the test servers ended with ${code}`)));
  });
}

/** Only the stories need Temporal; without a choice every project runs. */
export function storiesAreChosen(argv: readonly string[]): boolean {
  const choice = argv.findIndex((argument) => /^--select-?projects/i.test(argument));
  return choice < 0 || argv.slice(choice).some((argument) => /(^|=)stories$/.test(argument));
}
