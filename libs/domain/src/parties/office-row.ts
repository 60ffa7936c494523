/** Offices from outside: rows read, judged and taken all or none. */
import { judgeLawTable, type JudgedLawRow, type JudgedLawTable, type LawRecord } from '../calendar/law-row';
import { LawRowReader } from '../calendar/law-row-reader';
import type { LocalDate } from '../calendar/local-date';
import { ZONES, type Zone } from '../calendar/zone';
import { OFFICE_KINDS, type OfficeKind } from './office';

export interface OfficeEntry {
  readonly code: string;
  readonly kind: OfficeKind;
  readonly name: string;
  readonly parentCode: string | null;
  readonly regionCode: string | null;
  readonly zone: Zone;
  readonly email: string | null;
  readonly address: string | null;
  readonly from: LocalDate;
  /** The last day; null while it has no end. */
  readonly until: LocalDate | null;
}

export const OFFICE_COLUMN_NAMES = ['code', 'kind', 'name', 'parent_code', 'region_code', 'zone', 'email', 'address', 'valid_from', 'valid_until'] as const;

const REGION = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
export const MAIL_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Blank `zone` means WIB. */
export function judgeOfficeRow(record: LawRecord): JudgedLawRow<OfficeEntry> {
  const cells = new LawRowReader(record);
  const code = cells.text('code');
  const kind = cells.choice('kind', OFFICE_KINDS);
  const name = cells.text('name');
  const parentCode = cells.textOrNull('parent_code');
  const regionCode = cells.form('region_code', REGION, 'not-a-region');
  const zone = cells.choice('zone', ZONES, false) ?? 'WIB';
  const email = cells.form('email', MAIL_ADDRESS, 'not-an-address');
  const address = cells.textOrNull('address');
  const from = cells.date('valid_from');
  const until = cells.date('valid_until', false);
  if (from !== null && until !== null && until < from) cells.fault('valid_until', 'ends-before-it-starts');
  return cells.judged(() => ({ code: code!, kind: kind!, name: name!, parentCode, regionCode, zone, email, address, from: from!, until }));
}

/** A code may stand once in a table. */
export function judgeOfficeTable(records: readonly LawRecord[]): JudgedLawTable<OfficeEntry> {
  return judgeLawTable(records, judgeOfficeRow, (office) => office.code, 'code');
}
