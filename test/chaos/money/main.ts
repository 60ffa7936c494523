/** Months of several cases are billed, paid and billed again on a stack whose parts are being killed; then everything is checked. */
import 'reflect-metadata';
import { Cast } from '../../../apps/simulator/src/demo/cast';
import { Door } from '../../../apps/simulator/src/demo/door';
import { randomOf } from '../../../apps/simulator/src/rosters/random';
import { Database } from '@sinergi/persistence/database';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { administratorOf } from '../administrator';
import type { Kill } from '../checks/aftermath';
import { checkEverything } from '../checks/everything';
import { MailBag } from '../mail-bag';
import { ImpatientSurroundings, PatientConductor, untilAnswered } from '../patient-conductor';
import type { Scene } from '../played-case';
import { untilQuiet } from '../quiet';
import { Tally } from '../tally';
import { peopleOf, TOWNS, type ChaosTown } from '../town-people';
import { faultsOfMoney } from './told-money.check';
import { PayingCase, WAYS } from './paying-case';

const PATIENCE = { knockMs: 600_000, jobMs: 120_000 };
const CONDUCTOR_PATIENCE_MS = 60_000;
const given = (name: string): string => process.env[name] as string;
const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function main(): Promise<void> {
  const kills: Kill[] = [];
  const heard = { calm: false };
  process.on('message', (message: { killed?: Kill; calm?: true }) => {
    if (message.killed) kills.push(message.killed);
    if (message.calm) heard.calm = true;
  });
  const seed = Number(given('CHAOS_SEED'));
  const database = await Database.connect(given('DATABASE_URL'), 'owner', 8);
  const gateway = TemporalGateway.connect({ address: given('TEMPORAL_ADDRESS'), namespace: given('TEMPORAL_NAMESPACE') });
  const cast = new Cast(given('API_URL'), new Door(given('API_URL'), await administratorOf(database, 'chaos'), PATIENCE), PATIENCE);
  const conductor = new PatientConductor(gateway.client, new ImpatientSurroundings(database), CONDUCTOR_PATIENCE_MS);
  const bag = new MailBag(given('MAILBOX_URL'));
  const gathering = bag.gather();
  const tally = new Tally();
  const [town] = TOWNS as readonly [ChaosTown, ...ChaosTown[]];
  const people = await peopleOf(cast, town);
  const scenes = WAYS.map((_way, lane): Scene => ({ town, people, conductor, chance: randomOf(seed + lane), tally }));

  const cases: PayingCase[] = [];
  const findings: string[] = [];
  const begin = async (lane: number, round: number): Promise<PayingCase> => {
    const paying = await PayingCase.billed(scenes[lane] as Scene, WAYS[lane]!, round * WAYS.length + lane);
    cases.push(paying);
    return paying;
  };
  // nobody dies before there is something to bill
  const first = await Promise.all(WAYS.map((_way, lane) => begin(lane, 0)));
  process.send?.('ready');
  await Promise.all(
    first.map(async (paying, lane) => {
      for (let round = 0; round === 0 || !heard.calm; round += 1) {
        try {
          const current = round === 0 ? paying : await begin(lane, round);
          const instead = await current.play();
          if (instead) findings.push(instead);
          else tally.ended(current.way);
          process.stdout.write(`${current.no} ${current.way}: ${instead ?? 'paid up'}\n`);
        } catch (error) {
          findings.push(`lane ${WAYS[lane]} broke off: ${words(error)}`);
        }
      }
    }),
  );
  findings.push(...(await untilQuiet(database, cases.map(({ played }) => played))));
  bag.close();
  await gathering;
  await bag.look();
  for (const paying of cases) findings.push(...(await untilAnswered(() => faultsOfMoney(database, paying))));
  const checked = await checkEverything({ database, client: gateway.client, cases: cases.map(({ played }) => played), arrivals: bag.arrivals(), kills });
  const lines = cases.reduce((sum, { credits }) => sum + credits.length, 0);
  process.stdout.write(`REPORT ${JSON.stringify({ cases: cases.length, ends: tally.ends, lines, ...checked.figures, mends: tally.mends, refusals: tally.refusals, findings: [...findings, ...checked.findings] })}\n`);
  await gateway.close();
  await database.close();
  process.disconnect();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
