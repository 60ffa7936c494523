/** Lookups a roster is judged with, built once from the region tables: villages by name or code, NIK prefixes by code. */
import { districtsOf, isWithin, nameKeyOf, villagesOf, type Region, type RegionTable } from '../parties/region';
import type { PrefixStatus } from './judge-identity';
import { nearestOf } from './near-names';

export type PlaceDoubt = 'village-unknown' | 'village-misspelt' | 'village-ambiguous' | 'village-outside-city' | 'district-differs';

export interface VillageAnswer {
  /** With points, `32.75.01.1001`; null where no village of the city is meant for certain. */
  readonly code: string | null;
  readonly doubt: PlaceDoubt | null;
  /** The names that may have been meant; for a district that differs, the one in which the village lies. */
  readonly offered: string | null;
}

export type VillageLookup = (village: string, district: string | null) => VillageAnswer;

interface NamedVillage {
  readonly village: Region;
  readonly district: Region;
}

/** Ten digits, with or without points and blanks. */
const CODE = /^\d{2}[.\s]?\d{2}[.\s]?\d{2}[.\s]?\d{4}$/;
/** Answers kept: a roster repeats the same few names, and one of nothing but oddities must not fill the memory. */
const MOST_KEPT = 5_000;

/**
 * Finds a village by code or by name, and by its district's name where several bear it.
 * @param cityCode null: no city was named, so codes alone are known and names are not judged
 */
export function villageLookup(table: RegionTable, cityCode: string | null): VillageLookup {
  const named = cityCode === null ? null : villagesByName(table, cityCode);
  const kept = new Map<string, VillageAnswer>();
  return (village, district) => {
    const key = `${village}|${district ?? ''}`;
    const known = kept.get(key);
    if (known) return known;
    const answer = CODE.test(village.trim()) ? byCode(table, cityCode, village) : byName(named, village, district);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, answer);
    return answer;
  };
}

function villagesByName(table: RegionTable, cityCode: string): ReadonlyMap<string, readonly NamedVillage[]> {
  const byKey = new Map<string, NamedVillage[]>();
  for (const district of districtsOf(table, cityCode)) {
    for (const village of villagesOf(table, district.code)) {
      const key = nameKeyOf(village.name);
      byKey.set(key, [...(byKey.get(key) ?? []), { village, district }]);
    }
  }
  return byKey;
}

/** Only the villages of the city need stand in the table; those of other cities are known by their district. */
function byCode(table: RegionTable, cityCode: string | null, written: string): VillageAnswer {
  const digits = written.replace(/\D/g, '');
  const code = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join('.');
  const isElsewhere = cityCode !== null && !isWithin(code, cityCode) && table.byCode.has(code.slice(0, 8));
  if (isElsewhere) return { code: null, doubt: 'village-outside-city', offered: null };
  return table.byCode.has(code) ? found(code) : { code: null, doubt: 'village-unknown', offered: null };
}

function byName(villages: ReadonlyMap<string, readonly NamedVillage[]> | null, written: string, district: string | null): VillageAnswer {
  if (villages === null) return { code: null, doubt: null, offered: null };
  const bearers = villages.get(nameKeyOf(written)) ?? [];
  const [first, ...others] = bearers;
  const districtKey = district === null ? '' : nameKeyOf(district);
  if (first === undefined) return misspelt(villages, written, districtKey);
  const within = bearers.find((each) => nameKeyOf(each.district.name) === districtKey);
  if (within) return found(within.village.code);
  if (others.length > 0) return { code: null, doubt: 'village-ambiguous', offered: bearers.map(titleOf).join(', ') };
  const isOtherDistrict = [...villages.values()].some((list) => list.some((each) => nameKeyOf(each.district.name) === districtKey));
  return isOtherDistrict ? { code: first.village.code, doubt: 'district-differs', offered: first.district.name } : found(first.village.code);
}

/** A name that its district alone tells apart from others is offered alone. */
function misspelt(villages: ReadonlyMap<string, readonly NamedVillage[]>, written: string, districtKey: string): VillageAnswer {
  const everywhere = nearestOf(nameKeyOf(written), villages.keys()).flatMap((key) => villages.get(key) ?? []);
  const within = everywhere.filter((each) => nameKeyOf(each.district.name) === districtKey);
  const near = within.length > 0 ? within : everywhere;
  if (near.length === 0) return { code: null, doubt: 'village-unknown', offered: null };
  return { code: null, doubt: 'village-misspelt', offered: near.length === 1 ? near[0]!.village.name : near.map(titleOf).join(', ') };
}

const found = (code: string): VillageAnswer => ({ code, doubt: null, offered: null });
const titleOf = ({ village, district }: NamedVillage): string => `${village.name} (${district.name})`;

/** Finds a district of the city by its name or its code; null without a city. */
export function districtLookup(table: RegionTable, cityCode: string | null): (name: string) => string | null {
  const byKey = new Map(cityCode === null ? [] : districtsOf(table, cityCode).flatMap(({ code, name }) => [[nameKeyOf(name), code] as const, [code.replaceAll('.', ''), code] as const]));
  return (name) => byKey.get(nameKeyOf(name)) ?? byKey.get(name.replace(/\D/g, '')) ?? null;
}

/** @param retired district codes with points that stood in an earlier table, `91.01.05` */
export function prefixLookup(current: RegionTable, retired: ReadonlySet<string>): (prefix: string) => PrefixStatus {
  return (prefix) => {
    const code = `${prefix.slice(0, 2)}.${prefix.slice(2, 4)}.${prefix.slice(4, 6)}`;
    if (current.byCode.has(code)) return 'current';
    return retired.has(code) ? 'retired' : 'unknown';
  };
}
