/** What each member owes for each contribution month, when it is due, and on which days its payer's part was known to be allocated in full. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Arranged, BilledMonth, KnownMembership } from '@sinergi/domain/cover/cover-months';
import { rupiah } from '@sinergi/domain/money/rupiah';
import type { Segment } from '@sinergi/domain/terms/arrangement';
import type { PayerKind } from '@sinergi/domain/terms/payer-kind';
import type { Sql } from '../database';

/** People of whom memberships and bills are the same. */
export interface AlikeMembers {
  readonly people: number;
  readonly memberships: readonly KnownMembership[];
  readonly bills: readonly BilledMonth[];
}

export interface MonthAllocation {
  readonly month: ContributionMonth;
  readonly payerId: string;
  readonly paymentId: string;
  /** Of the whole payment to the payer's part, not of one person. */
  readonly amount: number;
  readonly receivedOn: LocalDate;
  /** The day the money was on the books: of a rehearsal the day it was received, else not before it was entered. */
  readonly knownOn: LocalDate;
}

export interface BilledByPayer {
  readonly payerId: string;
  readonly payerName: string;
  readonly month: ContributionMonth;
  readonly billed: number;
  readonly open: number;
}

/** Members who pay for themselves are one payer here. */
const PAYER_ID = `CASE WHEN s.payer_key LIKE 'person:%' THEN 'person' ELSE s.payer_key END`;
const payerKind = (terms: string): string => `CASE WHEN ${terms} ->> 'payerSource' = 'state-budget' THEN 'state' ELSE 'private' END`;

/** Money of case $1 that bears on a payer's part, by the day it was known. */
const MOVEMENT = `SELECT a.sub_bill_id, a.payment_id, a.amount, p.received_on,
    CASE WHEN c.rehearsal THEN a.allocated_on
         ELSE greatest(a.allocated_on, (p.booked_at AT TIME ZONE 'UTC' + make_interval(hours => CASE c.zone WHEN 'WIB' THEN 7 WHEN 'WITA' THEN 8 ELSE 9 END))::date) END AS known_on
  FROM payment p JOIN allocation a ON a.payment_id = p.id JOIN cooperation c ON c.no = p.cooperation_no
 WHERE p.cooperation_no = $1 AND p.standing = 'booked'`;

/** Due days bill b had before a decree moved them, in order, each until the day it was moved. */
const DUE_WAS = `(SELECT coalesce(json_agg(json_build_object('until', m.moved_on, 'dueOn', m.was) ORDER BY m.id), '[]')::text FROM task t JOIN task_date_move m ON m.task_id = t.id AND m.rung = 'due-day'
   WHERE t.no = b.cooperation_no AND regexp_replace(t.process_id, '[.]again-[0-9]+$', '') = 'billing-month.' || b.cooperation_no || '.' || b.month || CASE WHEN b.revision > 1 THEN '.r' || b.revision ELSE '' END)`;

/** Parts of a bill that look the same bear the same number; a part of nothing is paid when it is issued. */
const PARTS = (which: (id: string) => string): string => `movement AS (${MOVEMENT}),
  held AS (SELECT sub_bill_id, known_on, sum(sum(amount)) OVER (PARTITION BY sub_bill_id ORDER BY known_on) AS amount FROM movement WHERE ${which('sub_bill_id')} GROUP BY 1, 2),
  turn AS (SELECT h.sub_bill_id, h.known_on, h.amount >= s.amount AS paid, lag(h.amount >= s.amount, 1, false) OVER (PARTITION BY h.sub_bill_id ORDER BY h.known_on) AS before FROM held h JOIN sub_bill s ON s.id = h.sub_bill_id),
  spell AS (SELECT sub_bill_id, known_on, paid, lead(known_on) OVER (PARTITION BY sub_bill_id ORDER BY known_on) AS until FROM turn WHERE paid <> before),
  spells AS (SELECT sub_bill_id, json_agg(json_build_object('from', known_on, 'until', until) ORDER BY known_on) FILTER (WHERE paid)::text AS paid FROM spell GROUP BY 1),
  part AS (SELECT s.id, s.bill_id, b.month, b.issued_on, b.due_on, ${DUE_WAS} AS due_was, ${PAYER_ID} AS payer_id,
                  CASE WHEN s.amount > 0 THEN coalesce(k.paid, '[]') ELSE json_build_array(json_build_object('from', b.issued_on, 'until', NULL))::text END AS paid
             FROM bill b JOIN sub_bill s ON s.bill_id = b.id LEFT JOIN spells k ON k.sub_bill_id = s.id WHERE b.cooperation_no = $1 AND ${which('s.id')}),
  numbered AS (SELECT part.*, dense_rank() OVER (ORDER BY bill_id, payer_id, paid) AS no FROM part)`;

