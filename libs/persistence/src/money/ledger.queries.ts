/** Reads the ledger: what a month owes, what was paid to it, and by which rules its bill was priced. */
import type { MonthKey, OpenAmount } from '@sinergi/contracts/activities/ledger.activities';
import type { BillView } from '@sinergi/contracts/payment.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import { codeOfBill } from './payment-code';
import { LOCKED_PERSON, maskedNikOf, type LockedNumber } from '../privacy/masked-person';

export interface BillLineRow {
  readonly membershipId: string;
  readonly participantId: string;
  readonly fullName: string;
  readonly nikMasked: string;
  readonly positionCode: string;
  readonly villageCode: string | null;
  readonly amount: number;
  readonly rules: readonly string[];
}

/** `rules`: what one member owes by each rule, and how many members it priced. */
const BILL = `SELECT b.id, b.month, b.revision, b.members, b.amount, k.paid, k.open, b.issued_on AS "issuedOn", b.due_on AS "dueOn",
    b.settled_on AS "settledOn", b.standing, ${codeOfBill('b')} AS "paymentCode",
    b.invoice_document_id AS "invoiceDocumentId", b.receipt_document_id AS "receiptDocumentId", coalesce(r.rules, '[]') AS rules
  FROM bill b
  JOIN LATERAL (SELECT * FROM bill_balance WHERE bill_id = b.id) k ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('rule', rule, 'amount', amount, 'members', members) ORDER BY rule) AS rules
      FROM (SELECT l ->> 'ruleText' AS rule, (l ->> 'amount')::bigint AS amount, sum(n.members)::bigint AS members
              FROM bill_price p CROSS JOIN jsonb_array_elements(p.rules) l
              JOIN (SELECT price_no, count(*) AS members FROM bill_line WHERE bill_id = b.id GROUP BY price_no) n ON n.price_no = p.price_no
             WHERE p.bill_id = b.id GROUP BY 1, 2) priced) r ON true`;

export class LedgerQueries {
  constructor(private readonly sql: Sql) {}

  /** @throws DomainError `bill-unknown` */
  async openAmount({ no, month, revision }: MonthKey): Promise<OpenAmount> {
    const [row] = await this.sql.query<OpenAmount>(
      `SELECT k.billed, k.paid, k.open, k.last_paid_on AS "lastPaidOn", b.standing = 'settled' AS settled, b.reopened AS again,
              (SELECT count(*) FROM sub_bill s WHERE s.bill_id = b.id AND s.amount > 0 AND s.payer_office_id <> b.payer_office_id) AS payers
         FROM bill b JOIN LATERAL (SELECT * FROM bill_balance WHERE bill_id = b.id) k ON true
        WHERE b.cooperation_no = $1 AND b.month = $2 AND b.revision = $3`,
      [no, month, revision],
    );
    if (!row) throw new DomainError('bill-unknown', { no, month, revision });
    return row;
  }

  /** All bills somebody has to pay, the latest month first; a month with nobody to bill shows none. */
  bills(no: string): Promise<BillView[]> {
    return this.sql.query<BillView>(`${BILL} WHERE b.cooperation_no = $1 AND b.members > 0 ORDER BY b.month DESC, b.revision DESC`, [no]);
  }

  /** @throws DomainError `bill-unknown` */
  async bill(billId: string): Promise<BillView> {
    const [row] = await this.sql.query<BillView>(`${BILL} WHERE b.id = $1`, [billId]);
    if (!row) throw new DomainError('bill-unknown', { billId });
    return row;
  }

  async lines(billId: string, request: PageRequest, cipher: FieldCipher): Promise<PageOf<BillLineRow>> {
    const [last] = cursorKeyOf(request, 1) ?? [null];
    const rows = await this.sql.query<Omit<BillLineRow, 'nikMasked'> & LockedNumber>(
      `SELECT l.membership_id AS "membershipId", m.participant_id AS "participantId", ${LOCKED_PERSON('p')}, m.position_code AS "positionCode",
              m.village_code AS "villageCode", l.amount, jsonb_path_query_array(b.rules, '$[*].ruleText') AS rules
         FROM bill_line l JOIN bill_price b ON b.bill_id = l.bill_id AND b.price_no = l.price_no
         JOIN membership m ON m.id = l.membership_id JOIN participant p ON p.id = m.participant_id
        WHERE l.bill_id = $1 AND ($2::text IS NULL OR l.membership_id > (SELECT id FROM membership WHERE id::text = $2))
        ORDER BY l.membership_id LIMIT $3`,
      [billId, last, rowsToRead(request)],
    );
    return pageOf(rows.map(({ nikCipher, keySealed, ...row }) => ({ ...row, nikMasked: maskedNikOf(cipher, { nikCipher, keySealed }) })), request, (row) => [row.membershipId]);
  }

  /** Money received and not yet allocated to any bill. */
  async unapplied(paymentId: string): Promise<number> {
    const [row] = await this.sql.query<{ unapplied: number }>('SELECT unapplied FROM payment_unapplied WHERE payment_id = $1', [paymentId]);
    return row?.unapplied ?? 0;
  }
}
