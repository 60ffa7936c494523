/** Papers of each payer of a bill: the invoice of its part, and the receipt once that part is paid. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PayerPapers1700000000023 implements MigrationInterface {
  readonly name = 'PayerPapers1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sub_bill ADD COLUMN invoice_document_id uuid REFERENCES document (id), ADD COLUMN receipt_document_id uuid REFERENCES document (id);
      CREATE UNIQUE INDEX sub_bill_invoice_idx ON sub_bill (invoice_document_id) WHERE invoice_document_id IS NOT NULL;
      CREATE UNIQUE INDEX sub_bill_receipt_idx ON sub_bill (receipt_document_id) WHERE receipt_document_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sub_bill DROP COLUMN invoice_document_id, DROP COLUMN receipt_document_id;');
  }
}
