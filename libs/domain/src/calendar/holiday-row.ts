/** A calendar decree from outside: its rows are read, judged and turned into holidays. */
import { CERTAINTIES, judgeLawTable, type Certainty, type JudgedLawRow, type JudgedLawTable, type LawRecord } from './law-row';
import { LawRowReader } from './law-row-reader';
import { localDate, type LocalDate } from './local-date';
import type { Holiday, HolidayKind } from './working-days';

export const HOLIDAY_KINDS: readonly HolidayKind[] = ['national', 'collective-leave', 'election', 'local'];

/** Headings of a decree file; `region_code` is filled for local holidays only. */
export const HOLIDAY_COLUMNS = ['date', 'kind', 'name_id', 'basis', 'basis_date', 'known_from', 'certainty', 'region_code'] as const;

/** A city or regency. */
export const CITY = /^\d{2}\.\d{2}$/;

/** Blank `known_from` means known all along, blank `certainty` means G. */
export function judgeHolidayRow(record: LawRecord): JudgedLawRow<Holiday> {
  const cells = new LawRowReader(record);
  const date = cells.date('date');
  const kind = cells.choice('kind', HOLIDAY_KINDS);
  const nameId = cells.text('name_id');
  const basis = cells.text('basis');
  const basisDate = cells.date('basis_date', false);
  const knownFrom = cells.date('known_from', false);
  const certainty = cells.choice('certainty', CERTAINTIES, false) ?? 'G';
  const regionCode = cells.form('region_code', CITY, 'not-a-region');
  if (kind !== null && (kind === 'local') !== ((record['region_code'] ?? '').trim() !== '')) {
    cells.fault('region_code', kind === 'local' ? 'missing' : 'not-in-list');
  }
  return cells.judged(() => ({ date: date!, kind: kind!, nameId: nameId!, basis: basis!, basisDate, knownFrom, certainty, regionCode }));
}

/** A day may stand once for the country and once for each city. */
export function judgeHolidayTable(records: readonly LawRecord[]): JudgedLawTable<Holiday> {
  return judgeLawTable(records, judgeHolidayRow, (day) => `${day.date} ${day.regionCode ?? ''}`, 'date');
}

/** A reviewed line of the shipped edition: date, kind, name, then the day it became known and how certain that is. */
export type HolidayLine = readonly [date: string, kind: HolidayKind, nameId: string, knownFrom?: string, certainty?: Certainty];

/** One decree with the days that rest on it. */
export interface Decree {
  readonly basis: string;
  readonly basisDate: string | null;
  readonly days: readonly HolidayLine[];
}

/** @throws DomainError `date-malformed` for a date that does not exist. */
export function holidaysOf(decrees: readonly Decree[]): Holiday[] {
  const dateOrNull = (text: string | null | undefined): LocalDate | null => (text ? localDate(text) : null);
  return decrees.flatMap((decree) =>
    decree.days.map(([date, kind, nameId, knownFrom, certainty]) => ({
      date: localDate(date),
      kind,
      nameId,
      basis: decree.basis,
      basisDate: dateOrNull(decree.basisDate),
      knownFrom: dateOrNull(knownFrom),
      certainty: certainty ?? 'F',
      regionCode: null,
    })),
  );
}
