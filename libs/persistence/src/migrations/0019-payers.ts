/** Who pays for whom: arrangements by group, a part of each bill for every payer, and money allocated to those parts. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Payers1700000000019 implements MigrationInterface {
  readonly name = 'Payers1700000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A group is named by its positions; none: everybody no other group of the case names. The latest word on a month counts.
      ALTER TABLE arrangement ADD COLUMN group_code text NOT NULL DEFAULT 'all', ADD COLUMN positions text[], ADD COLUMN budget_account text NOT NULL DEFAULT '',
        ADD COLUMN decided_by uuid REFERENCES person (id), ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY;
      ALTER TABLE arrangement DROP CONSTRAINT arrangement_cooperation_no_from_month_key;
      CREATE UNIQUE INDEX arrangement_birth_idx ON arrangement (cooperation_no, group_code) WHERE decided_by IS NULL;
      CREATE INDEX arrangement_month_idx ON arrangement (cooperation_no, group_code, from_month);

      -- Whose part of a member's contribution a price is, and of which declared wage: 0 of members who declared none, nothing for all.
      ALTER TABLE bill_price ADD COLUMN payer_office_id uuid REFERENCES office (id), ADD COLUMN split text NOT NULL DEFAULT 'office'
        CHECK (split IN ('office', 'per-village', 'per-district', 'each-person', 'reversed')), ADD COLUMN wage bigint;
      UPDATE bill_price p SET payer_office_id = b.payer_office_id FROM bill b WHERE b.id = p.bill_id;

      CREATE TABLE sub_bill (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        bill_id uuid NOT NULL REFERENCES bill (id),
        -- office:ID, village:CODE, district:CODE or person:ID; the same payer bears the same key in every month.
        payer_key text NOT NULL,
        -- The office on record behind the key; null for a person, or a village without one.
        payer_office_id uuid REFERENCES office (id),
        members integer NOT NULL,
        -- Less than nothing: a credit, which is booked as money of that payer.
        amount bigint NOT NULL,
        payment_code text NOT NULL UNIQUE,
        -- The rung this payer stands on and since when.
        rung text,
        rung_on date,
        UNIQUE (bill_id, payer_key)
      );
      CREATE INDEX sub_bill_payer_idx ON sub_bill (payer_key);
      -- Counts apart from the codes of whole bills; times a number without common divisor no code comes twice.
      CREATE SEQUENCE sub_bill_code_seq MINVALUE 1 MAXVALUE 999999999;
      CREATE SEQUENCE rehearsal_sub_bill_code_seq MINVALUE 1 MAXVALUE 999999999 CYCLE;

      INSERT INTO sub_bill (bill_id, payer_key, payer_office_id, members, amount, payment_code)
        SELECT id, 'office:' || payer_office_id, payer_office_id, members, amount, payment_code FROM bill;

      ALTER TABLE bill_line ADD COLUMN sub_bill_id uuid REFERENCES sub_bill (id);
      UPDATE bill_line l SET sub_bill_id = s.id FROM sub_bill s WHERE s.bill_id = l.bill_id;
      -- Its price is of a bill: asked a second time, every line of a month would cost a look-up more.
      ALTER TABLE bill_line ALTER COLUMN sub_bill_id SET NOT NULL, DROP CONSTRAINT bill_line_bill_id_fkey, DROP CONSTRAINT bill_line_pkey, ADD PRIMARY KEY (bill_id, membership_id, price_no);
      CREATE INDEX bill_line_sub_bill_idx ON bill_line (sub_bill_id);
      CREATE INDEX bill_line_membership_idx ON bill_line (membership_id);

      ALTER TABLE allocation ADD COLUMN sub_bill_id uuid REFERENCES sub_bill (id);
      UPDATE allocation a SET sub_bill_id = s.id FROM sub_bill s WHERE s.bill_id = a.bill_id;
      ALTER TABLE allocation ALTER COLUMN sub_bill_id SET NOT NULL, DROP CONSTRAINT allocation_pkey, ADD PRIMARY KEY (payment_id, sub_bill_id);
      CREATE INDEX allocation_sub_bill_idx ON allocation (sub_bill_id);

      -- Money of a credit is what another month gave back to the payer it names.
      ALTER TABLE payment ADD COLUMN payer_key text, ADD COLUMN credit_of uuid UNIQUE REFERENCES sub_bill (id);
      ALTER TABLE payment DROP CONSTRAINT payment_source_check;
      ALTER TABLE payment ADD CONSTRAINT payment_source_check CHECK (source IN ('statement', 'by-hand', 'credit') AND (source = 'credit') = (credit_of IS NOT NULL));
      CREATE INDEX payment_case_idx ON payment (cooperation_no, received_on);

      DROP VIEW bill_balance;
      CREATE VIEW sub_bill_balance AS
        SELECT s.id AS sub_bill_id, s.bill_id, s.payer_key, s.amount AS billed, coalesce(a.paid, 0)::bigint AS paid,
               greatest(0, s.amount - coalesce(a.paid, 0))::bigint AS open, a.last_paid_on
          FROM sub_bill s LEFT JOIN LATERAL (SELECT sum(amount) AS paid, max(allocated_on) AS last_paid_on FROM allocation WHERE sub_bill_id = s.id) a ON true;
      CREATE VIEW bill_balance AS
        SELECT b.id AS bill_id, b.amount AS billed, coalesce(sum(k.paid), 0)::bigint AS paid, coalesce(sum(k.open), 0)::bigint AS open, max(k.last_paid_on) AS last_paid_on
          FROM bill b LEFT JOIN sub_bill_balance k ON k.bill_id = b.id GROUP BY b.id;

      GRANT SELECT ON sub_bill, sub_bill_balance, bill_balance TO sinergi_api, sinergi_worker;
      GRANT INSERT, UPDATE ON sub_bill TO sinergi_worker;
      GRANT USAGE ON SEQUENCE sub_bill_code_seq, rehearsal_sub_bill_code_seq TO sinergi_worker;
      GRANT INSERT ON payment, allocation TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT ON payment, allocation FROM sinergi_worker;
      DELETE FROM allocation a USING payment p WHERE p.id = a.payment_id AND p.source = 'credit';
      DELETE FROM payment WHERE source = 'credit';
      DROP VIEW bill_balance, sub_bill_balance;
      DROP INDEX payment_case_idx;
      ALTER TABLE payment DROP CONSTRAINT payment_source_check;
      ALTER TABLE payment ADD CONSTRAINT payment_source_check CHECK (source IN ('statement', 'by-hand'));
      ALTER TABLE payment DROP COLUMN credit_of, DROP COLUMN payer_key;
      CREATE TEMP TABLE one_allocation AS SELECT payment_id, bill_id, sum(amount)::bigint AS amount, max(allocated_on) AS allocated_on FROM allocation GROUP BY 1, 2;
      DELETE FROM allocation;
      ALTER TABLE allocation DROP CONSTRAINT allocation_pkey, DROP COLUMN sub_bill_id;
      ALTER TABLE allocation ADD PRIMARY KEY (payment_id, bill_id);
      INSERT INTO allocation (payment_id, bill_id, amount, allocated_on) SELECT payment_id, bill_id, amount, allocated_on FROM one_allocation;
      DROP TABLE one_allocation;
      DELETE FROM bill_line l USING bill_line other WHERE other.bill_id = l.bill_id AND other.membership_id = l.membership_id AND other.price_no < l.price_no;
      DROP INDEX bill_line_membership_idx;
      ALTER TABLE bill_line DROP CONSTRAINT bill_line_pkey, DROP COLUMN sub_bill_id;
      ALTER TABLE bill_line ADD PRIMARY KEY (bill_id, membership_id), ADD FOREIGN KEY (bill_id) REFERENCES bill (id);
      DROP TABLE sub_bill;
      DROP SEQUENCE sub_bill_code_seq, rehearsal_sub_bill_code_seq;
      ALTER TABLE bill_price DROP COLUMN wage, DROP COLUMN split, DROP COLUMN payer_office_id;
      DROP INDEX arrangement_month_idx, arrangement_birth_idx;
      DELETE FROM arrangement WHERE decided_by IS NOT NULL OR group_code <> 'all';
      ALTER TABLE arrangement DROP COLUMN seq, DROP COLUMN decided_by, DROP COLUMN budget_account, DROP COLUMN positions, DROP COLUMN group_code;
      ALTER TABLE arrangement ADD CONSTRAINT arrangement_cooperation_no_from_month_key UNIQUE (cooperation_no, from_month);
      CREATE VIEW bill_balance AS
        SELECT b.id AS bill_id, b.amount AS billed, COALESCE(SUM(a.amount), 0)::bigint AS paid,
               b.amount - COALESCE(SUM(a.amount), 0)::bigint AS open, MAX(a.allocated_on) AS last_paid_on
        FROM bill b LEFT JOIN allocation a ON a.bill_id = b.id
        GROUP BY b.id;
      GRANT SELECT ON bill_balance TO sinergi_api, sinergi_worker;
    `);
  }
}
