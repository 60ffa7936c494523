/** The case behind a request: its offices, its road and its clock, for those who may see it. */
import type { CaseOffices } from '@sinergi/contracts/cooperation.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Zone } from '@sinergi/domain/calendar/zone';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { Birth } from '@sinergi/contracts/process-clock';
import type { Sql } from '../database';
import { visibleTo, type CaseSight } from './case-sight';

export interface CaseRow {
  readonly no: string;
  readonly status: CooperationStatus;
  readonly stage: string;
  readonly round: number;
  readonly zone: Zone;
  readonly rehearsal: boolean;
  readonly coverFrom: LocalDate;
  readonly closedOn: LocalDate | null;
  /** The last business day the process wrote about. */
  readonly asOf: LocalDate;
  readonly terms: CooperationTerms;
  readonly offices: CaseOffices;
  readonly birth: Birth;
}

export class CaseQueries {
  constructor(private readonly sql: Sql) {}

  /** @throws DomainError `cooperation-unknown` for a case that does not exist or is not theirs to see */
  async get(no: string, sight: CaseSight): Promise<CaseRow> {
    const visible = visibleTo(sight, 'c', 2);
    const [row] = await this.sql.query<CaseRow>(
      `SELECT c.no, c.status, c.stage, c.round, c.zone, c.rehearsal, c.cover_from AS "coverFrom", c.closed_on AS "closedOn", c.as_of AS "asOf",
              c.terms, l.start->'offices' AS offices, l.start->'birth' AS birth
       FROM cooperation c JOIN launch_request l ON l.id = c.launch_id WHERE c.no = $1 AND ${visible.sql}`,
      [no, ...visible.parameters],
    );
    if (!row) throw new DomainError('cooperation-unknown', { no: no.slice(0, 40) });
    return row;
  }

  async sees(no: string, sight: CaseSight): Promise<boolean> {
    const visible = visibleTo(sight, 'c', 2);
    return (await this.sql.query(`SELECT FROM cooperation c WHERE c.no = $1 AND ${visible.sql}`, [no, ...visible.parameters])).length > 0;
  }

  async isOpened(no: string): Promise<boolean> {
    return (await this.sql.query('SELECT FROM cooperation WHERE no = $1', [no])).length > 0;
  }

  /** The case a process belongs to. @throws DomainError `process-unknown` */
  async ofProcess(processId: string, sight: CaseSight): Promise<CaseRow> {
    const [run] = await this.sql.query<{ no: string }>('SELECT no FROM process_run WHERE process_id = $1', [processId]);
    if (!run) throw new DomainError('process-unknown', { processId: processId.slice(0, 100) });
    return this.get(run.no, sight);
  }
}
