/** What left the house for a bill: its papers, its letters with their tries, hand-overs of its month, and the steps that stand still. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { Sql } from '../database';

export interface LettersRow {
  readonly notice: NoticeCode;
  /** Where all of them go to; null for several offices. */
  readonly to: string | null;
  readonly on: LocalDate;
  readonly of: number;
  readonly sent: number;
  readonly dropped: number;
  readonly tries: number;
  readonly lastTryAt: Date | null;
  /** The tries under way began then: when the first unsent one was queued, or when an operator said retry. */
  readonly tryingSince: Date | null;
  readonly failure: string | null;
  /** The first few of those that have not left. */
  readonly unsent: readonly { readonly office: string; readonly tries: number; readonly lastTryAt: string | null; readonly failure: string | null }[];
}

export interface PapersRow {
  readonly issuedOn: LocalDate;
  readonly settledOn: LocalDate | null;
  readonly invoices: number;
  readonly invoicesMade: number;
  readonly invoicedAt: Date | null;
  readonly receipts: number;
  readonly receiptsMade: number;
  readonly receiptedAt: Date | null;
}

export interface HandOverRow {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly sentOn: LocalDate;
  readonly isOut: boolean;
}

/** A step that stands still, or did. */
export interface StandstillRow {
  readonly processId: string;
  readonly step: string;
  readonly failure: string;
  readonly openSince: LocalDate | null;
  readonly times: number;
}

const UNSENT_SHOWN = 20;

const BILL = `bill AS (
  SELECT b.id, b.cooperation_no AS no, b.month, b.revision, b.payer_office_id, b.issued_on, b.settled_on, b.invoice_document_id, b.receipt_document_id,
         'billing-month.' || b.cooperation_no || '.' || b.month || CASE WHEN b.revision > 1 THEN '.r' || b.revision ELSE '' END AS process,
         'collection.' || b.cooperation_no || ':receipt:' || b.month || ':' || b.revision AS receipt
    FROM bill b WHERE b.id = $1)`;
const OF_BILL = (process: string): string => `(${process} = bill.process OR starts_with(${process}, bill.process || '.again-'))`;
const UNSENT = `l.status IN ('queued', 'sending')`;
const TRIED = `coalesce(l.sent_at, l.sending_since)`;

const LETTERS = `
  WITH ${BILL}, l AS (
    SELECT l.*, o.name AS office, coalesce(l.batch, l.occasion) AS mailing,
           greatest(l.recorded_at, (SELECT max(r.recorded_at) FROM repair_request r WHERE r.process_id = l.process_id AND r.act = 'retry' AND r.outcome = 'accepted')) AS trying_since
      FROM bill JOIN letter l ON l.no = bill.no AND (${OF_BILL('l.process_id')} OR l.occasion = bill.receipt OR starts_with(l.occasion, bill.receipt || ':again-')) JOIN office o ON o.id = l.office_id)
  SELECT l.notice, CASE WHEN count(DISTINCT l.office_id) = 1 THEN min(l.office) END AS "to", min(l.on_date) AS "on", count(*)::int AS "of", (count(*) FILTER (WHERE l.status = 'sent'))::int AS sent, (count(*) FILTER (WHERE l.status = 'dropped'))::int AS dropped,
         max(l.attempts) AS tries, max(${TRIED}) AS "lastTryAt", min(l.trying_since) FILTER (WHERE ${UNSENT}) AS "tryingSince", min(l.last_failure) FILTER (WHERE ${UNSENT}) AS failure,
         coalesce((array_agg(json_build_object('office', l.office, 'tries', l.attempts, 'lastTryAt', ${TRIED}, 'failure', l.last_failure) ORDER BY l.attempts DESC, l.office) FILTER (WHERE ${UNSENT}))[1:${UNSENT_SHOWN}], '{}') AS unsent
    FROM l GROUP BY l.notice, l.mailing ORDER BY min(l.recorded_at)`;

/** Offices that owe a part of their own have papers of their own, beside those of the whole bill. */
const PAPERS = `
  WITH ${BILL}, part AS (
    SELECT s.invoice_document_id AS invoice, s.receipt_document_id AS receipt, k.open = 0 AND k.paid > 0 AS paid
      FROM bill JOIN sub_bill s ON s.bill_id = bill.id AND s.amount > 0 AND s.payer_office_id <> bill.payer_office_id JOIN LATERAL (SELECT paid, open FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON true
     UNION ALL SELECT invoice_document_id, receipt_document_id, settled_on IS NOT NULL FROM bill)
  SELECT bill.issued_on AS "issuedOn", bill.settled_on AS "settledOn", n.* FROM bill
    JOIN LATERAL (SELECT count(*)::int AS invoices, count(invoice)::int AS "invoicesMade", max(i.recorded_at) AS "invoicedAt",
                         (count(*) FILTER (WHERE paid OR receipt IS NOT NULL))::int AS receipts, count(receipt)::int AS "receiptsMade", max(r.recorded_at) AS "receiptedAt"
                    FROM part LEFT JOIN document i ON i.id = part.invoice LEFT JOIN document r ON r.id = part.receipt) n ON true`;

const HAND_OVERS = `
  WITH ${BILL} SELECT e.id, e.kind, e.sent_on AS "sentOn", e.status <> 'preparing' AS "isOut" FROM bill JOIN exchange e ON e.cooperation_no = bill.no AND e.month = bill.month ORDER BY e.recorded_at`;

const STANDSTILLS = `
  WITH ${BILL}
  SELECT s.process_id AS "processId", s.step, (array_agg(s.failure ORDER BY s.id DESC))[1] AS failure, max(s.since) FILTER (WHERE s.resolution IS NULL) AS "openSince", count(*)::int AS times
    FROM bill JOIN step_trouble s ON s.no = bill.no AND (${OF_BILL('s.process_id')} OR s.process_id IN (SELECT 'exchange.' || bill.no || '.' || e.id FROM exchange e WHERE e.cooperation_no = bill.no AND e.month = bill.month))
   GROUP BY s.process_id, s.step ORDER BY min(s.id)`;

export class BillOutsideQueries {
  constructor(private readonly sql: Sql) {}

  /** One entry a mailing, in the order they were written. */
  letters(billId: string): Promise<LettersRow[]> {
    return this.sql.query<LettersRow>(LETTERS, [billId]);
  }

  async papers(billId: string): Promise<PapersRow> {
    const [row] = await this.sql.query<PapersRow>(PAPERS, [billId]);
    return row as PapersRow;
  }

  handOvers(billId: string): Promise<HandOverRow[]> {
    return this.sql.query<HandOverRow>(HAND_OVERS, [billId]);
  }

  standstills(billId: string): Promise<StandstillRow[]> {
    return this.sql.query<StandstillRow>(STANDSTILLS, [billId]);
  }
}
