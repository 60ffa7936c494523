/** The towns cooperations are played in, and who answers which question there. */
import type { Zone } from '@sinergi/domain/calendar/zone';
import type { Cast, Player } from '../../apps/simulator/src/demo/cast';

export interface ChaosTown {
  readonly name: string;
  readonly regionCode: string;
  readonly zone: Zone;
  readonly branch: string;
  readonly mailDomain: string;
}

export const TOWNS: readonly ChaosTown[] = [
  { name: 'Kota Bogor', regionCode: '32.71', zone: 'WIB', branch: 'bgr', mailDomain: 'kotabogor.example' },
  { name: 'Kota Pekanbaru', regionCode: '14.71', zone: 'WIB', branch: 'pku', mailDomain: 'kotapekanbaru.example' },
  { name: 'Kota Balikpapan', regionCode: '64.71', zone: 'WITA', branch: 'bpp', mailDomain: 'kotabalikpapan.example' },
  { name: 'Kota Magelang', regionCode: '33.71', zone: 'WIB', branch: 'mgl', mailDomain: 'kotamagelang.example' },
];

export interface Townspeople {
  readonly head: Player;
  readonly finance: Player;
  readonly operator: Player;
  readonly mayor: Player;
  readonly secretary: Player;
  /** Who answers a question, by its code. */
  readonly answering: Readonly<Record<string, Player>>;
}

export async function peopleOf(cast: Cast, { branch, mailDomain }: ChaosTown): Promise<Townspeople> {
  const [head, officer, counsel, finance, operator] = (await Promise.all(['kepala', 'kepesertaan', 'hukum', 'keuangan', 'operator'].map((name) => cast.player(`${name}.${branch}@badan.example`)))) as [Player, Player, Player, Player, Player];
  const [mayor, secretary, cityCounsel] = (await Promise.all(['walikota', 'sekda', 'hukum'].map((name) => cast.player(`${name}@${mailDomain}`)))) as [Player, Player, Player];
  const answering = {
    'written-confirmation': secretary, 'draft-ready': officer, 'city-review': cityCounsel, 'branch-review': counsel,
    'branch-signature': head, 'city-signature': mayor, 'circular-signature': secretary, 'roster-hand-in': secretary, 'roster-approval': officer,
  };
  return { head, finance, operator, mayor, secretary, answering };
}
