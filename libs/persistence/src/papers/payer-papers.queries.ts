/** What the papers of a payer say: its part of a bill, how it was priced, and for whom; people are masked here and leave no other way. */
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { maskName } from '@sinergi/domain/roster/masking';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { codeOfPart } from '../money/payment-code';
import { DESKS, OWN_DESK, UNIT_NAME } from '../money/payer-desks';
import { LOCKED_PERSON, maskedNikOf, type LockedNumber } from '../privacy/masked-person';

export interface PayerOnPaper {
  readonly subBillId: string;
  readonly payerKey: string;
  /** The nearest of its desks, and whether it is its own. */
  readonly officeId: string;
  readonly officeName: string;
  readonly ownDesk: boolean;
  readonly desks: readonly string[];
  readonly unit: string;
  readonly members: number;
  readonly amount: number;
  readonly paid: number;
  readonly paymentCode: string;
  readonly lastPaidOn: LocalDate | null;
  /** As its invoice prints it. */
  readonly invoiceNumber: string | null;
  readonly invoiceDocumentId: string | null;
  readonly receiptDocumentId: string | null;
  /** `amount`: what one member costs this payer. */
  readonly rules: readonly { readonly rule: string; readonly amount: number; readonly members: number }[];
}

export interface MemberOnPaper {
  readonly nameMasked: string;
  readonly nikMasked: string;
  readonly positionCode: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly village: string | null;
  readonly amount: number;
  readonly paymentCode: string;
}

export interface PersonOwing {
  readonly subBillId: string;
  readonly payerKey: string;
  readonly desks: readonly string[];
  readonly amount: number;
  readonly invoiceDocumentId: string | null;
}

/** Offices, villages and districts that owe a part of their own; the payer of the bill as a whole has the bill's own papers. */
const PAYERS = `
  SELECT s.id AS "subBillId", s.payer_key AS "payerKey", o.id AS "officeId", o.name AS "officeName", ${OWN_DESK} AS "ownDesk", desk.ids AS desks, ${UNIT_NAME} AS unit, s.members, s.amount, k.paid, ${codeOfPart('s')} AS "paymentCode", k.last_paid_on AS "lastPaidOn",
         d.numbers ->> 'branch' AS "invoiceNumber", s.invoice_document_id AS "invoiceDocumentId", s.receipt_document_id AS "receiptDocumentId",
         (SELECT json_agg(json_build_object('rule', rule, 'amount', amount, 'members', members) ORDER BY rule, amount)
            FROM (SELECT coalesce((SELECT string_agg(r ->> 'ruleText', '; ') FROM jsonb_array_elements(p.rules) r), '') AS rule, l.amount, count(*) AS members
                    FROM bill_line l JOIN bill_price p ON p.bill_id = l.bill_id AND p.price_no = l.price_no WHERE l.sub_bill_id = s.id GROUP BY 1, 2) priced) AS rules
    FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN LATERAL (SELECT ${DESKS} AS ids) desk ON true JOIN office o ON o.id = desk.ids[1]
    JOIN LATERAL (SELECT paid, open, last_paid_on FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON true
    LEFT JOIN document d ON d.id = s.invoice_document_id
   WHERE b.cooperation_no = $1 AND b.month = $2 AND b.revision = $3 AND s.amount > 0 AND s.payer_office_id IS DISTINCT FROM b.payer_office_id AND s.payer_key NOT LIKE 'person:%'`;

export class PayerPapersQueries {
  constructor(
    private readonly sql: Sql,
    private readonly cipher: FieldCipher,
  ) {}

  billed({ no, month, revision }: MonthKey): Promise<PayerOnPaper[]> {
    return this.sql.query<PayerOnPaper>(`${PAYERS} ORDER BY s.payer_key`, [no, month, revision]);
  }

  /** Whose part is paid in full, not by credits alone, and who has not been told in that mailing. */
  paid({ no, month, revision }: MonthKey, mailing: string): Promise<PayerOnPaper[]> {
    return this.sql.query<PayerOnPaper>(
      `${PAYERS} AND k.open = 0 AND EXISTS (SELECT FROM allocation a JOIN payment m ON m.id = a.payment_id WHERE a.sub_bill_id = s.id AND m.source <> 'credit')
        AND NOT EXISTS (SELECT FROM letter t WHERE t.batch = $4 AND t.status = 'sent' AND (t.occasion = $4 || ':' || s.payer_key OR ${OWN_DESK} AND t.occasion = $4 || ':' || coalesce(o.region_code, o.id::text))) ORDER BY s.payer_key`,
      [no, month, revision, mailing],
    );
  }

  async membersOf(...subBillIds: readonly string[]): Promise<MemberOnPaper[]> {
    const rows = await this.sql.query<Omit<MemberOnPaper, 'nameMasked' | 'nikMasked'> & LockedNumber & { readonly fullName: string }>(
      `SELECT ${LOCKED_PERSON('p')}, m.position_code AS "positionCode", m.rt, m.rw, (SELECT r.name FROM region r WHERE r.code = m.village_code) AS village, sum(l.amount)::bigint AS amount, min(s.payment_code) AS "paymentCode"
         FROM bill_line l JOIN sub_bill s ON s.id = l.sub_bill_id JOIN membership m ON m.id = l.membership_id JOIN participant p ON p.id = m.participant_id
        WHERE l.sub_bill_id = ANY ($1) GROUP BY m.id, p.id ORDER BY m.village_code, m.rw, m.rt, m.id`,
      [subBillIds],
    );
    return rows.map(({ fullName, nikCipher, keySealed, ...row }) => ({ ...row, nameMasked: maskName(fullName), nikMasked: maskedNikOf(this.cipher, { nikCipher, keySealed }) }));
  }

  /** Whoever pays alone and owes still, at the offices that answer for them. */
  personsOwing({ no, month, revision }: MonthKey): Promise<PersonOwing[]> {
    return this.sql.query<PersonOwing>(
      `SELECT s.id AS "subBillId", s.payer_key AS "payerKey", ${DESKS} AS desks, s.amount, s.invoice_document_id AS "invoiceDocumentId"
         FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON k.open > 0
        WHERE b.cooperation_no = $1 AND b.month = $2 AND b.revision = $3 AND s.payer_key LIKE 'person:%' ORDER BY s.id`,
      [no, month, revision],
    );
  }

  async attachInvoice(subBillIds: readonly string[], documentId: string): Promise<void> {
    await this.sql.query('UPDATE sub_bill SET invoice_document_id = $2 WHERE id = ANY ($1) AND invoice_document_id IS DISTINCT FROM $2', [subBillIds, documentId]);
  }

  async attachReceipt(subBillId: string, documentId: string): Promise<void> {
    await this.sql.query('UPDATE sub_bill SET receipt_document_id = $2 WHERE id = $1 AND receipt_document_id IS DISTINCT FROM $2', [subBillId, documentId]);
  }
}
