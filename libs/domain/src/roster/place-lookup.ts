/** Lookups a roster is judged with, built once from the region tables: villages by name, NIK prefixes by code. */
import { districtsOf, nameKeyOf, villagesOf, type RegionTable } from '../parties/region';
import type { PrefixStatus } from './judge-identity';

/** Finds a village of the city by name, or by name and district; null where none or several bear the name. */
export function villageLookup(table: RegionTable, cityCode: string): (village: string, district: string | null) => string | null {
  const byName = new Map<string, string | null>();
  const byBoth = new Map<string, string>();
  for (const district of districtsOf(table, cityCode)) {
    for (const village of villagesOf(table, district.code)) {
      const key = nameKeyOf(village.name);
      byName.set(key, byName.has(key) ? null : village.code);
      byBoth.set(`${key}|${nameKeyOf(district.name)}`, village.code);
    }
  }
  return (village, district) => {
    const key = nameKeyOf(village);
    return (district === null ? null : byBoth.get(`${key}|${nameKeyOf(district)}`)) ?? byName.get(key) ?? null;
  };
}

/** @param retired district codes with points that stood in an earlier table, `91.01.05` */
export function prefixLookup(current: RegionTable, retired: ReadonlySet<string>): (prefix: string) => PrefixStatus {
  return (prefix) => {
    const code = `${prefix.slice(0, 2)}.${prefix.slice(2, 4)}.${prefix.slice(4, 6)}`;
    if (current.byCode.has(code)) return 'current';
    return retired.has(code) ? 'retired' : 'unknown';
  };
}
