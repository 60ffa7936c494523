/** What a process that was lost is begun again from: its first start, and how far the record says it had come. */
import type { CooperationStart, RosterTaken } from '@sinergi/contracts/cooperation.contract';
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import type { ProcessKind } from '@sinergi/contracts/ids';
import type { PaymentPlanStart } from '@sinergi/contracts/payment-plan.contract';
import type { ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import type { RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import type { HandInStart } from '@sinergi/contracts/roster.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import type { DutyHeld } from '@sinergi/domain/terms/duties';
import type { StageCode } from '@sinergi/domain/terms/stage-plan';
import type { Sql } from '../database';

export interface LostProcess {
  readonly no: string;
  readonly kind: ProcessKind;
  readonly launch: CooperationStart;
  /** Of a roster delivery; null for every other process. */
  readonly handIn: HandInStart | null;
  /** Of a change of the roster; null for every other process. */
  readonly rosterChange: RosterChangeStart | null;
  readonly arrangementChange: ArrangementChangeStart | null;
  readonly paymentPlan: PaymentPlanStart | null;
  /** Of a hand-over; null for every other process. */
  readonly exchange: ExchangeStart | null;
  readonly status: CooperationStatus;
  readonly asOf: LocalDate;
  readonly stage: StageCode;
  readonly round: number;
  readonly entries: number;
  /** The last stage on record has been left. */
  readonly lastLeft: boolean;
  readonly roster: RosterTaken | null;
  /** Months opened so far, and those of them that are not settled. */
  readonly lastOpened: ContributionMonth | null;
  readonly openMonths: readonly string[];
}

export class LostProcessQueries {
  constructor(private readonly sql: Sql) {}

  /** null unless the engine was found not to run it. */
  async find(processId: string): Promise<LostProcess | null> {
    const [row] = await this.sql.query<LostProcess>(
      `SELECT c.no, r.kind, l.start AS launch, h.start AS "handIn", x.start AS exchange, rc.start AS "rosterChange", ac.start AS "arrangementChange", pp.start AS "paymentPlan", c.status, c.as_of AS "asOf", c.stage, c.round,
              (SELECT count(*) FROM stage_entry e WHERE e.no = c.no)::int AS entries,
              coalesce((SELECT e.left_on IS NOT NULL FROM stage_entry e WHERE e.no = c.no ORDER BY e.seq DESC LIMIT 1), false) AS "lastLeft",
              (SELECT json_build_object('handInId', t.id, 'accepted', t.accepted, 'returned', t.returned, 'on', t.finished_on, 'uploadedBy', t.uploaded_by)
                 FROM hand_in t WHERE t.cooperation_no = c.no AND t.status = 'committed' ORDER BY t.finished_on DESC LIMIT 1) AS roster,
              (SELECT max(m.period) FROM process_run m WHERE m.no = c.no AND m.kind = 'billing-month') AS "lastOpened",
              ARRAY(SELECT DISTINCT m.period || coalesce(substring(m.process_id FROM '(\\.r[0-9]+)(?:\\.again-[0-9]+)?$'), '') FROM process_run m WHERE m.no = c.no AND m.kind = 'billing-month'
                     AND (m.closed_on IS NULL OR EXISTS (SELECT FROM bill b WHERE b.cooperation_no = c.no AND b.month = m.period AND b.revision = coalesce(substring(m.process_id FROM '\\.r([0-9]+)(?:\\.again-[0-9]+)?$')::int, 1) AND b.settled_on IS NULL)) ORDER BY 1) AS "openMonths"
       FROM process_run r JOIN cooperation c ON c.no = r.no JOIN launch_request l ON l.id = c.launch_id
       LEFT JOIN exchange x ON starts_with(r.process_id, 'exchange.' || x.cooperation_no || '.' || x.id)
       LEFT JOIN hand_in h ON 'roster-hand-in.' || h.cooperation_no || '.' || h.id = r.process_id
       LEFT JOIN arrangement_change ac ON 'arrangement-change.' || ac.cooperation_no || '.' || ac.id = r.process_id
       LEFT JOIN payment_plan pp ON 'payment-plan.' || pp.cooperation_no || '.' || pp.id = r.process_id
       LEFT JOIN roster_change rc ON 'roster-change.' || rc.cooperation_no || '.' || rc.id = r.process_id
       WHERE r.process_id = $1 AND r.closed_on IS NULL
         AND EXISTS (SELECT FROM step_trouble s WHERE s.process_id = r.process_id AND s.failure = 'ProcessMissing' AND s.resolution IS NULL)`,
      [processId],
    );
    return row ?? null;
  }

  /** Duties done so far count after the restart as well. */
  duties(processId: string): Promise<DutyHeld[]> {
    return this.sql.query<DutyHeld>(
      `SELECT DISTINCT person AS "personId", t.ask->>'duty' AS duty FROM decision d JOIN decision_outcome x ON x.decision_id = d.id AND x.outcome = 'accepted' JOIN task t ON t.id = d.task_id
         LEFT JOIN delegation g ON g.id = d.delegation_id CROSS JOIN LATERAL unnest(ARRAY[d.decided_by, d.recorded_by, g.principal_id]) AS person
       WHERE t.process_id = $1 AND d.verdict = 'approve' AND person IS NOT NULL ORDER BY 1, 2`,
      [processId],
    );
  }
}
