/** Decisions as they were submitted, the legal record, and refusals the door was told. */
import type { Decision } from '@sinergi/domain/cooperation/decision';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';

export interface SubmittedDecision {
  readonly decision: Decision;
  readonly reason: string;
  readonly channel: 'api' | 'terminal' | 'console' | 'mail-link';
  readonly signedOn: LocalDate | null;
  /** By which the decider stands in for another. */
  readonly delegationId?: string | null;
}

export interface DecisionOutcome {
  readonly outcome: 'accepted' | 'refused' | 'overtaken' | null;
  readonly code: string | null;
  readonly closesTask: boolean;
}

export class DecisionRepository {
  constructor(private readonly database: Database) {}

  /** Submitted again under its id it stays as it was first submitted. */
  submit({ decision, reason, channel, signedOn, delegationId = null }: SubmittedDecision, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO decision (id, task_id, round, verdict, reason, decided_by, recorded_by, office_id, position, capacity, channel, document_id, signed_on, days, decided_on, delegation_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [
          decision.decisionId, decision.taskId, decision.round, decision.verdict, reason, decision.decidedBy, decision.recordedBy, decision.officeId,
          decision.position, decision.capacity, channel, decision.documentId, signedOn, decision.days, decision.on, delegationId,
        ],
      );
      if (added.length > 0) await recordAct(transaction, author, 'decision.submit', decision.taskId, { decisionId: decision.decisionId, verdict: decision.verdict, delegationId });
    });
  }

  /** null for a decision that was never submitted; `outcome` is null while the process has not answered. */
  async outcomeOf(id: string): Promise<DecisionOutcome | null> {
    const [row] = await this.database.query<DecisionOutcome>(
      `SELECT x.outcome, x.code, coalesce(x.closes_task, false) AS "closesTask" FROM decision d LEFT JOIN decision_outcome x ON x.decision_id = d.id WHERE d.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** The decision as it stands on record, in the form a process is told. */
  async submitted(id: string): Promise<Decision> {
    const [row] = await this.database.query<Decision>(
      `SELECT d.id AS "decisionId", d.task_id AS "taskId", d.round, d.verdict, d.decided_by AS "decidedBy", d.recorded_by AS "recordedBy", g.principal_id AS principal,
              d.office_id AS "officeId", d.position, d.capacity, d.reason <> '' AS "hasReason", d.document_id AS "documentId", d.days, d.decided_on AS "on"
       FROM decision d LEFT JOIN delegation g ON g.id = d.delegation_id WHERE d.id = $1`,
      [id],
    );
    return row!;
  }

  /** The first outcome stands: the process may have written one meanwhile. */
  async refused(decision: Decision, code: DomainErrorCode): Promise<void> {
    await this.database.query(`INSERT INTO decision_outcome (decision_id, task_id, outcome, code) VALUES ($1, $2, 'refused', $3) ON CONFLICT (decision_id) DO NOTHING`, [
      decision.decisionId, decision.taskId, code,
    ]);
  }
}
