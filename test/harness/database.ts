/** A migrated database for one suite, cloned from the run's template and thrown away with it. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export async function freshDatabase(): Promise<TestDatabase> {
  const server = addressOf('SINERGI_TEST_PG');
  const name = `sinergi_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await onServer(server, `CREATE DATABASE ${testName(name)} TEMPLATE ${testName(addressOf('SINERGI_TEST_TEMPLATE'))}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `DROP DATABASE IF EXISTS ${testName(name)} WITH (FORCE)`) };
}

/** @throws for any name that does not say it belongs to a test. */
export function testName(name: string): string {
  if (!/^[a-z0-9_]+$/.test(name) || !name.includes('test')) throw new Error(`"${name}" is no test database`);
  return name;
}

function addressOf(variable: string): string {
  const address = process.env[variable];
  if (!address) throw new Error(`${variable} is not set: run this suite through jest.config.js, whose global setup starts the servers`);
  return address;
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
