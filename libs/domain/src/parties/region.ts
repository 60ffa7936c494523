/** Regions by their Kemendagri codes: `32` province, `32.75` city or regency, `32.75.01` district, `32.75.01.1001` village. */
import type { Zone } from '../calendar/zone';
import { DomainError } from '../errors/domain-error';
import { PROVINCE_ZONES } from './data/province.zones';

export const REGION_LEVELS = ['province', 'city', 'district', 'village'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

/** First digit of the village part of a code. */
export type VillageKind = 'kelurahan' | 'desa' | 'desa-adat';

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** Code of the region one level up; null for a province. */
  readonly parent: string | null;
}

/** A row of the ministry's tables; `edition` and `source` name the table it was read from. */
export interface RegionRow {
  /** With points: `32.75.01.1001`. */
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentCode: string | null;
  readonly retired: boolean;
  readonly edition: string;
  readonly source: string;
}

/** A version of the code table, indexed once. */
export interface RegionTable {
  readonly byCode: ReadonlyMap<string, Region>;
  readonly childrenOf: ReadonlyMap<string, readonly Region[]>;
}

const FORM = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
const LEVEL_BY_LENGTH: Readonly<Record<number, RegionLevel>> = { 2: 'province', 5: 'city', 8: 'district', 13: 'village' };
const VILLAGE_KINDS: Readonly<Record<string, VillageKind>> = { 1: 'kelurahan', 2: 'desa', 3: 'desa-adat' };

export function isRegionCode(text: string): boolean {
  return FORM.test(text);
}

/** @throws DomainError `region-unknown` for a text that is no region code */
export function levelOfCode(code: string): RegionLevel {
  const level = isRegionCode(code) ? LEVEL_BY_LENGTH[code.length] : undefined;
  if (!level) throw new DomainError('region-unknown', { code: code.slice(0, 20) });
  return level;
}

/** @throws DomainError `region-unknown` */
export function parentCodeOf(code: string): string | null {
  return levelOfCode(code) === 'province' ? null : code.slice(0, code.lastIndexOf('.'));
}

/** Is `code` the region `within` itself or a part of it? */
export function isWithin(code: string, within: string): boolean {
  return code === within || code.startsWith(`${within}.`);
}

/** null for any code but a village's. */
export function villageKindOf(code: string): VillageKind | null {
  return levelOfCode(code) === 'village' ? (VILLAGE_KINDS[code.charAt(9)] ?? null) : null;
}

/** @throws DomainError `region-unknown` for a malformed code */
export function region(code: string, name: string): Region {
  return { code, name, level: levelOfCode(code), parent: parentCodeOf(code) };
}

export function regionTable(regions: Iterable<Region>): RegionTable {
  const byCode = new Map<string, Region>();
  const childrenOf = new Map<string, Region[]>();
  for (const entry of regions) {
    byCode.set(entry.code, entry);
    if (entry.parent === null) continue;
    const siblings = childrenOf.get(entry.parent);
    if (siblings) siblings.push(entry);
    else childrenOf.set(entry.parent, [entry]);
  }
  return { byCode, childrenOf };
}

/** @throws DomainError `region-unknown` */
export function regionOf(table: RegionTable, code: string): Region {
  const found = table.byCode.get(code);
  if (!found) throw new DomainError('region-unknown', { code: code.slice(0, 20) });
  return found;
}

/** Districts (kecamatan) of a city or regency, in the order of the table. */
export function districtsOf(table: RegionTable, cityCode: string): readonly Region[] {
  return table.childrenOf.get(cityCode) ?? [];
}

/** Villages (kelurahan, desa) of a district or of a whole city. */
export function villagesOf(table: RegionTable, code: string): readonly Region[] {
  const children = table.childrenOf.get(code) ?? [];
  return levelOfCode(code) === 'district' ? children : children.flatMap((district) => table.childrenOf.get(district.code) ?? []);
}

/** A region's name in the form in which names are compared: `KEL. PONDOK GEDE` and `Pondokgede` are one. */
export function nameKeyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*(kelurahan|desa|kel|ds|kecamatan|kec)\b\.?/, '')
    .replace(/[^a-z0-9]/g, '');
}

/** @throws DomainError `region-unknown` for a province that is not in the table of zones */
export function zoneOfRegion(code: string): Zone {
  const zone = PROVINCE_ZONES[code.slice(0, 2)];
  if (!zone || !isRegionCode(code)) throw new DomainError('region-unknown', { code: code.slice(0, 20) });
  return zone;
}
