/** Undoing a roster that took effect: proposed by one person, carried out by the word of another, nothing of it erased. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { lockRoster } from '../rosters/roster-lock';

export interface ProposedUndo {
  readonly id: string;
  readonly handInId: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly on: LocalDate;
}

export interface UndoVerdict {
  readonly id: string;
  readonly approve: boolean;
  readonly reason: string;
  readonly decidedBy: string;
  readonly on: LocalDate;
}

interface Undo {
  readonly handInId: string;
  readonly no: string;
  readonly status: string;
}

/** Rows named in a refusal; the count says how many there are. */
const ROWS_NAMED = 20;

export class RosterUndoRepository {
  constructor(private readonly database: Database) {}

  /**
   * Proposed again under its id it stays as it was first proposed.
   * @throws DomainError `roster-not-in-effect`; `undo-already-decided` while another waits
   */
  propose({ id, handInId, reason, proposedBy, on }: ProposedUndo, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      if ((await transaction.query('SELECT FROM roster_undo WHERE id = $1', [id])).length > 0) return;
      const [handIn] = await transaction.query<{ no: string }>(`SELECT cooperation_no AS no FROM hand_in WHERE id = $1 AND status = 'committed'`, [handInId]);
      if (!handIn) throw new DomainError('roster-not-in-effect', { handInId });
      await lockRoster(transaction, handIn.no);
      await refuseBilled(transaction, handInId);
      await refuseBuiltOn(transaction, handInId, handIn.no);
      const added = await transaction.query(
        `INSERT INTO roster_undo (id, hand_in_id, reason, proposed_by, proposed_on) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
        [id, handInId, reason, proposedBy, on],
      );
      if (added.length === 0) throw new DomainError('undo-already-decided', { handInId });
      await recordAct(transaction, author, 'roster.propose-undo', handIn.no, { handInId, undoId: id });
    });
  }

  /**
   * Accepted: a counter-row for each membership of the delivery, in one transaction that no billing of the case overlaps.
   * @throws DomainError `undo-already-decided`; `roster-billed` or `roster-built-on`, naming rows
   */
  decide({ id, approve, reason, decidedBy, on }: UndoVerdict, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [row] = await transaction.query<Undo>(
        `UPDATE roster_undo u SET standing = $2, decided_by = $3, decided_at = now(), decided_on = $4 FROM hand_in h
          WHERE u.id = $1 AND u.standing = 'proposed' AND h.id = u.hand_in_id RETURNING u.hand_in_id AS "handInId", h.cooperation_no AS no, h.status`,
        [id, approve ? 'accepted' : 'rejected', decidedBy, on],
      );
      if (!row) throw new DomainError('undo-already-decided', { id });
      if (approve) await reverse(transaction, id, row);
      await recordAct(transaction, author, approve ? 'roster.undo' : 'roster.keep', row.no, { handInId: row.handInId, undoId: id, reason });
    });
  }
}

async function reverse(transaction: Transaction, undoId: string, { handInId, no }: Undo): Promise<void> {
  await lockRoster(transaction, no);
  await refuseBilled(transaction, handInId);
  await refuseBuiltOn(transaction, handInId, no);
  await transaction.query('INSERT INTO membership_reversal (membership_id, undo_id) SELECT id, $2 FROM membership WHERE hand_in_id = $1', [handInId, undoId]);
  await transaction.query(`UPDATE hand_in SET status = 'undone' WHERE id = $1`, [handInId]);
}

async function refuseBilled(transaction: Transaction, handInId: string): Promise<void> {
  const [billed] = await transaction.query<{ rows: number; named: string; months: string }>(
    `SELECT count(DISTINCT s.row_no) AS rows, (array_agg(DISTINCT s.row_no ORDER BY s.row_no))[1:${ROWS_NAMED}]::text AS named, string_agg(DISTINCT b.month, ', ') AS months
       FROM membership m JOIN bill_line l ON l.membership_id = m.id JOIN bill b ON b.id = l.bill_id
       JOIN participant p ON p.id = m.participant_id JOIN staged_row s ON s.hand_in_id = m.hand_in_id AND s.nik_hash = p.nik_hash
      WHERE m.hand_in_id = $1`,
    [handInId],
  );
  if (billed && billed.rows > 0) throw new DomainError('roster-billed', { handInId, rows: billed.rows, named: listed(billed.named), months: billed.months });
}

/** A later delivery left people out as members already: without this one they would be members of neither. */
async function refuseBuiltOn(transaction: Transaction, handInId: string, no: string): Promise<void> {
  const [built] = await transaction.query<{ rows: number; named: string; by: string }>(
    `SELECT count(DISTINCT s.row_no) AS rows, (array_agg(DISTINCT s.row_no ORDER BY s.row_no))[1:${ROWS_NAMED}]::text AS named, string_agg(DISTINCT h.id::text, ', ') AS by
       FROM hand_in h JOIN staged_row later ON later.hand_in_id = h.id AND later.verdict <> 'returned'
       JOIN staged_row s ON s.hand_in_id = $1 AND s.verdict <> 'returned' AND s.nik_hash = later.nik_hash
       JOIN participant p ON p.nik_hash = s.nik_hash JOIN membership m ON m.participant_id = p.id AND m.hand_in_id = $1
      WHERE h.cooperation_no = $2 AND h.id <> $1 AND h.status = 'committed'
        AND NOT EXISTS (SELECT FROM standing_membership other WHERE other.participant_id = p.id AND other.hand_in_id = h.id)`,
    [handInId, no],
  );
  if (built && built.rows > 0) throw new DomainError('roster-built-on', { handInId, rows: built.rows, named: listed(built.named), by: built.by });
}

const listed = (array: string): string => array.replace(/[{}]/g, '').replaceAll(',', ', ');
