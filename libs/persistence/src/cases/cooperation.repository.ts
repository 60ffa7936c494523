/** Where a cooperation stands: opened, moved from stage to stage and closed by its process alone; a repeated act changes nothing. */
import { cooperationProcess } from '@sinergi/contracts/ids';
import type { CooperationStart, Ending } from '@sinergi/contracts/cooperation.contract';
import type { StageMove } from '@sinergi/contracts/activities/records.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { mayMove, STATUS_IN_STAGE, type CooperationStatus } from '@sinergi/domain/cooperation/status';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database, Transaction } from '../database';

interface Standing {
  readonly status: CooperationStatus;
  readonly closedOn: LocalDate | null;
}

export class CooperationRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `request-malformed` when nobody asked for this launch */
  open(start: CooperationStart, on: LocalDate): Promise<void> {
    const { no, launchId, birth, offices, terms, coverFrom } = start;
    const first = terms.procedure[0]?.code ?? 'activation';
    return this.database.inTransaction(async (transaction) => {
      const asked = await transaction.query(
        `UPDATE launch_request SET outcome = 'started', outcome_at = COALESCE(outcome_at, now()) WHERE id = $1 RETURNING id`,
        [launchId],
      );
      if (asked.length === 0) throw new DomainError('request-malformed', { launchId });
      await transaction.query(
        `INSERT INTO cooperation (no, launch_id, programme, terms, status, stage, branch_id, city_id, region_code, zone, rehearsal, cover_from, launched_by, opened_on, as_of)
         SELECT $1, id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, requested_by, $13, $13 FROM launch_request WHERE id = $2
         ON CONFLICT (no) DO NOTHING`,
        [
          no, launchId, terms.programme, JSON.stringify(terms), STATUS_IN_STAGE[first], first, offices.branchId, offices.cityId, offices.regionCode,
          birth.zone, birth.rehearsal, coverFrom, on,
        ],
      );
      // what a lost process left open is asked again in a round of its own
      if (start.resume) await transaction.query(`UPDATE task SET status = 'closed', outcome = 'aborted', closed_on = $2 WHERE process_id = $1 AND status = 'open' AND round <= $3`, [cooperationProcess(no), on, start.resume.round]);
    });
  }

  /** @throws DomainError `status-move-forbidden` */
  enterStage(move: StageMove & { readonly status: CooperationStatus }): Promise<void> {
    const { no, seq, stage, round, status, on } = move;
    return this.database.inTransaction(async (transaction) => {
      const standing = await standingOf(transaction, no);
      const entered = await transaction.query(
        `INSERT INTO stage_entry (no, seq, stage, round, entered_on) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (no, seq) DO NOTHING RETURNING seq`,
        [no, seq, stage, round, on],
      );
      if (entered.length === 0) return;
      mayMove(standing.status, status);
      await transaction.query(`UPDATE cooperation SET stage = $2, round = $3, status = $4, as_of = GREATEST(as_of, $5) WHERE no = $1`, [no, stage, round, status, on]);
    });
  }

  async leaveStage(move: StageMove & { readonly result: string }): Promise<void> {
    await this.database.query(
      `WITH gone AS (UPDATE stage_entry SET left_on = $3, result = $4 WHERE no = $1 AND seq = $2 AND left_on IS NULL RETURNING no)
       UPDATE cooperation SET as_of = GREATEST(as_of, $3) WHERE no IN (SELECT no FROM gone)`,
      [move.no, move.seq, move.on, move.result],
    );
  }

  /** @throws DomainError `cooperation-unknown`, `status-move-forbidden` */
  moveStatus(no: string, status: CooperationStatus, on: LocalDate): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const standing = await standingOf(transaction, no);
      if (standing.status === status) return;
      mayMove(standing.status, status);
      await transaction.query(`UPDATE cooperation SET status = $2, as_of = GREATEST(as_of, $3) WHERE no = $1`, [no, status, on]);
    });
  }

  /** The first ending stands. @throws DomainError `cooperation-unknown`, `status-move-forbidden` */
  close(no: string, status: CooperationStatus, ending: Ending, on: LocalDate): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const standing = await standingOf(transaction, no);
      if (standing.closedOn !== null) return;
      mayMove(standing.status, status);
      await transaction.query(`UPDATE cooperation SET status = $2, ending = $3, closed_on = $4, as_of = GREATEST(as_of, $4) WHERE no = $1`, [
        no, status, JSON.stringify(ending), on,
      ]);
    });
  }
}

/** Locked until the transaction ends. */
async function standingOf(transaction: Transaction, no: string): Promise<Standing> {
  const [row] = await transaction.query<Standing>(`SELECT status, closed_on AS "closedOn" FROM cooperation WHERE no = $1 FOR UPDATE`, [no]);
  if (!row) throw new DomainError('cooperation-unknown', { no });
  return row;
}
