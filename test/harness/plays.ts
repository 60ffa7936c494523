/** Short plays of a sample city, Kota Bogor unless told otherwise, for stories that need a case and its people, not the whole of Bekasi. */
import type { TaskView } from '@sinergi/contracts/views';
import { SAMPLE_CITIES } from '@sinergi/persistence/seeds/sample-cities';
import { CasePlayer } from '../../apps/simulator/src/demo/case-player';
import type { Player } from '../../apps/simulator/src/demo/cast';
import { DoorRefusal } from '../../apps/simulator/src/demo/door';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import type { Town } from './town';

export interface Play {
  readonly play: CasePlayer;
  readonly head: Player;
  readonly officer: Player;
  readonly counsel: Player;
  readonly finance: Player;
  readonly colleague: Player;
  readonly operator: Player;
  readonly mayor: Player;
  readonly secretary: Player;
  readonly cityCounsel: Player;
  readonly treasurer: Player;
}

export interface Setting {
  readonly programme?: string;
  readonly bornOn: string;
  readonly coverFrom: string;
  /** By the first part of the address. */
  readonly mayor?: string;
  readonly officer?: string;
  /** One of the sample directory. */
  readonly regionCode?: string;
}

const BOGOR = '32.71';

export async function playOf({ stage }: Town, { programme = 'neighbourhood-heads', bornOn, coverFrom, mayor: mayorName = 'walikota', officer: officerName, regionCode = BOGOR }: Setting): Promise<Play> {
  const sample = SAMPLE_CITIES.find((each) => each.regionCode === regionCode);
  if (!sample) throw new Error(`${regionCode} is no city of the sample directory`);
  const at = sample.branch.code.toLowerCase();
  const branch = (name: string) => stage.cast.player(`${name}@badan.example`);
  const city = (name: string) => stage.cast.player(`${name}@${sample.mailDomain}`);
  const [head, officer, counsel, finance, colleague, operator] = (await Promise.all([`kepala.${at}`, officerName ?? `kepesertaan.${at}`, `hukum.${at}`, `keuangan.${at}`, `keuangan2.${at}`, `operator.${at}`].map(branch))) as [Player, Player, Player, Player, Player, Player];
  const [mayor, secretary, cityCounsel, treasurer] = (await Promise.all([mayorName, 'sekda', 'hukum', 'bendahara'].map(city))) as [Player, Player, Player, Player];
  const play = await CasePlayer.launch(head, stage.conductor, {
    programme, cityOfficeId: secretary.officeId, coverFrom, bornOn, zone: sample.zone,
    yes: { givenBy: mayor.personId, position: 'mayor', capacity: 'definitive', givenOn: bornOn, place: `Balai ${sample.name}`, channel: 'meeting', witnesses: [] },
  }, stage.told);
  return { play, head, officer, counsel, finance, colleague, operator, mayor, secretary, cityCounsel, treasurer };
}

/** From the spoken yes to in force on `coverFrom`, with a small roster; every step within its time. */
export async function enrolled(town: Town, people: Play, dates: readonly [string, string, string, string, string, string, string], roster: () => Promise<Uint8Array>): Promise<void> {
  const { play, head, officer, counsel, mayor, secretary, cityCounsel } = people;
  const [confirmed, drafted, reviewed, signed, countersigned, handedIn, approved] = dates;
  await play.answer(confirmed, secretary, 'written-confirmation');
  await play.answer(drafted, officer, 'draft-ready');
  await play.answer(reviewed, cityCounsel, 'city-review');
  await play.answer(reviewed, counsel, 'branch-review');
  await play.answer(signed, head, 'branch-signature', { scan: true });
  await play.answer(countersigned, mayor, 'city-signature', { scan: true });
  await play.handIn(handedIn, secretary, 'daftar.csv', 'text/csv', roster);
  await play.answer(approved, officer, 'roster-approval');
}

type Role = Exclude<keyof Play, 'play'>;

const ROAD: readonly (readonly [stage: string, ask: string, who: Role])[] = [
  ['verbal-approval', 'written-confirmation', 'secretary'],
  ['drafting', 'draft-ready', 'officer'],
  ['legal-review', 'city-review', 'cityCounsel'],
  ['legal-review', 'branch-review', 'counsel'],
  ['memorandum', 'branch-signature', 'head'],
  ['memorandum', 'city-signature', 'mayor'],
  ['agreement', 'branch-signature', 'head'],
  ['agreement', 'city-signature', 'mayor'],
  ['circular', 'circular-signature', 'secretary'],
];

/** Everything asked before is answered on that day, each by the one it is asked of. @returns what is then asked */
export async function reach(people: Play, on: string, stage: string, ask: string): Promise<TaskView> {
  const { play } = people;
  await play.until(on);
  for (const [at, code, who] of ROAD) {
    const task = await play.openTask(code);
    if (at === stage && code === ask) break;
    if (task?.stage === at) await play.answer(on, people[who], code, { scan: task.act === 'sign' });
  }
  return standing(people, ask);
}

/** @throws when nothing of that name is asked */
export async function standing({ play }: Play, ask: string): Promise<TaskView> {
  const task = await play.openTask(ask);
  if (!task) throw new Error(`${ask} is not asked: ${(await play.page()).status}`);
  return task;
}

/** A list of contract workers of Kota Bogor, without a fault. */
export async function contractWorkers(heads: number, on: string, seed = 7): Promise<Uint8Array> {
  const list = textOf(await generateRoster({ regionCode: BOGOR, rtHeads: heads, rwHeads: 0, seed, on }));
  return new TextEncoder().encode(list.replaceAll('Ketua RT', 'TKK'));
}

/** A list of heads of RT and RW, without a fault. */
export async function neighbourhoodHeads(rtHeads: number, rwHeads: number, on: string, seed: number, regionCode = BOGOR): Promise<Uint8Array> {
  return new TextEncoder().encode(textOf(await generateRoster({ regionCode, rtHeads, rwHeads, seed, on })));
}

export const decisionsOn = (task: TaskView): string => `/v1/tasks/${encodeURIComponent(task.id)}/decisions`;

/** The code a refused call was refused with; null when it was not. */
export async function refusalOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (error instanceof DoorRefusal) return error.code;
    throw error;
  }
}
