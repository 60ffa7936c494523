/** What letters and warnings say of arrears: months, people and money of the payers who stand on a rung whose letters have not left. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { PayerKind } from '@sinergi/domain/terms/payer-kind';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Segment } from '@sinergi/domain/terms/arrangement';
import type { Sql } from '../database';
import { OWED_PARTS } from './arrears-rows';
import { DESKS, PERSON, UNIT_NAME } from './payer-desks';

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
  /** null for a person, or a village without an office on record. */
  readonly officeId: string | null;
  /** The nearest office that answers for it. */
  readonly officeName: string;
  /** Village, district or office by its name; of a person nothing. */
  readonly unit: string;
  /** Offices that answer for it, the nearest first. */
  readonly desks: readonly string[];
  /** Who pays alone: not yet masked, the place, and whether a month after the unpaid ones is paid. */
  readonly person: { readonly fullName: string; readonly place: string; readonly paidSince: boolean } | null;
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
         SELECT o.payer_key, min(o.payer_office_id::text)::uuid AS office_id, sum(o.open)::bigint AS open, (array_agg(o.id ORDER BY o.month DESC))[1] AS latest, max(o.month) AS last_month,
                json_agg(json_build_object('month', o.month, 'revision', o.revision, 'members', (SELECT count(DISTINCT membership_id) FROM bill_line WHERE sub_bill_id = o.id), 'billed', o.amount, 'open', o.open,
                         'dueOn', o.due_on, 'paymentCode', o.payment_code, 'segment', q.segment, 'payer', q.payer) ORDER BY o.month, o.revision) AS months
           FROM owed o JOIN due d ON d.payer_key = o.payer_key LEFT JOIN ${PRICED_FOR} q ON true GROUP BY 1),
       people AS (SELECT o.payer_key, count(DISTINCT m.participant_id)::int AS people FROM owed o JOIN due d ON d.payer_key = o.payer_key JOIN bill_line l ON l.sub_bill_id = o.id JOIN membership m ON m.id = l.membership_id GROUP BY 1)
       SELECT d.id AS "standingId", d.payer_key AS "payerKey", m.office_id AS "officeId", coalesce(f.name, n.name) AS "officeName", n.unit, n.desks, ${PERSON('m')} AS person, d.since, coalesce(p.people, 0) AS people, m.open, m.months,
              CASE WHEN x.id IS NOT NULL THEN json_build_object('documentId', x.id, 'number', x.numbers ->> 'branch') END AS warning
         FROM due d JOIN months m ON m.payer_key = d.payer_key LEFT JOIN people p ON p.payer_key = d.payer_key LEFT JOIN office f ON f.id = m.office_id
         JOIN LATERAL (SELECT q.unit, q.desks, (SELECT name FROM office WHERE id = q.desks[1]) AS name FROM (SELECT ${UNIT_NAME} AS unit, ${DESKS} AS desks FROM sub_bill s JOIN bill b ON b.id = s.bill_id WHERE s.id = m.latest) q) n ON true
         LEFT JOIN arrears_warning w ON w.standing_id = d.id AND w.rung = $3 LEFT JOIN document x ON x.id = w.document_id
        ORDER BY d.payer_key`,
      [no, on, rung],
    );
  }

  /** The city's region, whose holidays move due days. */
  async regionOf(no: string): Promise<string> {
    const [row] = await this.sql.query<{ regionCode: string }>('SELECT o.region_code AS "regionCode" FROM cooperation c JOIN office o ON o.id = c.city_id WHERE c.no = $1', [no]);
    return row?.regionCode ?? '';
  }

  /** One paper may warn many who pay alone. */
  async warned(payers: readonly PayerOwing[], rung: string, on: LocalDate, documentId: string): Promise<void> {
    await this.sql.query('INSERT INTO arrears_warning (standing_id, rung, on_date, open, document_id) SELECT id, $2, $3, open, $5 FROM unnest($1::uuid[], $4::bigint[]) AS u (id, open) ON CONFLICT (standing_id, rung) DO NOTHING', [
      payers.map(({ standingId }) => standingId), rung, on, payers.map(({ open }) => open), documentId,
    ]);
  }
}
