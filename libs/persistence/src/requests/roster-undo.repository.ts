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
   * Accepted: a counter-row for each membership of the delivery; whoever it made leave or change is a member as before. In one transaction that no billing of the case overlaps.
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

/** A line of the bill for somebody it brought, or a bill without the line of somebody it made leave. */
async function refuseBilled(transaction: Transaction, handInId: string): Promise<void> {
  const [billed] = await transaction.query<Hindrance & { months: string }>(
    `WITH touched AS (
       SELECT m.participant_id, b.month FROM membership m JOIN bill_line l ON l.membership_id = m.id JOIN bill b ON b.id = l.bill_id WHERE m.hand_in_id = $1
       UNION
       SELECT m.participant_id, b.month FROM membership_end e JOIN membership m ON m.id = e.membership_id
         JOIN bill b ON b.cooperation_no = m.cooperation_no AND b.month > e.last_month AND b.month >= m.from_month AND (m.until_month IS NULL OR b.month <= m.until_month)
        WHERE e.source_id = $1 AND NOT EXISTS (SELECT FROM bill_line l WHERE l.bill_id = b.id AND l.membership_id = m.id))
     SELECT ${NAMED}, string_agg(DISTINCT t.month, ', ') AS months FROM touched t ${ROW_OF_TOUCHED}`,
    [handInId],
  );
  if (billed && billed.rows > 0) throw new DomainError('roster-billed', { handInId, rows: billed.rows, named: listed(billed.named), months: billed.months });
}

/**
 * Later deliveries and changes that left people out as members already, changed or ended what this one began, or began what it ended;
 * and any later roster of a whole month: whoever is not in it was left out as no member.
 */
async function refuseBuiltOn(transaction: Transaction, handInId: string, no: string): Promise<void> {
  const [built] = await transaction.query<Hindrance & { by: string }>(
    `WITH mine AS (SELECT id, participant_id FROM membership WHERE hand_in_id = $1),
     ended AS (SELECT m.participant_id, e.last_month, e.recorded_at FROM membership_end e JOIN membership m ON m.id = e.membership_id WHERE e.source_id = $1),
     later AS (SELECT h.id, h.purpose FROM hand_in h JOIN hand_in this ON this.id = $1 WHERE h.cooperation_no = $2 AND h.id <> $1 AND h.status = 'committed' AND h.committed_at > this.committed_at),
     touched AS (
       SELECT mine.participant_id, l.id AS by FROM mine JOIN participant p ON p.id = mine.participant_id
         JOIN staged_row s ON s.nik_hash = p.nik_hash AND s.verdict <> 'returned' JOIN later l ON l.id = s.hand_in_id
        WHERE NOT EXISTS (SELECT FROM standing_membership other WHERE other.participant_id = p.id AND other.hand_in_id = l.id)
       UNION
       SELECT mine.participant_id, e.source_id FROM mine JOIN membership_end e ON e.membership_id = mine.id
        WHERE e.source_id <> $1 AND NOT EXISTS (SELECT FROM hand_in h WHERE h.id = e.source_id AND h.status = 'undone')
       UNION
       SELECT ended.participant_id, m.hand_in_id FROM ended JOIN standing_membership m ON m.participant_id = ended.participant_id AND m.cooperation_no = $2
        WHERE m.hand_in_id IS DISTINCT FROM $1 AND m.recorded_at > ended.recorded_at AND (m.until_month IS NULL OR m.until_month > ended.last_month)
       UNION
       SELECT t.participant_id, l.id FROM later l CROSS JOIN (SELECT participant_id FROM mine UNION SELECT participant_id FROM ended) t WHERE l.purpose = 'monthly')
     SELECT ${NAMED}, coalesce(string_agg(DISTINCT t.by::text, ', '), '') AS by FROM touched t ${ROW_OF_TOUCHED}`,
    [handInId, no],
  );
  if (built && built.rows > 0) throw new DomainError('roster-built-on', { handInId, rows: built.rows, named: listed(built.named), by: built.by });
}

interface Hindrance {
  readonly rows: number;
  readonly named: string | null;
}

/** People, by their rows in the delivery; whoever left by it has none. `$1` delivery. */
const NAMED = `count(DISTINCT t.participant_id) AS rows, (array_agg(DISTINCT s.row_no ORDER BY s.row_no) FILTER (WHERE s.row_no IS NOT NULL))[1:${ROWS_NAMED}]::text AS named`;
const ROW_OF_TOUCHED = `JOIN participant p ON p.id = t.participant_id LEFT JOIN staged_row s ON s.hand_in_id = $1 AND s.nik_hash = p.nik_hash AND s.verdict <> 'returned'`;

const listed = (array: string | null): string => (array ?? '').replace(/[{}]/g, '').replaceAll(',', ', ');
