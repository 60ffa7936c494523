/** Hands rosters in, one after the other, on a stack whose worker, engine and database are being killed; after each the record is checked. */
import 'reflect-metadata';
import { Cast } from '../../../apps/simulator/src/demo/cast';
import { Door } from '../../../apps/simulator/src/demo/door';
import { Database } from '@sinergi/persistence/database';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { administratorOf } from '../administrator';
import type { Kill } from '../checks/aftermath';
import { letters } from '../checks/letters.check';
import { MailBag } from '../mail-bag';
import { untilAnswered } from '../patient-conductor';
import { peopleOf, TOWNS, type ChaosTown } from '../town-people';
import { deliver, type Delivered } from './delivery';
import { faultsOfDelivery, readingsOf } from './deliveries.check';
import { placeWitness } from './witness';

/** Deliveries under way at once: while one waits for its worker to be missed, another is read. */
const LANES = 2;
const PATIENCE = { knockMs: 600_000, jobMs: 120_000 };
const given = (name: string): string => process.env[name] as string;

async function main(): Promise<void> {
  const kills: Kill[] = [];
  const heard = { calm: false };
  process.on('message', (message: { killed?: Kill; calm?: true }) => {
    if (message.killed) kills.push(message.killed);
    if (message.calm) heard.calm = true;
  });
  const database = await Database.connect(given('DATABASE_URL'), 'owner', 4);
  const gateway = TemporalGateway.connect({ address: given('TEMPORAL_ADDRESS'), namespace: given('TEMPORAL_NAMESPACE') });
  const cast = new Cast(given('API_URL'), new Door(given('API_URL'), await administratorOf(database, 'chaos'), PATIENCE), PATIENCE);
  const [town] = TOWNS as readonly [ChaosTown, ...ChaosTown[]];
  const people = await peopleOf(cast, town);
  await placeWitness(database);
  const bag = new MailBag(given('MAILBOX_URL'));
  const gathering = bag.gather();
  process.send?.('ready');

  const delivered: Delivered[] = [];
  const findings: string[] = [];
  let readings = 0;
  let seed = Number(given('CHAOS_SEED'));
  const lane = async (): Promise<void> => {
    do {
      const delivery = await deliver({ town, people, database, rows: Number(given('CHAOS_ROWS')), seed: (seed += 1) });
      delivered.push(delivery);
      const faults = await untilAnswered(() => faultsOfDelivery(database, delivery));
      const tries = await untilAnswered(() => readingsOf(gateway.client, delivery));
      readings += tries;
      findings.push(...faults);
      process.stdout.write(`${delivery.no}: ${delivery.rows} rows, ${delivery.toReturn} to mend, read in ${tries} tries, ${faults.length === 0 ? 'in order' : faults.join('; ')}\n`);
    } while (!heard.calm);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await untilAnswered(async () => {
    const [row] = await database.query<{ open: number }>(`SELECT count(*)::int AS open FROM letter WHERE status NOT IN ('sent', 'dropped')`);
    if (row!.open > 0) throw new Error('letters are still leaving');
  });
  bag.close();
  await gathering;
  await bag.look();
  const checked = await letters({ database, client: gateway.client, cases: [], arrivals: bag.arrivals(), kills });
  const rows = delivered.reduce((sum, delivery) => sum + delivery.rows, 0);
  process.stdout.write(`REPORT ${JSON.stringify({ deliveries: delivered.length, rows, readings, interrupted: readings - delivered.length, ...checked.figures, findings: [...findings, ...checked.findings] })}\n`);
  await gateway.close();
  await database.close();
  process.disconnect();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
