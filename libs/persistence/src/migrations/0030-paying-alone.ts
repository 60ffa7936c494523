/** Who pays alone: one list carries the invoices of all who are told at the same office, and whoever accepted to go on alone is a member by that offer. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PayingAlone1700000000030 implements MigrationInterface {
  readonly name = 'PayingAlone1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX sub_bill_invoice_idx;
      CREATE INDEX sub_bill_invoice_idx ON sub_bill (invoice_document_id) WHERE invoice_document_id IS NOT NULL;

      ALTER TABLE membership ADD COLUMN offer_id uuid UNIQUE REFERENCES membership_offer (id);
      ALTER TABLE membership DROP CONSTRAINT membership_source_check;
      ALTER TABLE membership ADD CONSTRAINT membership_source_check CHECK (num_nonnulls(hand_in_id, change_id, offer_id) = 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE membership DROP CONSTRAINT membership_source_check;
      DELETE FROM membership WHERE offer_id IS NOT NULL;
      ALTER TABLE membership DROP COLUMN offer_id;
      ALTER TABLE membership ADD CONSTRAINT membership_source_check CHECK (num_nonnulls(hand_in_id, change_id) = 1);
      UPDATE sub_bill SET invoice_document_id = NULL WHERE payer_key LIKE 'person:%' AND invoice_document_id IS NOT NULL;
      DROP INDEX sub_bill_invoice_idx;
      CREATE UNIQUE INDEX sub_bill_invoice_idx ON sub_bill (invoice_document_id) WHERE invoice_document_id IS NOT NULL;
    `);
  }
}
