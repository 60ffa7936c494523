/** Holders of offices from outside: rows read, judged and taken all or none, each with the person it names. */
import { judgeLawTable, type JudgedLawRow, type JudgedLawTable, type LawRecord } from '../calendar/law-row';
import { LawRowReader } from '../calendar/law-row-reader';
import type { LocalDate } from '../calendar/local-date';
import { CAPACITY_RULES } from './capacity';
import { CAPACITIES, POSITIONS, type CapacityCode, type PositionCode } from './office';
import { MAIL_ADDRESS } from './office-row';

export interface HolderEntry {
  readonly officeCode: string;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  /** The position signed for, with `on-behalf` and `power-of-attorney`. */
  readonly onBehalfOf: PositionCode | null;
  readonly decreeNo: string | null;
  readonly from: LocalDate;
  /** The last day; null while it has no end. */
  readonly until: LocalDate | null;
  readonly fullName: string;
  readonly titlesBefore: string;
  readonly titlesAfter: string;
  readonly staffNo: string | null;
  readonly rank: string | null;
  readonly email: string | null;
}

export const HOLDER_COLUMN_NAMES = [
  'office_code', 'position', 'capacity', 'on_behalf_of', 'decree_no', 'valid_from', 'valid_until',
  'full_name', 'titles_before', 'titles_after', 'staff_no', 'rank', 'email',
] as const;

/** Blank `capacity` means definitive. */
export function judgeHolderRow(record: LawRecord): JudgedLawRow<HolderEntry> {
  const cells = new LawRowReader(record);
  const officeCode = cells.text('office_code');
  const position = cells.choice('position', POSITIONS);
  const capacity = cells.choice('capacity', CAPACITIES, false) ?? 'definitive';
  const onBehalfOf = cells.choice('on_behalf_of', POSITIONS, CAPACITY_RULES[capacity].forAnother);
  const decreeNo = cells.textOrNull('decree_no');
  const from = cells.date('valid_from');
  const until = cells.date('valid_until', false);
  if (from !== null && until !== null && until < from) cells.fault('valid_until', 'ends-before-it-starts');
  const fullName = cells.text('full_name');
  const titlesBefore = cells.textOrNull('titles_before') ?? '';
  const titlesAfter = cells.textOrNull('titles_after') ?? '';
  const staffNo = cells.textOrNull('staff_no');
  const rank = cells.textOrNull('rank');
  const email = cells.form('email', MAIL_ADDRESS, 'not-an-address');
  return cells.judged(() => ({
    officeCode: officeCode!, position: position!, capacity, onBehalfOf, decreeNo, from: from!, until,
    fullName: fullName!, titlesBefore, titlesAfter, staffNo, rank, email,
  }));
}

/** One person takes one position in one office from one day once in a table. */
export function judgeHolderTable(records: readonly LawRecord[]): JudgedLawTable<HolderEntry> {
  return judgeLawTable(records, judgeHolderRow, (row) => [row.officeCode, row.position, row.from, row.staffNo ?? row.email ?? row.fullName].join(' '), 'position');
}
