/** Which branches serve which regions, many-to-many and by date: a city may have several, a branch several cities. */
import type { LocalDate } from '../calendar/local-date';
import { isHeldOn } from './holder';
import { isWithin } from './region';

export interface ServiceArea {
  readonly branchId: string;
  /** A city, or a district or village where branches share a city. */
  readonly regionCode: string;
  readonly from: LocalDate;
  /** The last day; null while it has no end. */
  readonly until: LocalDate | null;
}

/** Branches that serve `regionCode` or a part of it on `date`, the one named for the smallest region first. */
export function branchesServing(areas: readonly ServiceArea[], regionCode: string, date: LocalDate): string[] {
  const serving = areas.filter((area) => isHeldOn(area, date) && (isWithin(regionCode, area.regionCode) || isWithin(area.regionCode, regionCode)));
  serving.sort((a, b) => b.regionCode.length - a.regionCode.length);
  return [...new Set(serving.map((area) => area.branchId))];
}

/** Regions a branch serves on `date`. */
export function regionsServedBy(areas: readonly ServiceArea[], branchId: string, date: LocalDate): string[] {
  return areas.filter((area) => area.branchId === branchId && isHeldOn(area, date)).map((area) => area.regionCode);
}
