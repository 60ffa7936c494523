/** A member's line of a month put in question by one side and judged by the other; one upheld is given back by the month's next bill. */
import type { MonthsReopened } from '@sinergi/contracts/collection.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Side } from '@sinergi/domain/parties/office';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';

export interface NewDispute {
  readonly id: string;
  readonly no: string;
  readonly membershipId: string;
  readonly month: ContributionMonth;
  readonly reason: string;
  readonly documentId: string;
  readonly side: Side;
  readonly by: string;
  readonly on: LocalDate;
  readonly until: LocalDate;
}

export interface DisputeWord {
  readonly id: string;
  readonly no: string;
  readonly uphold: boolean;
  readonly side: Side;
  readonly by: string;
  readonly reason: string;
  readonly on: LocalDate;
}

export class LineDisputeRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `line-in-dispute` unless the line is billed and nobody disputes it */
  dispute(asked: NewDispute, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO line_dispute (id, cooperation_no, membership_id, month, reason, document_id, side, disputed_by, disputed_on, until_date)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 WHERE EXISTS (SELECT FROM bill b JOIN bill_line l ON l.bill_id = b.id WHERE b.cooperation_no = $2 AND b.month = $4 AND l.membership_id = $3)
         ON CONFLICT DO NOTHING RETURNING id`,
        [asked.id, asked.no, asked.membershipId, asked.month, asked.reason, asked.documentId, asked.side, asked.by, asked.on, asked.until],
      );
      if (added.length > 0) return recordAct(transaction, author, 'line.dispute', asked.no, { disputeId: asked.id, month: asked.month });
      const [own] = await transaction.query('SELECT id FROM line_dispute WHERE id = $1', [asked.id]);
      if (!own) throw new DomainError('line-in-dispute', { month: asked.month });
    });
  }

  /**
   * @returns the month to be billed again by what differs; none when the line stands
   * @throws DomainError `dispute-unknown`, `not-allowed` for the side that disputes
   */
  decide({ id, no, uphold, side, by, reason, on }: DisputeWord, author: Author): Promise<MonthsReopened['months']> {
    return this.database.inTransaction(async (transaction) => {
      const [asked] = await transaction.query<{ side: Side; disputedBy: string }>(`SELECT side, disputed_by AS "disputedBy" FROM line_dispute WHERE id = $1 AND cooperation_no = $2 AND standing = 'disputed'`, [id, no]);
      if (!asked) throw new DomainError('dispute-unknown', { id });
      if (asked.side === side || asked.disputedBy === by) throw new DomainError('not-allowed', { reason: 'the other side decides' });
      const months = await transaction.query<MonthsReopened['months'][number]>(
        `UPDATE line_dispute d SET standing = $2, decided_by = $3, decided_on = $4, decision_reason = $5,
                revision = CASE WHEN $2 = 'upheld' THEN (SELECT max(b.revision) + 1 FROM bill b WHERE b.cooperation_no = d.cooperation_no AND b.month = d.month) END
          WHERE d.id = $1 AND d.standing = 'disputed' RETURNING d.month, d.revision`,
        [id, uphold ? 'upheld' : 'rejected', by, on, reason],
      );
      if (months.length === 0) throw new DomainError('dispute-unknown', { id });
      await recordAct(transaction, author, uphold ? 'line.uphold' : 'line.reject', no, { disputeId: id });
      return uphold ? months : [];
    });
  }

  async told(id: string): Promise<void> {
    await this.database.query('UPDATE line_dispute SET told = true WHERE id = $1', [id]);
  }
}

/** Whose word gave a line of the month back, the latest. */
export async function upholderOf(sql: Sql, no: string, month: ContributionMonth): Promise<string | null> {
  const [row] = await sql.query<{ by: string }>(`SELECT decided_by AS by FROM line_dispute WHERE cooperation_no = $1 AND month = $2 AND standing = 'upheld' ORDER BY decided_on DESC, recorded_at DESC LIMIT 1`, [no, month]);
  return row?.by ?? null;
}
