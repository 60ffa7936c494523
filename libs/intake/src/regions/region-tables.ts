/** The regions of Indonesia from the ministry's tables: today's, and codes of 2022 that are gone since. */
import * as today from 'idn-area-data';
import * as of2022 from 'idn-area-data-2022';
import { levelOfCode, nameKeyOf, parentCodeOf, region, regionTable, type RegionRow, type RegionTable } from '@sinergi/domain/parties/region';
import type { PrefixStatus } from '@sinergi/domain/roster/judge-identity';
import { prefixLookup, villageLookup, type VillageLookup } from '@sinergi/domain/roster/place-lookup';

export const CURRENT_EDITION = 'idn-area-data-4.0.1';
export const RETIRED_EDITION = 'idn-area-data-2.2.0';
const CURRENT_SOURCE = 'Kepmendagri 300.2.2-2430 Tahun 2025';
const RETIRED_SOURCE = 'Kepmendagri 100.1.1-6117 Tahun 2022';

/** Provinces first, villages last, so that every parent stands before its children. */
export async function readRegionTables(): Promise<RegionRow[]> {
  const current = (await Promise.all([today.getProvinces(), today.getRegencies(), today.getDistricts(), today.getVillages()])).flat();
  const earlier = (await Promise.all([of2022.provinces(), of2022.regencies(), of2022.districts(), of2022.villages()])).flat();
  const codes = new Set(current.map(({ code }) => code));
  const rows = current.map(({ code, name }) => rowOf(code, name, false));
  for (const { code, name } of earlier) {
    const pointed = withPoints(code);
    if (!codes.has(pointed)) rows.push(rowOf(pointed, name, true));
  }
  return rows.sort((a, b) => a.code.length - b.code.length || Number(a.retired) - Number(b.retired) || (a.code < b.code ? -1 : 1));
}

function rowOf(code: string, name: string, retired: boolean): RegionRow {
  return {
    code,
    name: name.replace(/\s+/g, ' ').trim(),
    level: levelOfCode(code),
    parentCode: parentCodeOf(code),
    retired,
    edition: retired ? RETIRED_EDITION : CURRENT_EDITION,
    source: retired ? RETIRED_SOURCE : CURRENT_SOURCE,
  };
}

/** `3275011001` -> `32.75.01.1001`. */
function withPoints(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '').join('.');
}

export interface RegionLookup {
  /** Regions that stand today. */
  readonly table: RegionTable;
  /** @param prefix the first six digits of a NIK */
  readonly prefixStatus: (prefix: string) => PrefixStatus;
  /** Finds villages of one city by code or name; without a city by code alone. */
  readonly villagesOfCity: (cityCode: string | null) => VillageLookup;
  /** Cities and regencies whose name contains the text. */
  readonly citiesNamed: (text: string) => readonly { readonly code: string; readonly name: string }[];
}

export function regionLookup(rows: readonly Pick<RegionRow, 'code' | 'name' | 'retired'>[]): RegionLookup {
  const table = regionTable(rows.filter((row) => !row.retired).map((row) => region(row.code, row.name)));
  const retired = new Set(rows.filter((row) => row.retired).map((row) => row.code));
  return {
    table,
    prefixStatus: prefixLookup(table, retired),
    villagesOfCity: (cityCode) => villageLookup(table, cityCode),
    citiesNamed: (text) => [...table.byCode.values()].filter(({ level, name }) => level === 'city' && nameKeyOf(name).includes(nameKeyOf(text))),
  };
}
