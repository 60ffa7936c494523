/** The migrations in the order they run. */
import { Directory1700000000001 } from './0001-directory';
import { Law1700000000002 } from './0002-law';
import { Cases1700000000003 } from './0003-cases';
import { Correspondence1700000000004 } from './0004-correspondence';
import { Rosters1700000000005 } from './0005-rosters';
import { Money1700000000006 } from './0006-money';
import { Roles1700000000007 } from './0007-roles';
import { Guidance1700000000008 } from './0008-guidance';
import { StandingNews1700000000009 } from './0009-standing-news';
import { DecreedMoves1700000000010 } from './0010-decreed-moves';
import { RosterLoop1700000000011 } from './0011-roster-loop';
import { MembershipCourse1700000000012 } from './0012-membership-course';
import { AttendedHandIn1700000000013 } from './0013-attended-hand-in';
import { MonthlyRosters1700000000014 } from './0014-monthly-rosters';
import { RosterChanges1700000000015 } from './0015-roster-changes';
import { PeopleProtected1700000000016 } from './0016-people-protected';
import { Exchanges1700000000017 } from './0017-exchanges';
import { CountedRosters1700000000018 } from './0018-counted-rosters';
import { Payers1700000000019 } from './0019-payers';
import { ArrangementChanges1700000000021 } from './0021-arrangement-changes';
import { Matching1700000000022 } from './0022-matching';
import { PayerPapers1700000000023 } from './0023-payer-papers';
import { Deductions1700000000024 } from './0024-deductions';
import { Arrears1700000000025 } from './0025-arrears';
import { Budgets1700000000026 } from './0026-budgets';
import { StatementMappings1700000000027 } from './0027-statement-mappings';
import { Postings1700000000028 } from './0028-postings';
import { MinimumWages1700000000029 } from './0029-minimum-wages';
import { PayingAlone1700000000030 } from './0030-paying-alone';

export const MIGRATIONS = [
  Directory1700000000001,
  Law1700000000002,
  Cases1700000000003,
  Correspondence1700000000004,
  Rosters1700000000005,
  Money1700000000006,
  Roles1700000000007,
  Guidance1700000000008,
  StandingNews1700000000009,
  DecreedMoves1700000000010,
  RosterLoop1700000000011,
  MembershipCourse1700000000012,
  AttendedHandIn1700000000013,
  MonthlyRosters1700000000014,
  RosterChanges1700000000015,
  PeopleProtected1700000000016,
  Exchanges1700000000017,
  CountedRosters1700000000018,
  Payers1700000000019,
  ArrangementChanges1700000000021,
  Matching1700000000022,
  PayerPapers1700000000023,
  Deductions1700000000024,
  Arrears1700000000025,
  Budgets1700000000026,
  StatementMappings1700000000027,
  Postings1700000000028,
  MinimumWages1700000000029,
  PayingAlone1700000000030,
];
