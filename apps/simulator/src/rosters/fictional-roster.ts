/** A roster of RT and RW heads as a city office would send it, over real villages and people who cannot exist. */
import type { City, CityVillage } from './city-villages';
import { FictionalPeople, type FictionalPerson } from './fictional-people';
import { randomOf } from './random';
import { damage, type Mistake } from './typical-mistakes';

export const ROSTER_HEADINGS = [
  'No', 'Nama Lengkap', 'NIK', 'Tempat Lahir', 'Tanggal Lahir', 'L/P', 'Alamat', 'RT', 'RW', 'Kelurahan', 'Kecamatan', 'Jabatan', 'No HP', 'No Rekening', 'Bank',
] as const;

export type RosterValue = string | number;

export interface RosterWish {
  readonly city: City;
  readonly rtHeads: number;
  readonly rwHeads: number;
  readonly seed: number;
  /** The day on which all are 25 to 69 years old. */
  readonly on: string;
  readonly layout: 'one-sheet' | 'sheet-per-village';
  /** Rows with typical damage; above 0 the sheets also carry titles, and sub-totals between villages. */
  readonly mistakes: number;
}

export interface RosterSheet {
  readonly name: string;
  readonly rows: readonly (readonly RosterValue[])[];
}

export interface FictionalRoster {
  readonly people: number;
  readonly sheets: readonly RosterSheet[];
  readonly mistakes: readonly Mistake[];
}

export function fictionalRoster(wish: RosterWish): FictionalRoster {
  const random = randomOf(wish.seed);
  const people = new FictionalPeople(random, wish.on, wish.seed);
  const byVillage = headsOf(wish).map(({ village, heads }) => ({
    village,
    rows: heads.map((head) => rowOf(people.next(village.code.slice(0, 8).replaceAll('.', '')), head, village, wish.city)),
  }));
  const all = byVillage.flatMap(({ rows }) => rows);
  all.forEach((row, at) => (row[0] = at + 1));
  const mistakes = damage(all, wish.mistakes, random);
  const untidy = wish.mistakes > 0;
  const sheets =
    wish.layout === 'one-sheet'
      ? [{ name: 'Daftar', rows: tableOf(wish.city.name, byVillage, untidy) }]
      : byVillage.filter(({ rows }) => rows.length > 0).map((part, _at, parts) => ({ name: sheetNameOf(part.village, parts), rows: tableOf(wish.city.name, [part], untidy) }));
  return { people: all.length, sheets, mistakes };
}

interface Head {
  readonly position: 'Ketua RT' | 'Ketua RW';
  readonly rt: string;
  readonly rw: string;
}

interface VillagePart {
  readonly village: CityVillage;
  readonly rows: RosterValue[][];
}

/** RW heads spread evenly over the villages, RT heads over the RW of their village. */
function headsOf({ city, rtHeads, rwHeads }: RosterWish): { village: CityVillage; heads: Head[] }[] {
  const rwCounts = spread(rwHeads, city.villages.length);
  const rtCounts = spread(rtHeads, city.villages.length);
  return city.villages.map((village, at) => {
    const rw = rwCounts[at]!;
    const units = spread(rtCounts[at]!, Math.max(rw, 1));
    const heads = units.flatMap((rt, unit): Head[] => [
      ...(rw > 0 ? [{ position: 'Ketua RW', rt: '', rw: three(unit + 1) } as const] : []),
      ...Array.from({ length: rt }, (_, below) => ({ position: 'Ketua RT', rt: three(below + 1), rw: three(unit + 1) }) as const),
    ]);
    return { village, heads };
  });
}

/** Whole shares that differ by one at most and add up. */
function spread(total: number, over: number): number[] {
  return Array.from({ length: over }, (_, at) => Math.floor((total * (at + 1)) / over) - Math.floor((total * at) / over));
}

function rowOf(person: FictionalPerson, head: Head, village: CityVillage, city: City): RosterValue[] {
  const birthPlace = city.name.replace(/^(Kota Administrasi|Kota|Kabupaten)\s+/, '');
  const [year, month, day] = person.birthDate.split('-');
  return [
    0, person.name, person.nik, birthPlace, `${day}/${month}/${year}`, person.sex, person.address, head.rt, head.rw,
    village.name, village.district, head.position, person.phone, person.account, 'Bank Rekaan',
  ];
}

function tableOf(city: string, parts: readonly VillagePart[], untidy: boolean): (readonly RosterValue[])[] {
  const titles = [[`DAFTAR KETUA RT DAN KETUA RW ${city.toUpperCase()}`], ['DATA REKAAN UNTUK LATIHAN'], []];
  const body = parts.flatMap(({ village, rows }) => (untidy ? [...rows, ['', `Jumlah ${village.name}`, rows.length], []] : rows));
  return [...(untidy ? titles : []), ROSTER_HEADINGS, ...body];
}

function sheetNameOf(village: CityVillage, parts: readonly VillagePart[]): string {
  const twice = parts.filter((part) => part.village.name.toLowerCase() === village.name.toLowerCase()).length > 1;
  return (twice ? `${village.name} ${village.code.slice(6, 8)}${village.code.slice(-3)}` : village.name).replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);
}

const three = (value: number): string => String(value).padStart(3, '0');
