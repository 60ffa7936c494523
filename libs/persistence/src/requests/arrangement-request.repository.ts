/** Another arrangement as it was proposed: on record before any process knows. */
import type { ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ArrangementWish } from '@sinergi/domain/collection/arrangement-change';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';

export interface ProposedArrangement extends ArrangementWish {
  readonly start: ArrangementChangeStart;
  readonly payerOfficeId: string;
  readonly budgetAccount: string;
  readonly reason: string;
  readonly documentId: string | null;
  readonly officeId: string;
  readonly on: LocalDate;
}

export class ArrangementRequestRepository {
  constructor(private readonly database: Database) {}

  /** Proposed again under its id it stays as it was first proposed. */
  propose(asked: ProposedArrangement, author: Author): Promise<void> {
    const { start } = asked;
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO arrangement_change (id, cooperation_no, group_code, positions, payer_office_id, terms, from_month, until_month, budget_account, reason, document_id, office_id, proposed_by, proposed_on, start)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [
          start.changeId, start.no, asked.group, asked.positions, asked.payerOfficeId, JSON.stringify(asked.arrangement), asked.fromMonth, asked.untilMonth, asked.budgetAccount, asked.reason,
          asked.documentId, asked.officeId, start.proposedBy, asked.on, JSON.stringify(start),
        ],
      );
      if (added.length > 0) await recordAct(transaction, author, 'arrangement.propose', start.no, { changeId: start.changeId, group: asked.group, fromMonth: asked.fromMonth });
    });
  }

  async started(id: string): Promise<void> {
    await this.database.query(`UPDATE arrangement_change SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [id]);
  }
}
