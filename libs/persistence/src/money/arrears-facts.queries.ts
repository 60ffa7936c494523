/** What letters and warnings say of arrears: months, people and money of the payers who stand on a rung whose letters have not left. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { PayerKind } from '@sinergi/domain/terms/payer-kind';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Segment } from '@sinergi/domain/terms/arrangement';
import type { Sql } from '../database';
import { OWED_PARTS } from './arrears-rows';

export interface OwedMonth {
  readonly month: ContributionMonth;
  readonly revision: number;
  readonly members: number;
  readonly billed: Rupiah;
  readonly open: Rupiah;
  readonly dueOn: LocalDate;
  readonly paymentCode: string;
  readonly segment: Segment;
  readonly payer: PayerKind;
}

export interface PayerOwing {
  readonly standingId: string;
  readonly payerKey: string;
  /** null for a village without an office on record: nobody can be written to. */
  readonly officeId: string | null;
  readonly officeName: string;
  readonly since: LocalDate;
  readonly people: number;
  readonly open: Rupiah;
  /** The oldest first. */
  readonly months: readonly OwedMonth[];
  /** The warning of this rung, once it is on paper. */
  readonly warning: { readonly documentId: string; readonly number: string } | null;
}

/** Segment and payer of a part, as its lines were priced. */
export const PRICED_FOR = `LATERAL (SELECT coalesce(p.combination ->> 'segment', 'wage-earner') AS segment, CASE WHEN p.combination ->> 'payerSource' = 'other' THEN 'private' ELSE 'state' END AS payer
    FROM bill_line l JOIN bill_price p ON p.bill_id = l.bill_id AND p.price_no = l.price_no WHERE l.sub_bill_id = o.id ORDER BY p.split = 'reversed' LIMIT 1)`;

export class ArrearsFactsQueries {
  constructor(private readonly sql: Sql) {}

  /** Of parts that no hold keeps back. */
  onRung(no: string, rung: string, on: LocalDate): Promise<PayerOwing[]> {
    return this.sql.query<PayerOwing>(
      `WITH owed AS (SELECT * FROM (${OWED_PARTS}) parts WHERE NOT held),
       due AS (SELECT id, payer_key, since FROM arrears_standing WHERE cooperation_no = $1 AND rung = $3 AND NOT told AND ended_on IS NULL AND still_since IS NULL),
       months AS (
         SELECT o.payer_key, min(o.payer_office_id::text)::uuid AS office_id, sum(o.open)::bigint AS open,
                json_agg(json_build_object('month', o.month, 'revision', o.revision, 'members', (SELECT count(DISTINCT membership_id) FROM bill_line WHERE sub_bill_id = o.id), 'billed', o.amount, 'open', o.open,
                         'dueOn', o.due_on, 'paymentCode', o.payment_code, 'segment', q.segment, 'payer', q.payer) ORDER BY o.month, o.revision) AS months
           FROM owed o JOIN due d ON d.payer_key = o.payer_key LEFT JOIN ${PRICED_FOR} q ON true GROUP BY 1),
       people AS (SELECT o.payer_key, count(DISTINCT m.participant_id)::int AS people FROM owed o JOIN due d ON d.payer_key = o.payer_key JOIN bill_line l ON l.sub_bill_id = o.id JOIN membership m ON m.id = l.membership_id GROUP BY 1)
       SELECT d.id AS "standingId", d.payer_key AS "payerKey", m.office_id AS "officeId", coalesce(f.name, g.name, d.payer_key) AS "officeName", d.since, coalesce(p.people, 0) AS people, m.open, m.months,
              CASE WHEN x.id IS NOT NULL THEN json_build_object('documentId', x.id, 'number', x.numbers ->> 'branch') END AS warning
         FROM due d JOIN months m ON m.payer_key = d.payer_key LEFT JOIN people p ON p.payer_key = d.payer_key LEFT JOIN office f ON f.id = m.office_id
         LEFT JOIN region g ON m.office_id IS NULL AND g.code = split_part(d.payer_key, ':', 2)
         LEFT JOIN arrears_warning w ON w.standing_id = d.id AND w.rung = $3 LEFT JOIN document x ON x.id = w.document_id
        ORDER BY d.payer_key`,
      [no, on, rung],
    );
  }

  async warned(standingId: string, rung: string, on: LocalDate, open: number, documentId: string): Promise<void> {
    await this.sql.query('INSERT INTO arrears_warning (standing_id, rung, on_date, open, document_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (standing_id, rung) DO NOTHING', [standingId, rung, on, open, documentId]);
  }
}