/** People of case $1 with their memberships as known, and their lines by the number of the part. */
const PEOPLE = (which: string): string => `
  line AS (SELECT m.participant_id, n.no, l.price_no, l.amount FROM numbered n JOIN bill_line l ON l.sub_bill_id = n.id JOIN membership m ON m.id = l.membership_id WHERE ${which}),
  lines AS (SELECT participant_id, string_agg(concat_ws(' ', no, price_no, amount), ',' ORDER BY no, price_no, amount) AS lines FROM line GROUP BY 1),
  ends AS (SELECT e.membership_id, json_agg(json_build_object('lastMonth', e.last_month, 'endedOn', e.ended_on) ORDER BY e.ended_on, e.last_month) AS ends FROM membership_end e JOIN membership m ON m.id = e.membership_id
            WHERE m.cooperation_no = $1 AND NOT EXISTS (SELECT FROM hand_in u WHERE u.id = e.source_id AND u.status = 'undone') GROUP BY 1),
  person AS (SELECT m.participant_id, json_agg(json_build_object('position', m.position_code, 'from', m.from_month, 'until', m.until_month,
                    'registeredOn', coalesce(h.finished_on, r.finished_on, (SELECT a.answered_on FROM offer_answer a WHERE a.offer_id = m.offer_id), m.recorded_at::date), 'ends', coalesce(e.ends, '[]')) ORDER BY m.from_month, m.until_month)::text AS memberships
               FROM membership m LEFT JOIN hand_in h ON h.id = m.hand_in_id LEFT JOIN roster_change r ON r.id = m.change_id LEFT JOIN ends e ON e.membership_id = m.id
              WHERE m.cooperation_no = $1 AND ${which} AND NOT EXISTS (SELECT FROM membership_reversal v WHERE v.membership_id = m.id) GROUP BY 1)`;

interface Which {
  readonly people: string;
  readonly parts: (id: string) => string;
}

const EVERYBODY: Which = { people: 'true', parts: () => 'true' };
const ONE_PERSON: Which = {
  people: 'm.participant_id = $2',
  parts: (id) => `${id} IN (SELECT l.sub_bill_id FROM membership m JOIN bill_line l ON l.membership_id = m.id WHERE m.cooperation_no = $1 AND m.participant_id = $2)`,
};

interface Part {
  readonly no: number;
  readonly billId: string;
  readonly month: ContributionMonth;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly dueWas: string;
  readonly payerId: string;
  readonly paid: string;
}

interface Read {
  readonly parts: readonly Part[];
  /** A line that gives back what an earlier bill asked names no segment. */
  readonly prices: readonly { readonly billId: string; readonly priceNo: number; readonly segment: Segment | null; readonly payer: PayerKind }[];
  /** `lines`: number of the part, number of the price, amount. */
  readonly people: readonly { readonly people: number; readonly memberships: string; readonly lines: string }[];
}

export class PaidMonthsQueries {
  constructor(private readonly sql: Sql) {}

  /** Everybody of a case, those alike counted together: a handful of rows, however many people. */
  alike(no: string): Promise<AlikeMembers[]> {
    return this.grouped(no, EVERYBODY, []);
  }

  /** One person of a case; nothing of somebody who was never a member. */
  async of(no: string, participantId: string): Promise<AlikeMembers> {
    const [person] = await this.grouped(no, ONE_PERSON, [participantId]);
    return person ?? { people: 0, memberships: [], bills: [] };
  }

  /** What was allocated to the parts that bear on one person, in the order it was known. */
  allocationsOf(no: string, participantId: string): Promise<MonthAllocation[]> {
    return this.sql.query(
      `SELECT b.month, ${PAYER_ID} AS "payerId", v.payment_id AS "paymentId", v.amount, v.received_on AS "receivedOn", v.known_on AS "knownOn"
         FROM (${MOVEMENT}) v JOIN sub_bill s ON s.id = v.sub_bill_id JOIN bill b ON b.id = s.bill_id
        WHERE EXISTS (SELECT FROM bill_line l JOIN membership m ON m.id = l.membership_id WHERE l.sub_bill_id = v.sub_bill_id AND m.participant_id = $2)
        ORDER BY b.month, v.known_on, v.payment_id, s.payer_key`,
      [no, participantId],
    );
  }

