/** Lays the invoice and the receipt with the bill they belong to. */
import type { Sql } from '../database';

export class BillPapersRepository {
  constructor(private readonly sql: Sql) {}

  async attachInvoice(billId: string, documentId: string): Promise<void> {
    await this.sql.query(`UPDATE bill SET invoice_document_id = $2 WHERE id = $1 AND invoice_document_id IS DISTINCT FROM $2`, [billId, documentId]);
  }

  async attachReceipt(billId: string, documentId: string): Promise<void> {
    await this.sql.query(`UPDATE bill SET receipt_document_id = $2 WHERE id = $1 AND receipt_document_id IS DISTINCT FROM $2`, [billId, documentId]);
  }
}
