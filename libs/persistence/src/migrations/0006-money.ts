/** Money: arrangements by month, bills line by line, statements, payments and what they were allocated to. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Money1700000000006 implements MigrationInterface {
  readonly name = 'Money1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE arrangement (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        payer_office_id uuid NOT NULL REFERENCES office (id),
        terms jsonb NOT NULL,
        from_month text NOT NULL,
        until_month text,
        basis text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (cooperation_no, from_month)
      );

      CREATE TABLE bill (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        month text NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        payer_office_id uuid NOT NULL REFERENCES office (id),
        rehearsal boolean NOT NULL,
        members integer NOT NULL,
        amount bigint NOT NULL,
        issued_on date NOT NULL,
        due_on date NOT NULL,
        payment_code text NOT NULL UNIQUE,
        invoice_document_id uuid REFERENCES document (id),
        receipt_document_id uuid REFERENCES document (id),
        standing text NOT NULL DEFAULT 'issued' CHECK (standing IN ('issued', 'in-arrears', 'settled')),
        settled_on date,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (cooperation_no, month, revision)
      );
      CREATE INDEX bill_open_idx ON bill (due_on) WHERE standing <> 'settled';

      -- Each distinct combination priced once, with the rules that priced it.
      CREATE TABLE bill_price (
        bill_id uuid NOT NULL REFERENCES bill (id),
        price_no integer NOT NULL,
        combination jsonb NOT NULL,
        amount bigint NOT NULL,
        rules jsonb NOT NULL,
        PRIMARY KEY (bill_id, price_no)
      );

      CREATE TABLE bill_line (
        bill_id uuid NOT NULL REFERENCES bill (id),
        membership_id uuid NOT NULL REFERENCES membership (id),
        price_no integer NOT NULL,
        amount bigint NOT NULL,
        PRIMARY KEY (bill_id, membership_id),
        FOREIGN KEY (bill_id, price_no) REFERENCES bill_price (bill_id, price_no)
      );

      CREATE TABLE bank_statement (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        sha256 bytea NOT NULL UNIQUE,
        account_hash bytea NOT NULL,
        account_masked text NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        uploaded_by uuid NOT NULL,
        rehearsal boolean NOT NULL DEFAULT false,
        period_from date NOT NULL,
        period_until date NOT NULL,
        opening bigint,
        closing bigint,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE statement_line (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        statement_id uuid NOT NULL REFERENCES bank_statement (id),
        line_no integer NOT NULL,
        line_key bytea NOT NULL UNIQUE,
        booked_on date NOT NULL,
        amount bigint NOT NULL,
        direction text NOT NULL CHECK (direction IN ('credit', 'debit')),
        remittance text NOT NULL,
        UNIQUE (statement_id, line_no)
      );

      CREATE TABLE payment (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        source text NOT NULL CHECK (source IN ('statement', 'by-hand')),
        statement_line_id uuid UNIQUE REFERENCES statement_line (id),
        evidence_document_id uuid REFERENCES document (id),
        disbursement_no text,
        -- The contribution month it was paid for; the rest goes to the oldest open months.
        for_month text,
        received_on date NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        standing text NOT NULL CHECK (standing IN ('proposed', 'booked', 'rejected')),
        matched_by text NOT NULL,
        entered_by uuid NOT NULL,
        confirmed_by uuid,
        reason text NOT NULL DEFAULT '',
        booked_at timestamptz,
        told_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (source <> 'by-hand' OR standing <> 'booked' OR (confirmed_by IS NOT NULL AND confirmed_by <> entered_by))
      );
      CREATE INDEX payment_untold_idx ON payment (booked_at) WHERE standing = 'booked' AND told_at IS NULL;

      CREATE TABLE allocation (
        payment_id uuid NOT NULL REFERENCES payment (id),
        bill_id uuid NOT NULL REFERENCES bill (id),
        amount bigint NOT NULL CHECK (amount > 0),
        allocated_on date NOT NULL,
        PRIMARY KEY (payment_id, bill_id)
      );
      CREATE INDEX allocation_bill_idx ON allocation (bill_id);

      CREATE VIEW bill_balance AS
        SELECT b.id AS bill_id, b.amount AS billed, COALESCE(SUM(a.amount), 0)::bigint AS paid,
               b.amount - COALESCE(SUM(a.amount), 0)::bigint AS open, MAX(a.allocated_on) AS last_paid_on
        FROM bill b LEFT JOIN allocation a ON a.bill_id = b.id
        GROUP BY b.id;

      CREATE VIEW payment_unapplied AS
        SELECT p.id AS payment_id, p.amount - COALESCE(SUM(a.amount), 0)::bigint AS unapplied
        FROM payment p LEFT JOIN allocation a ON a.payment_id = p.id
        WHERE p.standing = 'booked'
        GROUP BY p.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP VIEW payment_unapplied, bill_balance;
      DROP TABLE allocation, payment, statement_line, bank_statement, bill_line, bill_price, bill, arrangement CASCADE;
    `);
  }
}
