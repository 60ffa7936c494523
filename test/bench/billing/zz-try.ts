import 'reflect-metadata';
import { Client } from 'pg';
import { Database } from '@sinergi/persistence/database';
import { peopleInForce } from './people-in-force';
import { monthOfLines } from './month-of-lines';
async function main() {
  const { postgres } = JSON.parse(require('fs').readFileSync('/tmp/bb/servers.json', 'utf8'));
  const admin = new Client({ connectionString: postgres.url }); await admin.connect();
  const name = 'bb_test_' + process.pid;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${postgres.template}`);
  const url = postgres.url.replace(/\/postgres$/, '/' + name);
  const owner = await Database.connect(url, 'owner', 2), worker = await Database.connect(url, 'worker', 2);
  if (process.env.DDL) await owner.query(process.env.DDL);
  for (const n of (process.env.SIZES ?? '7596,270000').split(',').map(Number)) {
    const scene = await peopleInForce(owner, 'COOP-B-' + n, n);
    for (const split of ['office', 'per-village'] as const) for (let i = 0; i < Number(process.env.TIMES ?? 1); i++) {
      const r = await monthOfLines(owner, worker, scene, n, split);
      console.log(n, split, r.payers, Math.round(r.ms), 'floor', Math.round(r.floor), 'speed', (r.floor / r.ms).toFixed(2));
    }
  }
  await owner.close(); await worker.close();
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`); await admin.end();
}
main().catch((e) => { console.error(e); process.exit(1); });