  /** What was billed to each payer for each month, and what of it was open as far as money was known on `knownOn`. */
  byPayer(no: string, knownOn: LocalDate): Promise<BilledByPayer[]> {
    return this.sql.query(
      `WITH paid AS (SELECT sub_bill_id, sum(amount)::bigint AS amount FROM (${MOVEMENT}) v WHERE known_on <= $2 GROUP BY 1)
       SELECT ${PAYER_ID} AS "payerId", coalesce(min(o.name), min(g.name), '') AS "payerName", b.month, sum(s.amount)::bigint AS billed, sum(greatest(0, s.amount - coalesce(p.amount, 0)))::bigint AS open
         FROM bill b JOIN sub_bill s ON s.bill_id = b.id LEFT JOIN paid p ON p.sub_bill_id = s.id LEFT JOIN office o ON o.id = s.payer_office_id
         LEFT JOIN region g ON s.payer_office_id IS NULL AND g.code = split_part(s.payer_key, ':', 2)
        WHERE b.cooperation_no = $1 AND b.issued_on <= $2 GROUP BY 1, 3 ORDER BY 3, 1`,
      [no, knownOn],
    );
  }

  /** What is arranged for months that have no bill yet; the terms of the cooperation hold where nothing else does. */
  arranged(no: string): Promise<(Arranged & { readonly payerName: string })[]> {
    return this.sql.query(
      `SELECT a.*, o.name AS "payerName", a.terms ->> 'segment' AS segment, ${payerKind('a.terms')} AS payer, CASE WHEN a.terms #>> '{portions,0,split}' = 'each-person' THEN 'person' ELSE 'office:' || o.id END AS "payerId"
         FROM (SELECT 'all' AS "group", NULL::text[] AS positions, '1900-01' AS "from", NULL::text AS "until", 0::bigint AS seq, city_id AS office_id, terms -> 'arrangement' AS terms FROM cooperation WHERE no = $1
               UNION ALL SELECT group_code, positions, from_month, until_month, seq, payer_office_id, terms FROM arrangement WHERE cooperation_no = $1) a JOIN office o ON o.id = a.office_id`,
      [no],
    );
  }

  private async grouped(no: string, { people, parts }: Which, more: readonly unknown[]): Promise<AlikeMembers[]> {
    const [read] = await this.sql.query<Read>(
      `WITH ${PARTS(parts)}, ${PEOPLE(people)},
         alike AS (SELECT count(*) AS people, memberships, coalesce(lines, '') AS lines FROM person LEFT JOIN lines USING (participant_id) GROUP BY 2, 3)
       SELECT (SELECT coalesce(json_agg(a), '[]') FROM alike a) AS people,
              (SELECT coalesce(json_agg(p), '[]') FROM (SELECT DISTINCT no, bill_id AS "billId", month, issued_on AS "issuedOn", due_on AS "dueOn", due_was AS "dueWas", payer_id AS "payerId", paid FROM numbered) p) AS parts,
              (SELECT coalesce(json_agg(q), '[]') FROM (SELECT q.bill_id AS "billId", q.price_no AS "priceNo", q.combination ->> 'segment' AS segment, ${payerKind('q.combination')} AS payer FROM bill b JOIN bill_price q ON q.bill_id = b.id WHERE b.cooperation_no = $1) q) AS prices`,
      [no, ...more],
    );
    const { parts: given, prices, people: groups } = read as Read;
    const partOf = new Map(given.map((part) => [String(part.no), { ...part, paid: JSON.parse(part.paid) as BilledMonth['paid'], dueWas: JSON.parse(part.dueWas) as NonNullable<BilledMonth['dueWas']> }]));
    const priceOf = new Map(prices.map(({ billId, priceNo, segment, payer }) => [`${billId} ${priceNo}`, { segment: segment ?? 'wage-earner', payer }]));
    const billOf = (line: string): BilledMonth => {
      const [number = '', priceNo = '', amount] = line.split(' ');
      const { billId, month, issuedOn, dueOn, dueWas, payerId, paid } = partOf.get(number)!;
      return { month, issuedOn, dueOn, ...(dueWas.length > 0 ? { dueWas } : {}), payerId, paid, amount: rupiah(Number(amount)), ...priceOf.get(`${billId} ${priceNo}`)! };
    };
    return groups.map(({ people: many, memberships, lines }) => ({ people: many, memberships: JSON.parse(memberships) as KnownMembership[], bills: lines === '' ? [] : lines.split(',').map(billOf) }));
  }
}
