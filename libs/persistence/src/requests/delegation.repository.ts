/** Delegations: somebody decides for the holder of a position, within a period and with a reason. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { PositionCode } from '@sinergi/domain/parties/office';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';

export interface NewDelegation {
  readonly id: string;
  readonly principalId: string;
  readonly delegateId: string;
  readonly officeId: string;
  readonly position: PositionCode;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly reason: string;
  readonly recordedBy: string;
}

export class DelegationRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `period-invalid`, `person-unknown`, `holder-missing` when the position is not theirs on the first day, `delegation-overlaps` */
  add(delegation: NewDelegation, author: Author): Promise<void> {
    const { id, principalId, delegateId, officeId, position, from, until, reason, recordedBy } = delegation;
    return this.database.inTransaction(async (transaction) => {
      const known = await transaction.query('SELECT FROM delegation WHERE id = $1', [id]);
      if (known.length > 0) return;
      if (until < from) throw new DomainError('period-invalid', { from, until });
      await mayDelegate(transaction, delegation);
      await transaction.query(
        `INSERT INTO delegation (id, principal_id, delegate_id, office_id, position, valid_from, valid_until, reason, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, principalId, delegateId, officeId, position, from, until, reason, recordedBy],
      );
      await recordAct(transaction, author, 'delegation.add', `office:${officeId}`, { delegationId: id, principalId, delegateId, position, from, until });
    });
  }

  /**
   * @param on the first day it no longer counts
   * @throws DomainError `delegation-unknown` when it was ended before
   */
  end(id: string, on: LocalDate, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const ended = await transaction.query<{ officeId: string }>(`UPDATE delegation SET ended_on = $2 WHERE id = $1 AND ended_on IS NULL RETURNING office_id AS "officeId"`, [id, on]);
      const [row] = ended;
      if (!row) throw new DomainError('delegation-unknown', { id });
      await recordAct(transaction, author, 'delegation.end', `office:${row.officeId}`, { delegationId: id, on });
    });
  }
}

/** Two at once are judged one after the other. */
async function mayDelegate(sql: Sql, { principalId, delegateId, officeId, position, from, until }: NewDelegation): Promise<void> {
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`delegation ${principalId}`]);
  const [delegate] = await sql.query('SELECT FROM person WHERE id = $1', [delegateId]);
  if (!delegate) throw new DomainError('person-unknown', { id: delegateId });
  const held = await sql.query(
    `SELECT FROM holder WHERE person_id = $1 AND office_id = $2 AND position = $3 AND valid_from <= $4 AND (valid_until IS NULL OR valid_until >= $4)`,
    [principalId, officeId, position, from],
  );
  if (held.length === 0) throw new DomainError('holder-missing', { position, on: from });
  const others = await sql.query(
    `SELECT FROM delegation WHERE principal_id = $1 AND office_id = $2 AND position = $3 AND valid_from <= $5 AND valid_until >= $4 AND (ended_on IS NULL OR ended_on > $4)`,
    [principalId, officeId, position, from, until],
  );
  if (others.length > 0) throw new DomainError('delegation-overlaps', { position, from, until });
}
