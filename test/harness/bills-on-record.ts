/** Bills and payments as the record holds them, for suites about money. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Sql } from '@sinergi/persistence/database';
import { paymentCodesFor } from '@sinergi/persistence/money/payment-code';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { CaseOnRecord } from './case-on-record';

export interface BillOnRecord {
  readonly billId: string;
  readonly paymentCode: string;
}

/** @param invoiceNumber as the invoice prints it; null for a bill whose invoice was not issued yet */
export async function billOnRecord(sql: Sql, scene: CaseOnRecord, month: string, amount: number, invoiceNumber: string | null = null): Promise<BillOnRecord> {
  const paymentCode = paymentCodesFor({ no: scene.no, month: contributionMonth(month), revision: 1 }, scene.rehearsal)[0] as string;
  const invoice = invoiceNumber === null ? null : await document(sql, scene, { branch: invoiceNumber });
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO bill (cooperation_no, month, payer_office_id, rehearsal, members, amount, issued_on, due_on, payment_code, invoice_document_id)
     VALUES ($1, $2, $3, $4, 1, $5, '2018-06-18', '2018-07-16', $6, $7) RETURNING id`,
    [scene.no, month, scene.cityId, scene.rehearsal, amount, paymentCode, invoice],
  );
  await sql.query(`INSERT INTO sub_bill (bill_id, payer_key, payer_office_id, members, amount, payment_code) SELECT id, 'office:' || payer_office_id, payer_office_id, members, amount, payment_code FROM bill WHERE id = $1`, [row?.id]);
  return { billId: row?.id as string, paymentCode };
}

/** Money from a bank statement, booked. */
export async function bookedPayment(sql: Sql, scene: CaseOnRecord, amount: number, receivedOn = '2018-07-10'): Promise<string> {
  const id = randomUUID();
  await sql.query(
    `INSERT INTO payment (id, cooperation_no, source, received_on, amount, standing, matched_by, entered_by, booked_at)
     VALUES ($1, $2, 'statement', $3, $4, 'booked', 'payment-code', $5, now())`,
    [id, scene.no, receivedOn, amount, scene.officer],
  );
  return id;
}

async function document(sql: Sql, scene: CaseOnRecord, numbers: Readonly<Record<string, string>>): Promise<string> {
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key, numbers)
     VALUES ($1, 'invoice', 'Tagihan iuran', 'tagihan.pdf', 'application/pdf', 1, $2, 'nowhere', $3) RETURNING id`,
    [scene.no, randomBytes(32), JSON.stringify(numbers)],
  );
  return row?.id as string;
}
