/** What people submitted and no process has answered yet, oldest first, for the relay. */
import type { MonthsReopened, PaymentBooked } from '@sinergi/contracts/collection.contract';
import type { CooperationStart, Withdrawal } from '@sinergi/contracts/cooperation.contract';
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import type { Guidance } from '@sinergi/contracts/guidance.contract';
import type { Repair } from '@sinergi/contracts/operator.contract';
import type { RestartStart } from '@sinergi/contracts/restart.contract';
import type { PaymentPlanStart } from '@sinergi/contracts/payment-plan.contract';
import type { ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import type { RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import type { HandInStart, SenderWord } from '@sinergi/contracts/roster.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import type { DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import type { Sql } from '../database';
import { restartBegun } from '../requests/restart.repository';

const BATCH = 50;

export class PendingRepository {
  /** @param patience seconds a row is left to the door that wrote it. */
  constructor(
    private readonly sql: Sql,
    private readonly patience = 6,
  ) {}

  launches(): Promise<CooperationStart[]> {
    return this.starts<CooperationStart>('launch_request');
  }

  async launched(launchId: string): Promise<void> {
    await this.sql.query(`UPDATE launch_request SET outcome = 'started', outcome_at = now() WHERE id = $1 AND outcome IS NULL`, [launchId]);
  }

  handIns(): Promise<HandInStart[]> {
    return this.starts<HandInStart>('hand_in');
  }

  async handInStarted(handInId: string): Promise<void> {
    await this.sql.query(`UPDATE hand_in SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [handInId]);
  }

  arrangementChanges(): Promise<ArrangementChangeStart[]> {
    return this.starts<ArrangementChangeStart>('arrangement_change');
  }

  async arrangementChangeStarted(changeId: string): Promise<void> {
    await this.sql.query(`UPDATE arrangement_change SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [changeId]);
  }

  paymentPlans(): Promise<PaymentPlanStart[]> {
    return this.starts<PaymentPlanStart>('payment_plan');
  }

  async paymentPlanStarted(planId: string): Promise<void> {
    await this.sql.query(`UPDATE payment_plan SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [planId]);
  }

  writeOffs(): Promise<{ no: string; booked: PaymentBooked }[]> {
    return this.sql.query(
      `SELECT b.cooperation_no AS no, json_build_object('paymentId', w.id, 'month', b.month, 'revision', b.revision, 'on', w.decided_on) AS booked
         FROM write_off w JOIN sub_bill s ON s.id = w.sub_bill_id JOIN bill b ON b.id = s.bill_id
        WHERE w.standing = 'booked' AND NOT w.told AND w.recorded_at < now() - make_interval(secs => $1) ORDER BY w.recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  async writeOffTold(id: string): Promise<void> {
    await this.sql.query('UPDATE write_off SET told = true WHERE id = $1', [id]);
  }

  linesUpheld(): Promise<{ no: string; news: MonthsReopened }[]> {
    return this.sql.query(
      `SELECT cooperation_no AS no, json_build_object('changeId', id, 'months', json_build_array(json_build_object('month', month, 'revision', revision))) AS news
         FROM line_dispute WHERE standing = 'upheld' AND NOT told AND recorded_at < now() - make_interval(secs => $1) ORDER BY recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  async disputeTold(id: string): Promise<void> {
    await this.sql.query('UPDATE line_dispute SET told = true WHERE id = $1', [id]);
  }

  rosterChanges(): Promise<RosterChangeStart[]> {
    return this.starts<RosterChangeStart>('roster_change');
  }

  async rosterChangeStarted(changeId: string): Promise<void> {
    await this.sql.query(`UPDATE roster_change SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [changeId]);
  }

  senderWords(): Promise<{ no: string; handInId: string; said: SenderWord }[]> {
    return this.sql.query(
      `SELECT h.cooperation_no AS no, h.id AS "handInId", json_build_object('wordId', w.id, 'word', w.word, 'by', w.said_by) AS said
         FROM hand_in_word w JOIN hand_in h ON h.id = w.hand_in_id
        WHERE w.told_at IS NULL AND w.recorded_at < now() - make_interval(secs => $1) ORDER BY w.recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  async senderWordTold(wordId: string): Promise<void> {
    await this.sql.query('UPDATE hand_in_word SET told_at = now() WHERE id = $1', [wordId]);
  }

  exchanges(): Promise<ExchangeStart[]> {
    return this.starts<ExchangeStart>('exchange');
  }

  async exchangeStarted(exchangeId: string): Promise<void> {
    await this.sql.query(`UPDATE exchange SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [exchangeId]);
  }

  /** Of hand-overs whose process was started; an answer is told until it has been read. */
  answers(): Promise<{ start: ExchangeStart; answerId: string; on: LocalDate }[]> {
    return this.sql.query(
      `SELECT e.start, a.id AS "answerId", a.brought_on AS "on" FROM exchange_answer a JOIN exchange e ON e.id = a.exchange_id
        WHERE a.taken_on IS NULL AND e.outcome = 'started' AND a.recorded_at < now() - make_interval(secs => $1) ORDER BY a.recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  offersAnswered(): Promise<{ no: string; changeId: string }[]> {
    return this.sql.query(
      `SELECT cooperation_no AS no, id AS "changeId" FROM roster_change c WHERE kind = 'transfer' AND status = 'applied' AND offers_told_at IS NULL
          AND EXISTS (SELECT FROM membership_offer o WHERE o.change_id = c.id)
          AND NOT EXISTS (SELECT FROM membership_offer o WHERE o.change_id = c.id AND NOT EXISTS (SELECT FROM offer_answer a WHERE a.offer_id = o.id AND a.recorded_at < now() - make_interval(secs => $1)))
        ORDER BY recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  async offersTold(changeId: string): Promise<void> {
    await this.sql.query('UPDATE roster_change SET offers_told_at = now() WHERE id = $1 AND offers_told_at IS NULL', [changeId]);
  }

  async decisions(): Promise<{ processId: string; decision: Decision }[]> {
    const rows = await this.sql.query<{ processId: string; decision: Decision }>(
      `SELECT t.process_id AS "processId",
              json_build_object('decisionId', d.id, 'taskId', d.task_id, 'round', d.round, 'verdict', d.verdict, 'decidedBy', d.decided_by, 'recordedBy', d.recorded_by,
                'principal', (SELECT g.principal_id FROM delegation g WHERE g.id = d.delegation_id),
                'officeId', d.office_id, 'position', d.position, 'capacity', d.capacity, 'hasReason', d.reason <> '', 'documentId', d.document_id, 'days', d.days, 'on', d.decided_on) AS decision
       FROM decision d JOIN task t ON t.id = d.task_id LEFT JOIN decision_outcome o ON o.decision_id = d.id
       WHERE o.decision_id IS NULL AND d.recorded_at < now() - make_interval(secs => $1) ORDER BY d.recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
    return rows;
  }

  async decisionRefused(decisionId: string, code: DomainErrorCode): Promise<void> {
    await this.sql.query(
      `INSERT INTO decision_outcome (decision_id, task_id, outcome, code) SELECT id, task_id, 'refused', $2 FROM decision WHERE id = $1 ON CONFLICT (decision_id) DO NOTHING`,
      [decisionId, code],
    );
  }

  withdrawals(): Promise<{ no: string; withdrawal: Withdrawal }[]> {
    return this.sql.query(
      `SELECT no, json_build_object('messageId', id, 'by', requested_by, 'on', on_date) AS withdrawal FROM withdrawal_request
       WHERE outcome IS NULL AND recorded_at < now() - make_interval(secs => $1) ORDER BY recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  async withdrawalTold(messageId: string, outcome: string, code: string | null): Promise<void> {
    await this.sql.query(`UPDATE withdrawal_request SET outcome = $2, outcome_code = $3 WHERE id = $1 AND outcome IS NULL`, [messageId, outcome, code]);
  }

  repairs(): Promise<{ processId: string; repair: Repair }[]> {
    return this.sql.query(
      `SELECT process_id AS "processId", json_build_object('messageId', id, 'by', requested_by, 'act', act, 'hasReason', reason <> '') AS repair FROM repair_request
       WHERE outcome IS NULL AND recorded_at < now() - make_interval(secs => $1) ORDER BY recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  async repairTold(messageId: string, outcome: string, code: string | null): Promise<void> {
    await this.sql.query(`UPDATE repair_request SET outcome = $2, outcome_code = $3 WHERE id = $1 AND outcome IS NULL`, [messageId, outcome, code]);
  }

  guidance(): Promise<{ processId: string; guidance: Guidance }[]> {
    return this.sql.query(
      `SELECT process_id AS "processId", guidance FROM guidance_request WHERE outcome IS NULL AND recorded_at < now() - make_interval(secs => $1) ORDER BY recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  async guidanceTold(messageId: string, outcome: string, code: string | null): Promise<void> {
    await this.sql.query(`UPDATE guidance_request SET outcome = $2, outcome_code = $3 WHERE id = $1 AND outcome IS NULL`, [messageId, outcome, code]);
  }

  /** One that was found in order meanwhile is not begun a second time. */
  async restarts(): Promise<{ id: string; start: RestartStart }[]> {
    await this.sql.query(
      `UPDATE restart_request q SET outcome = 'refused', outcome_code = 'process-not-lost' WHERE outcome IS NULL AND start IS NOT NULL
         AND NOT EXISTS (SELECT FROM step_trouble s WHERE s.process_id = q.process_id AND s.failure = 'ProcessMissing' AND s.resolution IS NULL)`,
    );
    return this.sql.query(
      `SELECT id, start FROM restart_request WHERE outcome IS NULL AND start IS NOT NULL AND recorded_at < now() - make_interval(secs => $1) ORDER BY recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  restarted(id: string): Promise<void> {
    return restartBegun(this.sql, id);
  }

  payments(): Promise<{ no: string; booked: PaymentBooked }[]> {
    return this.sql.query(
      `SELECT p.cooperation_no AS no, json_build_object('paymentId', p.id, 'month', b.month, 'revision', b.revision, 'on', p.received_on) AS booked
       FROM payment p JOIN allocation a ON a.payment_id = p.id JOIN bill b ON b.id = a.bill_id
       WHERE p.standing = 'booked' AND p.told_at IS NULL AND p.booked_at < now() - make_interval(secs => $1) ORDER BY p.booked_at LIMIT ${BATCH}`,
      [this.patience],
    );
  }

  async paymentTold(paymentId: string): Promise<void> {
    await this.sql.query(`UPDATE payment SET told_at = now() WHERE id = $1`, [paymentId]);
  }

  private async starts<Start>(table: 'launch_request' | 'hand_in' | 'exchange' | 'roster_change' | 'arrangement_change' | 'payment_plan'): Promise<Start[]> {
    const rows = await this.sql.query<{ start: Start }>(
      `SELECT start FROM ${table} WHERE outcome IS NULL AND recorded_at < now() - make_interval(secs => $1) ORDER BY recorded_at LIMIT ${BATCH}`,
      [this.patience],
    );
    return rows.map(({ start }) => start);
  }
}
