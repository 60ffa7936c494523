/** Money from banks that waits for a person: lines nothing was matched to, proposals that await a second one, and money that pays nothing yet. */
import type { LineBesideView, OpenPartView, SuggestedPart, UnappliedView } from '@sinergi/contracts/unmatched.views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import { visibleTo, type CaseSight } from './case-sight';

/** Whose statements: all, or those of the people of one office. */
export interface StatementSight {
  readonly all: boolean;
  readonly officeId: string;
}

export interface WaitingMatch {
  readonly matchId: string;
  readonly rule: string;
  readonly reason: string;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly parts: readonly SuggestedPart[];
}

export interface UnmatchedRow {
  readonly lineId: string;
  readonly accountMasked: string;
  readonly accountHash: Buffer;
  readonly bookedOn: LocalDate;
  readonly amount: Rupiah;
  readonly direction: 'credit' | 'debit';
  readonly reversal: boolean;
  readonly remittance: string;
  readonly rehearsal: boolean;
  readonly counterAccountHash: Buffer | null;
  readonly waits: WaitingMatch | null;
}

export type UnappliedRow = Omit<UnappliedView, 'proposal' | 'proposedReturn' | 'parts' | 'debits'> & {
  readonly payerKey: string | null;
  readonly waits: WaitingMatch | null;
  readonly returned: { readonly paymentId: string; readonly amount: number; readonly enteredById: string } | null;
};

/** By its key: the office, else the place; nothing for a person who pays alone. */
const PAYER = `CASE WHEN s.payer_key LIKE 'office:%' THEN (SELECT name FROM office WHERE id = substr(s.payer_key, 8)::uuid)
  WHEN s.payer_key LIKE 'person:%' THEN ''
  ELSE coalesce((SELECT name FROM office WHERE kind = split_part(s.payer_key, ':', 1) AND region_code = split_part(s.payer_key, ':', 2) ORDER BY valid_from DESC LIMIT 1),
                (SELECT name FROM region WHERE code = split_part(s.payer_key, ':', 2) LIMIT 1), split_part(s.payer_key, ':', 2)) END`;
const PART = `'subBillId', s.id, 'no', b.cooperation_no, 'month', b.month, 'revision', b.revision, 'payerKey', s.payer_key, 'payer', ${PAYER}, 'open', k.open`;
const BALANCE = `JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON true`;
const WAITS = (subject: string): string => `(SELECT json_build_object('matchId', m.id, 'rule', m.rule, 'reason', m.reason, 'proposedById', m.proposed_by, 'proposedBy', coalesce(e.full_name, ''), 'parts', (
    SELECT json_agg(json_build_object(${PART}, 'amount', mp.amount) ORDER BY b.month, b.revision) FROM statement_match_part mp JOIN sub_bill s ON s.id = mp.sub_bill_id JOIN bill b ON b.id = s.bill_id ${BALANCE} WHERE mp.match_id = m.id))
  FROM statement_match m LEFT JOIN person e ON e.id = m.proposed_by WHERE ${subject} AND m.standing = 'proposed')`;
const SEEN = (all: string, office: string): string => `(${all}::boolean OR EXISTS (SELECT FROM holder h WHERE h.person_id = st.uploaded_by AND h.office_id = ${office}))`;
const BESIDE = `SELECT l.id AS "lineId", l.booked_on AS "bookedOn", l.amount, l.remittance FROM statement_line l JOIN bank_statement st ON st.id = l.statement_id`;

export class UnmatchedQueries {
  constructor(private readonly sql: Sql) {}

