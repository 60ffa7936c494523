/** All about arrears of a case in one place: payers and their months, plans, holds, write-offs, disputes and parked matters. */
import type { ArrearsMonthView, ArrearsPayerView, DisputeView, HoldView, MatterView, PlanView, WriteOffView } from '@sinergi/contracts/arrears.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { OnTheLadder } from '@sinergi/domain/collection/arrears';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Segment } from '@sinergi/domain/terms/arrangement';
import type { PayerKind } from '@sinergi/domain/terms/payer-kind';
import type { Sql } from '../database';
import { PRICED_FOR, type PayerOwing } from './arrears-facts.queries';
import { INSTALMENTS, OWED_PARTS, PLAN_PAID } from './arrears-rows';
import { ANSWERED_BY, PERSON } from './payer-desks';

export interface PayerRow {
  readonly payerKey: string;
  readonly payer: string;
  readonly person: PayerOwing['person'];
  readonly answeredBy: string | null;
  readonly stands: OnTheLadder | null;
  readonly rung: string | null;
  readonly rungOn: LocalDate | null;
  readonly warnings: ArrearsPayerView['warnings'];
  readonly months: readonly (Omit<ArrearsMonthView, 'charge' | 'chargeSource' | 'month' | 'open' | 'dueOn'> & { readonly month: ContributionMonth; readonly open: Rupiah; readonly dueOn: LocalDate; readonly segment: Segment; readonly payer: PayerKind })[];
}

export type PlanRow = Omit<PlanView, 'instalments'> & { readonly instalments: readonly { readonly dueOn: LocalDate; readonly amount: number }[] };

const NAME = (key: string, office: string): string => `coalesce((SELECT name FROM office WHERE id = ${office}), (SELECT name FROM region WHERE code = split_part(${key}, ':', 2)), ${key})`;

export class ArrearsQueries {
  constructor(private readonly sql: Sql) {}

  payers(no: string, on: LocalDate): Promise<PayerRow[]> {
    return this.sql.query<PayerRow>(
      `WITH parts AS (SELECT o.*, q.segment, q.payer FROM (${OWED_PARTS}) o LEFT JOIN ${PRICED_FOR} q ON true),
       owed AS (
         SELECT payer_key, min(payer_office_id::text)::uuid AS office_id, (array_agg(id ORDER BY month DESC))[1] AS latest, max(month) AS last_month,
                json_agg(json_build_object('billId', bill_id, 'subBillId', id, 'month', month, 'revision', revision, 'dueOn', due_on, 'billed', amount, 'paid', paid, 'writtenOff', written_off, 'open', open, 'held', held, 'paymentCode', payment_code, 'segment', segment, 'payer', payer) ORDER BY month, revision) AS months
           FROM parts GROUP BY 1)
       SELECT o.payer_key AS "payerKey", ${NAME('o.payer_key', 'o.office_id')} AS payer, ${PERSON('o')} AS person, (SELECT ${ANSWERED_BY} FROM sub_bill s JOIN bill b ON b.id = s.bill_id WHERE s.id = o.latest) AS "answeredBy", o.months, a.rung, a.rung_on AS "rungOn",
              CASE WHEN a.id IS NOT NULL THEN json_build_object('since', a.since, 'climbed', a.climbed, 'stoodStill', a.stood_still, 'stillSince', a.still_since) END AS stands,
              coalesce((SELECT json_agg(json_build_object('rung', w.rung, 'on', w.on_date, 'number', d.numbers ->> 'branch', 'open', w.open, 'documentId', w.document_id) ORDER BY w.on_date) FROM arrears_warning w JOIN document d ON d.id = w.document_id WHERE w.standing_id = a.id), '[]') AS warnings
         FROM owed o LEFT JOIN arrears_standing a ON a.cooperation_no = $1 AND a.payer_key = o.payer_key AND a.ended_on IS NULL ORDER BY o.payer_key`,
      [no, on],
    );
  }

  plans(no: string): Promise<PlanRow[]> {
    return this.sql.query<PlanRow>(
      `SELECT p.id, p.payer_key AS "payerKey", ${NAME('p.payer_key', '(SELECT s.payer_office_id FROM plan_part t JOIN sub_bill s ON s.id = t.sub_bill_id WHERE t.plan_id = p.id LIMIT 1)')} AS payer, p.status, p.reason, p.grace_days AS "graceDays",
              p.proposed_on AS "proposedOn", p.decided_on AS "decidedOn", p.ended_on AS "endedOn", (SELECT sum(open)::bigint FROM plan_part WHERE plan_id = p.id) AS amount, ${PLAN_PAID} AS paid, ${INSTALMENTS} AS instalments
         FROM payment_plan p WHERE p.cooperation_no = $1 ORDER BY p.recorded_at DESC`,
      [no],
    );
  }

  holds(no: string): Promise<HoldView[]> {
    return this.sql.query<HoldView>(
      `SELECT h.id, h.bill_id AS "billId", b.month, h.reason, h.from_date AS "from", h.until_date AS until, h.released_on AS "releasedOn", h.release_reason AS "releaseReason"
         FROM bill_hold h JOIN bill b ON b.id = h.bill_id WHERE b.cooperation_no = $1 ORDER BY h.recorded_at DESC`,
      [no],
    );
  }

  /** @param decider who asks, where they may decide at all */
  writeOffs(no: string, decider: string | null): Promise<WriteOffView[]> {
    return this.sql.query<WriteOffView>(
      `SELECT w.id, w.sub_bill_id AS "subBillId", b.month, ${NAME('s.payer_key', 's.payer_office_id')} AS payer, w.amount, w.reason, w.document_id AS "documentId", w.standing, w.proposed_on AS "proposedOn", w.decided_on AS "decidedOn",
              coalesce(w.standing = 'proposed' AND w.proposed_by <> $2::uuid, false) AS "mayDecide"
         FROM write_off w JOIN sub_bill s ON s.id = w.sub_bill_id JOIN bill b ON b.id = s.bill_id WHERE b.cooperation_no = $1 ORDER BY w.recorded_at DESC`,
      [no, decider],
    );
  }

  disputes(no: string, decider: string | null, side: string): Promise<DisputeView[]> {
    return this.sql.query<DisputeView>(
      `SELECT id, membership_id AS "membershipId", month, reason, document_id AS "documentId", side, disputed_on AS "disputedOn", until_date AS until, standing, decided_on AS "decidedOn", decision_reason AS "decisionReason", revision,
              standing = 'disputed' AND $2::uuid IS NOT NULL AND side <> $3 AS "mayDecide"
         FROM line_dispute WHERE cooperation_no = $1 ORDER BY recorded_at DESC`,
      [no, decider, side],
    );
  }

  parked(no: string): Promise<MatterView[]> {
    return this.sql.query<MatterView>(
      `SELECT id, month, sub_bill_id AS "subBillId", reason, parked_on AS "parkedOn", until_date AS until, settled_on AS "settledOn", settlement FROM parked_matter WHERE cooperation_no = $1 ORDER BY recorded_at DESC`,
      [no],
    );
  }
}
