/** Money that came in, as people see it: where from, booked or proposed, and who may confirm it. */
import type { PaymentView } from '@sinergi/contracts/payment.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Sql } from '../database';
import { linesLike, type LineAlike } from '../money/entered-money';
import { visibleTo, type CaseSight } from './case-sight';

export interface PaymentRow extends Omit<PaymentView, 'enteredBy' | 'mayConfirm' | 'alike'> {
  readonly enteredById: string;
  readonly enteredBy: string;
  readonly receivedOn: LocalDate;
}

/** Thousands of members who pay alone are one payer here. */
const PAID_FOR = `(SELECT json_build_object('months', months, 'payers', payers, 'payerKey', payer_key, 'payer',
      coalesce((SELECT o.name FROM office o WHERE payer_key LIKE 'office:%' AND o.id = office_id), (SELECT r.name FROM region r WHERE r.code = split_part(payer_key, ':', 2) LIMIT 1), ''))
    FROM (SELECT array_agg(DISTINCT b.month ORDER BY b.month) AS months, count(DISTINCT k.key)::int AS payers, min(k.key) AS payer_key, min(s.payer_office_id::text)::uuid AS office_id
            FROM allocation a JOIN sub_bill s ON s.id = a.sub_bill_id JOIN bill b ON b.id = s.bill_id
            CROSS JOIN LATERAL (SELECT CASE WHEN s.payer_key LIKE 'person:%' THEN 'person:' ELSE s.payer_key END AS key) k WHERE a.payment_id = p.id) x WHERE payers > 0)`;

const ROW = `SELECT p.id, p.cooperation_no AS no, p.source, p.received_on AS "receivedOn", p.amount, coalesce(u.unapplied, 0) AS unapplied, p.standing, p.matched_by AS "matchedBy", p.reason,
    p.entered_by AS "enteredById", coalesce(e.full_name, '') AS "enteredBy", p.evidence_document_id AS "evidenceDocumentId",
    (SELECT json_build_object('on', l.booked_on, 'reason', t.reason) FROM entered_line t JOIN statement_line l ON l.id = t.line_id WHERE t.payment_id = p.id) AS shown,
    ${PAID_FOR} AS "paidFor"
  FROM payment p JOIN cooperation c ON c.no = p.cooperation_no LEFT JOIN payment_unapplied u ON u.payment_id = p.id LEFT JOIN person e ON e.id = p.entered_by`;

export class PaymentQueries {
  constructor(private readonly sql: Sql) {}

  of(no: string): Promise<PaymentRow[]> {
    return this.sql.query(`${ROW} WHERE p.cooperation_no = $1 ORDER BY p.received_on DESC, p.recorded_at DESC`, [no]);
  }

  ofStatement(statementId: string): Promise<PaymentRow[]> {
    return this.sql.query(`${ROW} JOIN statement_line l ON l.id = p.statement_line_id WHERE l.statement_id = $1 ORDER BY l.line_no`, [statementId]);
  }

  async find(id: string, sight: CaseSight): Promise<PaymentRow | null> {
    const visible = visibleTo(sight, 'c', 2);
    const [row] = await this.sql.query<PaymentRow>(`${ROW} WHERE p.id = $1 AND ${visible.sql}`, [id, ...visible.parameters]);
    return row ?? null;
  }

  /** Movements that may be the same money as what awaits its second person. */
  async alike({ no, amount, receivedOn, source, standing }: PaymentRow): Promise<LineAlike[]> {
    return source === 'by-hand' && standing === 'proposed' ? linesLike(this.sql, { no, amount, receivedOn }) : [];
  }

  async seesBill(billId: string, sight: CaseSight): Promise<boolean> {
    const visible = visibleTo(sight, 'c', 2);
    return (await this.sql.query(`SELECT FROM bill b JOIN cooperation c ON c.no = b.cooperation_no WHERE b.id = $1 AND ${visible.sql}`, [billId, ...visible.parameters])).length > 0;
  }

  /** The bill a contribution month is paid with. */
  async billOf(no: string, month: ContributionMonth): Promise<string | null> {
    const [row] = await this.sql.query<{ id: string }>('SELECT id FROM bill WHERE cooperation_no = $1 AND month = $2 ORDER BY revision DESC LIMIT 1', [no, month]);
    return row?.id ?? null;
  }
}

/** @param person who looks; null when they may not confirm any payment. @param alike movements that may be the same money */
export function paymentView({ enteredById, ...row }: PaymentRow, person: string | null, alike: PaymentView['alike'] = []): PaymentView {
  return { ...row, alike, mayConfirm: row.standing === 'proposed' && person !== null && person !== enteredById };
}