  async lines({ all, officeId }: StatementSight, request: PageRequest): Promise<PageOf<UnmatchedRow>> {
    const [on, id] = cursorKeyOf(request, 2) ?? [null, null];
    const rows = await this.sql.query<UnmatchedRow>(
      `SELECT l.id AS "lineId", st.account_masked AS "accountMasked", st.account_hash AS "accountHash", l.booked_on AS "bookedOn", l.amount, l.direction, l.reversal, l.remittance, st.rehearsal,
              l.counter_account_hash AS "counterAccountHash", ${WAITS('m.line_id = l.id')} AS waits
         FROM statement_line l JOIN bank_statement st ON st.id = l.statement_id
        WHERE (l.direction = 'credit' OR l.reversal) AND ${SEEN('$1', '$2')}
          AND NOT EXISTS (SELECT FROM payment p WHERE p.statement_line_id = l.id AND p.standing <> 'rejected')
          AND NOT EXISTS (SELECT FROM line_reversal r WHERE r.line_id = l.id) AND NOT EXISTS (SELECT FROM line_reversal r WHERE r.reversal_line_id = l.id)
          AND ($3::date IS NULL OR (l.booked_on, l.id) > ($3, $4::uuid))
        ORDER BY l.booked_on, l.id LIMIT $5`,
      [all, officeId, on, id, rowsToRead(request)],
    );
    return pageOf(rows, request, (row) => [row.bookedOn, row.lineId]);
  }

  async seesLine(lineId: string, { all, officeId }: StatementSight): Promise<boolean> {
    return (await this.sql.query(`SELECT FROM statement_line l JOIN bank_statement st ON st.id = l.statement_id WHERE l.id = $3 AND ${SEEN('$1', '$2')}`, [all, officeId, lineId])).length > 0;
  }

  /** Parts named by their id, by a cooperation, a code, or some of a payer's name; of cases the asker sees. */
  parts(sight: CaseSight, by: { readonly ids?: readonly string[]; readonly payers?: readonly string[]; readonly no?: string; readonly q?: string; readonly amounts?: readonly number[] }, rehearsal: boolean, most = 20): Promise<OpenPartView[]> {
    const visible = visibleTo(sight, 'c', 8);
    return this.sql.query<OpenPartView>(
      `SELECT s.id AS "subBillId", b.cooperation_no AS no, b.month, b.revision, s.payer_key AS "payerKey", ${PAYER} AS payer, k.open
         FROM sub_bill s JOIN bill b ON b.id = s.bill_id JOIN cooperation c ON c.no = b.cooperation_no ${BALANCE}
        WHERE k.open > 0 AND b.rehearsal = $1 AND ($2::uuid[] IS NULL OR s.id = ANY ($2)) AND ($3::text[] IS NULL OR s.payer_key = ANY ($3)) AND ($4::text IS NULL OR b.cooperation_no = $4)
          AND ($5::text IS NULL OR s.payment_code = $5 OR b.cooperation_no ILIKE '%' || $5 || '%' OR ${PAYER} ILIKE '%' || $5 || '%') AND ($6::bigint[] IS NULL OR k.open = ANY ($6)) AND ${visible.sql}
        ORDER BY b.month, b.revision, s.payer_key LIMIT $7`,
      [rehearsal, by.ids ?? null, by.payers ?? null, by.no ?? null, by.q ?? null, by.amounts ?? null, most, ...visible.parameters],
    );
  }

  /** Whose cases they are; a match is made by those who see all of them. */
  async seesParts(sight: CaseSight, ids: readonly string[]): Promise<boolean> {
    const visible = visibleTo(sight, 'c', 2);
    const [row] = await this.sql.query<{ unseen: number }>(
      `SELECT count(*)::int AS unseen FROM sub_bill s JOIN bill b ON b.id = s.bill_id JOIN cooperation c ON c.no = b.cooperation_no WHERE s.id = ANY ($1) AND NOT (${visible.sql})`, [ids, ...visible.parameters],
    );
    return row?.unseen === 0;
  }

  /** Who proposed it, and for money of which line or payment; null when there is none. */
  async matchSubject(matchId: string): Promise<{ readonly lineId: string | null; readonly no: string | null; readonly on: LocalDate; readonly subBillIds: readonly string[] } | null> {
    const [row] = await this.sql.query<{ lineId: string | null; no: string | null; on: LocalDate; subBillIds: string[] }>(
      `SELECT m.line_id AS "lineId", p.cooperation_no AS no, coalesce(l.booked_on, p.received_on) AS on, ARRAY(SELECT sub_bill_id FROM statement_match_part WHERE match_id = m.id) AS "subBillIds"
         FROM statement_match m LEFT JOIN payment p ON p.id = m.payment_id LEFT JOIN statement_line l ON l.id = m.line_id WHERE m.id = $1`, [matchId],
    );
    return row ?? null;
  }

