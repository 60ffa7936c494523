/** Plays several cooperations at once on a stack whose parts are being killed, waits for quiet and checks the record. */
import 'reflect-metadata';
import { randomOf } from '../../apps/simulator/src/rosters/random';
import { Cast } from '../../apps/simulator/src/demo/cast';
import { Door } from '../../apps/simulator/src/demo/door';
import { Database } from '@sinergi/persistence/database';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { administratorOf } from './administrator';
import type { Kill } from './checks/aftermath';
import { checkEverything } from './checks/everything';
import { MailBag } from './mail-bag';
import { ImpatientSurroundings, PatientConductor } from './patient-conductor';
import { PlayedCase, type Scene } from './played-case';
import { PLOTS, type Plot } from './plots';
import { untilQuiet } from './quiet';
import { Tally } from './tally';
import { peopleOf, TOWNS } from './town-people';

/** A key whose door died is free again after a minute, and may die again: players are very patient. */
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
  const scenes = await Promise.all(TOWNS.map(async (town, index): Promise<Scene> => ({ town, people: await peopleOf(cast, town), conductor, chance: randomOf(seed + index), tally })));
  process.send?.('ready');

  const cases: PlayedCase[] = [];
  const findings: string[] = [];
  await Promise.all(scenes.map((scene, town) => playIn(scene, town, { cases, findings, isOver: () => heard.calm })));
  findings.push(...(await untilQuiet(database, cases)));
  bag.close();
  await gathering;
  await bag.look();
  const checked = await checkEverything({ database, client: gateway.client, cases, arrivals: bag.arrivals(), kills });
  process.stdout.write(`REPORT ${JSON.stringify({ cases: cases.length, ends: tally.ends, ...checked.figures, mends: tally.mends, refusals: tally.refusals, findings: [...findings, ...checked.findings] })}\n`);
  await gateway.close();
  await database.close();
  process.disconnect();
}

/** One cooperation after the other; chance chooses once every plot has been played somewhere. */
async function playIn(scene: Scene, town: number, { cases, findings, isOver }: { cases: PlayedCase[]; findings: string[]; isOver: () => boolean }): Promise<void> {
  for (let round = 0; round === 0 || !isOver(); round += 1) {
    const plot: Plot = round === 0 ? (PLOTS[town] as Plot) : scene.chance.of(PLOTS);
    try {
      const played = await PlayedCase.launch(scene, plot, round * TOWNS.length + town);
      cases.push(played);
      const instead = await played.play();
      if (instead) findings.push(instead);
      else scene.tally.ended(plot.code);
      process.stdout.write(`${played.no} ${plot.code}: ${instead ?? 'as foreseen'}\n`);
    } catch (error) {
      findings.push(`${scene.town.name} (${plot.code}) broke off: ${words(error)}`);
    }
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
