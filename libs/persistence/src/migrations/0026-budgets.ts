/** Budget accounts: the account on each price and bill, ceilings by date as two people recorded them, and the warnings that have left. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const MONTH = `'^[0-9]{4}-(0[1-9]|1[0-2])$'`;

export class Budgets1700000000026 implements MigrationInterface {
  readonly name = 'Budgets1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE bill_price ADD COLUMN budget_account text NOT NULL DEFAULT '';

      -- What of a payer's part a budget account bears; nothing where no account is named.
      CREATE TABLE bill_account (
        sub_bill_id uuid NOT NULL REFERENCES sub_bill (id),
        budget_account text NOT NULL CHECK (budget_account <> ''),
        amount bigint NOT NULL,
        PRIMARY KEY (sub_bill_id, budget_account)
      );
      CREATE INDEX bill_account_account_idx ON bill_account (budget_account);

      UPDATE bill_price p SET budget_account = a.account FROM (
        SELECT p.bill_id, p.price_no, (
          SELECT r.budget_account FROM arrangement r
           WHERE r.cooperation_no = b.cooperation_no AND r.from_month <= b.month AND (r.until_month IS NULL OR r.until_month >= b.month) AND r.recorded_at <= b.recorded_at
             AND (r.positions IS NULL OR r.positions && ARRAY (SELECT jsonb_array_elements_text(p.combination -> 'positions')))
           ORDER BY r.positions IS NULL, r.seq DESC LIMIT 1) AS account
          FROM bill_price p JOIN bill b ON b.id = p.bill_id WHERE p.split NOT IN ('reversed', 'each-person')) a
       WHERE a.bill_id = p.bill_id AND a.price_no = p.price_no AND a.account <> '';
      INSERT INTO bill_account (sub_bill_id, budget_account, amount)
        SELECT l.sub_bill_id, p.budget_account, sum(l.amount) FROM bill_line l JOIN bill_price p ON p.bill_id = l.bill_id AND p.price_no = l.price_no WHERE p.budget_account <> '' GROUP BY 1, 2;

      -- A change within the year is a further row; the latest confirmed word on a day counts.
      CREATE TABLE budget_ceiling (
        id uuid PRIMARY KEY,
        payer_key text NOT NULL CHECK (payer_key NOT LIKE 'person:%'),
        budget_account text NOT NULL CHECK (budget_account <> ''),
        account_name text NOT NULL,
        fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2199),
        amount bigint NOT NULL CHECK (amount >= 0),
        -- The contribution months it was made for.
        from_month text NOT NULL CHECK (from_month ~ ${MONTH}),
        until_month text NOT NULL CHECK (until_month ~ ${MONTH}),
        from_date date NOT NULL,
        document_kind text NOT NULL CHECK (document_kind IN ('dpa', 'dppa', 'other')),
        document_no text NOT NULL,
        document_date date NOT NULL,
        reason text NOT NULL,
        -- The case in which it was recorded; others of the city may draw on it.
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        recorded_by uuid NOT NULL REFERENCES person (id),
        recorded_on date NOT NULL,
        standing text NOT NULL DEFAULT 'proposed' CHECK (standing IN ('proposed', 'confirmed', 'rejected')),
        decided_by uuid REFERENCES person (id),
        decided_on date,
        decision_reason text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        CHECK (until_month >= from_month AND left(from_month, 4) = fiscal_year::text AND left(until_month, 4) = fiscal_year::text),
        CHECK ((standing = 'proposed') = (decided_by IS NULL)),
        CHECK (standing <> 'confirmed' OR decided_by <> recorded_by)
      );
      CREATE INDEX budget_ceiling_account_idx ON budget_ceiling (payer_key, budget_account, fiscal_year);
      CREATE INDEX budget_ceiling_case_idx ON budget_ceiling (cooperation_no);

      -- Once for each threshold and revision, whichever case came upon it.
      CREATE TABLE budget_warning (
        ceiling_id uuid NOT NULL REFERENCES budget_ceiling (id),
        threshold text NOT NULL,
        month text NOT NULL CHECK (month ~ ${MONTH}),
        -- The process that told it, and the how manieth time it looked.
        look text NOT NULL,
        on_date date NOT NULL,
        PRIMARY KEY (ceiling_id, threshold)
      );

      GRANT SELECT ON bill_account, budget_ceiling, budget_warning TO sinergi_api, sinergi_worker;
      GRANT INSERT ON bill_account, budget_warning TO sinergi_worker;
      GRANT INSERT ON budget_ceiling TO sinergi_api;
      GRANT UPDATE (standing, decided_by, decided_on, decision_reason) ON budget_ceiling TO sinergi_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE budget_warning, budget_ceiling, bill_account;
      ALTER TABLE bill_price DROP COLUMN budget_account;
    `);
  }
}