  /** Of a payment or remittance entered by hand. */
  async seesEntered(sight: CaseSight, id: string): Promise<boolean> {
    return (await this.enteredSeen(sight, [id])).length > 0;
  }

  /** Those of cases the asker sees. */
  async enteredSeen(sight: CaseSight, ids: readonly string[]): Promise<string[]> {
    const visible = visibleTo(sight, 'c', 2);
    const rows = await this.sql.query<{ id: string }>(
      `SELECT p.id FROM payment p JOIN cooperation c ON c.no = p.cooperation_no WHERE p.id = ANY ($1) AND ${visible.sql}
       UNION SELECT r.id FROM remittance r JOIN disbursement d ON d.id = r.disbursement_id JOIN cooperation c ON c.no = d.cooperation_no WHERE r.id = ANY ($1) AND ${visible.sql}`,
      [ids, ...visible.parameters],
    );
    return rows.map(({ id }) => id);
  }

  async unapplied(sight: CaseSight, request: PageRequest): Promise<PageOf<UnappliedRow>> {
    const [on, id] = cursorKeyOf(request, 2) ?? [null, null];
    const visible = visibleTo(sight, 'c', 4);
    const rows = await this.sql.query<UnappliedRow>(
      `SELECT p.id AS "paymentId", p.cooperation_no AS no, p.payer_key AS "payerKey", coalesce((SELECT ${PAYER} FROM sub_bill s WHERE s.payer_key = p.payer_key LIMIT 1), '') AS payer, p.source,
              p.received_on AS "receivedOn", p.amount, u.unapplied, c.rehearsal, ${WAITS('m.payment_id = p.id')} AS waits,
              (SELECT json_build_object('paymentId', r.id, 'amount', -r.amount, 'enteredById', r.entered_by) FROM payment r WHERE r.takes_back = p.id AND r.standing = 'proposed' LIMIT 1) AS returned
         FROM payment p JOIN cooperation c ON c.no = p.cooperation_no JOIN LATERAL (SELECT unapplied FROM payment_unapplied WHERE payment_id = p.id) u ON u.unapplied > 0
        WHERE ($1::date IS NULL OR (p.received_on, p.id) > ($1, $2::uuid)) AND ${visible.sql} ORDER BY p.received_on, p.id LIMIT $3`,
      [on, id, rowsToRead(request), ...visible.parameters],
    );
    return pageOf(rows, request, (row) => [row.receivedOn, row.paymentId]);
  }

  /** Money that went out on that day or later and could be the return of so much. */
  debits({ all, officeId }: StatementSight, rehearsal: boolean, since: string, most: number): Promise<LineBesideView[]> {
    return this.sql.query<LineBesideView>(
      `${BESIDE} WHERE l.direction = 'debit' AND NOT l.reversal AND st.rehearsal = $3 AND l.booked_on >= $4 AND l.amount <= $5 AND ${SEEN('$1', '$2')}
          AND NOT EXISTS (SELECT FROM payment p WHERE p.statement_line_id = l.id AND p.standing <> 'rejected') ORDER BY l.amount = $5 DESC, l.booked_on LIMIT 10`,
      [all, officeId, rehearsal, since, most],
    );
  }

  /** Credits of the same account and amount that a reversal may take back. */
  credits({ accountHash, rehearsal, amount, bookedOn }: UnmatchedRow): Promise<LineBesideView[]> {
    return this.sql.query<LineBesideView>(
      `${BESIDE} WHERE st.account_hash = $1 AND st.rehearsal = $2 AND l.direction = 'credit' AND NOT l.reversal AND l.amount = $3 AND l.booked_on <= $4
          AND NOT EXISTS (SELECT FROM line_reversal r WHERE r.line_id = l.id) ORDER BY l.booked_on DESC LIMIT 10`,
      [accountHash, rehearsal, amount, bookedOn],
    );
  }
}
