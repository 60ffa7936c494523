/** Short plays of Kota Bogor for stories that need a case and its people, not the whole of Bekasi. */
import { CasePlayer } from '../../apps/simulator/src/demo/case-player';
import { DoorRefusal } from '../../apps/simulator/src/demo/door';
import type { Player } from '../../apps/simulator/src/demo/cast';
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
}

export async function playOf({ stage }: Town, { programme = 'neighbourhood-heads', bornOn, coverFrom }: Setting): Promise<Play> {
  const branch = (name: string) => stage.cast.player(`${name}.bgr@badan.example`);
  const city = (name: string) => stage.cast.player(`${name}@kotabogor.example`);
  const [head, officer, counsel, finance, colleague, operator] = (await Promise.all(['kepala', 'kepesertaan', 'hukum', 'keuangan', 'keuangan2', 'operator'].map(branch))) as [Player, Player, Player, Player, Player, Player];
  const [mayor, secretary, cityCounsel, treasurer] = (await Promise.all(['walikota', 'sekda', 'hukum', 'bendahara'].map(city))) as [Player, Player, Player, Player];
  const play = await CasePlayer.launch(head, stage.conductor, {
    programme, cityOfficeId: secretary.officeId, coverFrom, bornOn, zone: 'WIB',
    yes: { givenBy: mayor.personId, position: 'mayor', capacity: 'definitive', givenOn: bornOn, place: 'Balai Kota Bogor', channel: 'meeting', witnesses: [] },
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
