/** What became of decisions people submitted, and the signatures that accepted ones carry. */
import type { DecisionRecord } from '@sinergi/contracts/activities/records.activities';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database } from '../database';

export class DecisionOutcomeRepository {
  constructor(private readonly database: Database) {}

  /** The first outcome of a decision stands; that one task is closed by one decision only, the database itself guards. */
  async record({ decisionId, taskId, outcome, closesTask, on }: DecisionRecord): Promise<void> {
    await this.database.query(
      `INSERT INTO decision_outcome (decision_id, task_id, outcome, closes_task, on_date) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (decision_id) DO NOTHING`,
      [decisionId, taskId, outcome, closesTask, on],
    );
  }

  /**
   * Signer, capacity and day as the decision tells, with the scan and its hash.
   * @throws DomainError `decision-evidence-missing` when the decision came without a scan
   */
  async recordSignature(no: string, decisionId: string, paper: string, round: number): Promise<void> {
    const recorded = await this.database.query(
      `INSERT INTO signature (no, decision_id, paper, round, signer_id, office_id, position, capacity, signed_on, scan_document_id, scan_sha256)
       SELECT $1, d.id, $3, $4, d.decided_by, d.office_id, d.position, d.capacity, COALESCE(d.signed_on, d.decided_on), scan.id, scan.sha256
       FROM decision d JOIN document scan ON scan.id = d.document_id WHERE d.id = $2
       ON CONFLICT (decision_id) DO NOTHING RETURNING id`,
      [no, decisionId, paper, round],
    );
    if (recorded.length > 0) return;
    const standing = await this.database.query(`SELECT 1 FROM signature WHERE decision_id = $1`, [decisionId]);
    if (standing.length === 0) throw new DomainError('decision-evidence-missing', { decisionId });
  }
}
