/** What people ask of a running process beside decisions: to take a cooperation back, or to go on after a repair. */
import type { Withdrawal } from '@sinergi/contracts/cooperation.contract';
import type { Repair } from '@sinergi/contracts/operator.contract';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';

export type RequestOutcome = { readonly outcome: 'accepted'; readonly code: null } | { readonly outcome: 'refused'; readonly code: string };

export class ProcessRequestRepository {
  constructor(private readonly database: Database) {}

  askWithdrawal(no: string, withdrawal: Withdrawal, reason: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO withdrawal_request (id, no, requested_by, reason, on_date) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [withdrawal.messageId, no, withdrawal.by, reason, withdrawal.on],
      );
      if (added.length > 0) await recordAct(transaction, author, 'cooperation.withdraw', no, { requestId: withdrawal.messageId });
    });
  }

  async withdrawalTold(id: string, { outcome, code }: RequestOutcome): Promise<void> {
    await this.database.query('UPDATE withdrawal_request SET outcome = $2, outcome_code = $3 WHERE id = $1 AND outcome IS NULL', [id, outcome, code]);
  }

  askRepair(processId: string, repair: Repair, reason: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO repair_request (id, process_id, act, reason, requested_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [repair.messageId, processId, repair.act, reason, repair.by],
      );
      if (added.length > 0) await recordAct(transaction, author, 'process.repair', processId, { requestId: repair.messageId, act: repair.act });
    });
  }

  async repairTold(id: string, { outcome, code }: RequestOutcome): Promise<void> {
    await this.database.query('UPDATE repair_request SET outcome = $2, outcome_code = $3 WHERE id = $1 AND outcome IS NULL', [id, outcome, code]);
  }
}
