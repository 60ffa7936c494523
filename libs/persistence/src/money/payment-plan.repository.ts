/** Plans to pay arrears by instalments: on record as proposed, in effect once approved; whether one is kept is judged with the ladder. */
import type { PlanFacts } from '@sinergi/contracts/letter-facts';
import type { PaymentPlanStart, PlanOutcome } from '@sinergi/contracts/payment-plan.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Instalment } from '@sinergi/domain/collection/arrears';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { sumOf, rupiah } from '@sinergi/domain/money/rupiah';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';
import { OWED_PARTS } from './arrears-rows';

export interface ProposedPlan {
  readonly start: PaymentPlanStart;
  readonly payerKey: string;
  readonly reason: string;
  readonly documentId: string;
  readonly graceDays: number;
  readonly instalments: readonly Instalment[];
  readonly on: LocalDate;
}

export class PaymentPlanRepository {
  constructor(private readonly database: Database) {}

  /**
   * Over all that the payer owes past the ladder of its months; proposed again under its id it stays as it was.
   * @throws DomainError `plan-not-whole` unless the instalments are what is open, `plan-under-way`
   */
  propose(asked: ProposedPlan, author: Author): Promise<void> {
    const { start, instalments, payerKey } = asked;
    return this.database.inTransaction(async (transaction) => {
      const [before] = await transaction.query<{ id: string }>('SELECT id FROM payment_plan WHERE id = $1', [start.planId]);
      if (before) return;
      const [other] = await transaction.query<{ id: string }>(`SELECT id FROM payment_plan WHERE cooperation_no = $1 AND payer_key = $2 AND status IN ('awaiting-approval', 'running')`, [start.no, payerKey]);
      if (other) throw new DomainError('plan-under-way', { no: start.no });
      const parts = await transaction.query<{ id: string; open: number }>(`SELECT id, open FROM (${OWED_PARTS}) parts WHERE payer_key = $3`, [start.no, asked.on, payerKey]);
      const open = sumOf(parts.map((part) => rupiah(part.open)));
      const planned = sumOf(instalments.map(({ amount }) => rupiah(amount)));
      if (parts.length === 0 || open !== planned) throw new DomainError('plan-not-whole', { open, planned });
      await transaction.query(
        `INSERT INTO payment_plan (id, cooperation_no, payer_key, reason, document_id, grace_days, proposed_by, proposed_on, start) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [start.planId, start.no, payerKey, asked.reason, asked.documentId, asked.graceDays, start.proposedBy, asked.on, JSON.stringify(start)],
      );
      await transaction.query('INSERT INTO plan_instalment (plan_id, instalment_no, due_on, amount) SELECT $1, n, due_on, amount FROM unnest($2::date[], $3::bigint[]) WITH ORDINALITY AS i (due_on, amount, n)', [
        start.planId, instalments.map(({ dueOn }) => dueOn), instalments.map(({ amount }) => amount),
      ]);
      await transaction.query('INSERT INTO plan_part (plan_id, sub_bill_id, open) SELECT $1, * FROM unnest($2::uuid[], $3::bigint[])', [start.planId, parts.map(({ id }) => id), parts.map((part) => part.open)]);
      await recordAct(transaction, author, 'plan.propose', start.no, { planId: start.planId, instalments: instalments.length, amount: planned });
    });
  }

  async started(id: string): Promise<void> {
    await this.database.query(`UPDATE payment_plan SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [id]);
  }

  /** A second call changes nothing. @throws DomainError `plan-unknown`, `duties-incompatible` */
  async begin(id: string, approvedBy: string, on: LocalDate): Promise<void> {
    const [plan] = await this.database.query<{ by: string }>('SELECT proposed_by AS by FROM payment_plan WHERE id = $1', [id]);
    if (!plan) throw new DomainError('plan-unknown', { id });
    if (plan.by === approvedBy) throw new DomainError('duties-incompatible', { duty: 'approve-plan', held: 'propose-plan' });
    await this.database.query(`UPDATE payment_plan SET status = 'running', approved_by = $2, decided_on = $3 WHERE id = $1 AND status = 'awaiting-approval'`, [id, approvedBy, on]);
  }

  /** One in effect is ended by the ladder alone. */
  async finish(id: string, result: PlanOutcome['result'], on: LocalDate): Promise<void> {
    if (result === 'running') return;
    await this.database.query(`UPDATE payment_plan SET status = $2, decided_on = $3, ended_on = $3 WHERE id = $1 AND status = 'awaiting-approval'`, [id, result, on]);
  }

  async letterOf(id: string): Promise<PlanFacts | null> {
    const [row] = await this.database.query<PlanFacts>(
      `SELECT CASE WHEN p.status IN ('declined', 'lapsed', 'aborted') THEN p.status WHEN p.status = 'awaiting-approval' THEN NULL ELSE 'running' END AS result, p.reason,
              coalesce((SELECT min(o.name) FROM plan_part t JOIN sub_bill s ON s.id = t.sub_bill_id JOIN office o ON o.id = s.payer_office_id WHERE t.plan_id = p.id), (SELECT name FROM region WHERE code = split_part(p.payer_key, ':', 2)), p.payer_key) AS payer,
              (SELECT sum(amount)::bigint FROM plan_instalment WHERE plan_id = p.id) AS amount,
              (SELECT json_agg(json_build_object('dueOn', due_on, 'amount', amount) ORDER BY instalment_no) FROM plan_instalment WHERE plan_id = p.id) AS instalments
         FROM payment_plan p WHERE p.id = $1`,
      [id],
    );
    return row ?? null;
  }
}
