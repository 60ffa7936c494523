/** Money from banks finds what it pays: matches with their reasons, a second person above a limit, known accounts, and rows that take money back. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matching1700000000022 implements MigrationInterface {
  readonly name = 'Matching1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How it follows what came before for the same account: a gap is told, of real money it is refused.
      ALTER TABLE bank_statement ADD COLUMN sequence text NOT NULL DEFAULT 'first' CHECK (sequence IN ('first', 'follows', 'overlaps', 'gap'));
      CREATE INDEX bank_statement_account_idx ON bank_statement (account_hash, rehearsal, period_until);
      ALTER TABLE statement_line ADD COLUMN reversal boolean NOT NULL DEFAULT false, ADD COLUMN counter_account_hash bytea;

      -- One line may pay several payers; what takes money back is a row of its own, below nothing, beside the one it takes back from.
      ALTER TABLE payment DROP CONSTRAINT payment_statement_line_id_key, DROP CONSTRAINT payment_amount_check, DROP CONSTRAINT payment_source_check,
        ADD COLUMN takes_back uuid REFERENCES payment (id);
      ALTER TABLE payment ADD CONSTRAINT payment_amount_check CHECK (amount <> 0 AND (amount < 0) = (takes_back IS NOT NULL)),
        ADD CONSTRAINT payment_source_check CHECK (source IN ('statement', 'by-hand', 'credit', 'reversal', 'return')
          AND (source = 'credit') = (credit_of IS NOT NULL) AND (source IN ('reversal', 'return')) = (takes_back IS NOT NULL));
      CREATE INDEX payment_line_idx ON payment (statement_line_id);
      CREATE INDEX payment_takes_back_idx ON payment (takes_back) WHERE takes_back IS NOT NULL;
      -- The same payment may come back to a part that was opened again.
      ALTER TABLE allocation DROP CONSTRAINT allocation_amount_check, ADD CONSTRAINT allocation_amount_check CHECK (amount <> 0),
        ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY, DROP CONSTRAINT allocation_pkey, ADD PRIMARY KEY (payment_id, sub_bill_id, seq);

      -- How often money was taken back from it after it was settled.
      ALTER TABLE bill ADD COLUMN reopened integer NOT NULL DEFAULT 0;

      CREATE OR REPLACE VIEW payment_unapplied AS
        SELECT p.id AS payment_id, (p.amount + coalesce(back.amount, 0) - coalesce(spent.amount, 0) - coalesce(back.spent, 0))::bigint AS unapplied
          FROM payment p
          LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM allocation WHERE payment_id = p.id) spent ON true
          LEFT JOIN LATERAL (SELECT sum(c.amount) AS amount, sum((SELECT sum(a.amount) FROM allocation a WHERE a.payment_id = c.id)) AS spent
                               FROM payment c WHERE c.takes_back = p.id AND c.standing = 'booked') back ON true
         WHERE p.standing = 'booked' AND p.takes_back IS NULL;

      -- What a person, or a rule that only infers, says a line pays, or money that is booked and not applied.
      CREATE TABLE statement_match (
        id uuid PRIMARY KEY,
        line_id uuid REFERENCES statement_line (id),
        payment_id uuid REFERENCES payment (id),
        rule text NOT NULL,
        reason text NOT NULL,
        proposed_by uuid NOT NULL REFERENCES person (id),
        needs_second boolean NOT NULL,
        standing text NOT NULL CHECK (standing IN ('proposed', 'booked', 'rejected')),
        decided_by uuid REFERENCES person (id),
        decision_reason text NOT NULL DEFAULT '',
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_at timestamptz,
        CHECK (num_nonnulls(line_id, payment_id) = 1),
        CHECK (standing = 'proposed' OR NOT needs_second OR (decided_by IS NOT NULL AND (standing = 'rejected' OR decided_by <> proposed_by)))
      );
      CREATE UNIQUE INDEX statement_match_line_idx ON statement_match (line_id) WHERE standing = 'proposed';
      CREATE UNIQUE INDEX statement_match_payment_idx ON statement_match (payment_id) WHERE standing = 'proposed';
      CREATE TABLE statement_match_part (
        match_id uuid NOT NULL REFERENCES statement_match (id),
        sub_bill_id uuid NOT NULL REFERENCES sub_bill (id),
        amount bigint NOT NULL CHECK (amount > 0),
        PRIMARY KEY (match_id, sub_bill_id)
      );

      -- The line that takes back, and the one that is taken back.
      CREATE TABLE line_reversal (
        reversal_line_id uuid PRIMARY KEY REFERENCES statement_line (id),
        line_id uuid NOT NULL UNIQUE REFERENCES statement_line (id),
        rule text NOT NULL,
        reason text NOT NULL DEFAULT '',
        entered_by uuid NOT NULL REFERENCES person (id),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      -- Accounts from which a payer has paid by a person's word; of people themselves their own account on record serves.
      CREATE TABLE payer_account (
        account_hash bytea NOT NULL,
        rehearsal boolean NOT NULL,
        payer_key text NOT NULL CHECK (payer_key NOT LIKE 'person:%'),
        line_id uuid NOT NULL REFERENCES statement_line (id),
        learned_by uuid NOT NULL REFERENCES person (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_hash, rehearsal, payer_key)
      );

      -- From a day on; the latest word on a day counts.
      CREATE TABLE money_limit (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        code text NOT NULL CHECK (code IN ('match-second-person')),
        amount bigint NOT NULL CHECK (amount >= 0),
        from_date date NOT NULL,
        source text NOT NULL,
        set_by uuid REFERENCES person (id),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      INSERT INTO money_limit (code, amount, from_date, source) VALUES
        ('match-second-person', 100000000, '2000-01-01', 'Nilai awal sistem, belum ditetapkan kantor / initial value of the system, not set by an office yet');

      GRANT SELECT ON statement_match, statement_match_part, line_reversal, payer_account, money_limit TO sinergi_api, sinergi_worker;
      GRANT INSERT ON statement_match, statement_match_part, line_reversal, payer_account, money_limit TO sinergi_api;
      GRANT UPDATE (standing, decided_by, decision_reason, decided_at) ON statement_match TO sinergi_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE money_limit, payer_account, line_reversal, statement_match_part, statement_match;
      DELETE FROM allocation a USING payment p WHERE p.id = a.payment_id AND (p.takes_back IS NOT NULL OR p.id IN (SELECT takes_back FROM payment WHERE source = 'reversal'));
      DELETE FROM payment WHERE takes_back IS NOT NULL;
      CREATE OR REPLACE VIEW payment_unapplied AS
        SELECT p.id AS payment_id, p.amount - COALESCE(SUM(a.amount), 0)::bigint AS unapplied
        FROM payment p LEFT JOIN allocation a ON a.payment_id = p.id WHERE p.standing = 'booked' GROUP BY p.id;
      CREATE TEMP TABLE one_allocation AS SELECT payment_id, bill_id, sub_bill_id, sum(amount)::bigint AS amount, max(allocated_on) AS allocated_on FROM allocation GROUP BY 1, 2, 3;
      DELETE FROM allocation;
      ALTER TABLE allocation DROP CONSTRAINT allocation_amount_check, DROP CONSTRAINT allocation_pkey, DROP COLUMN seq;
      ALTER TABLE allocation ADD CONSTRAINT allocation_amount_check CHECK (amount > 0), ADD PRIMARY KEY (payment_id, sub_bill_id);
      INSERT INTO allocation (payment_id, bill_id, sub_bill_id, amount, allocated_on) SELECT payment_id, bill_id, sub_bill_id, amount, allocated_on FROM one_allocation WHERE amount > 0;
      DROP TABLE one_allocation;
      DROP INDEX payment_takes_back_idx, payment_line_idx;
      DELETE FROM allocation a USING payment p, payment first WHERE p.id = a.payment_id AND first.statement_line_id = p.statement_line_id AND first.id < p.id;
      DELETE FROM payment p USING payment first WHERE first.statement_line_id = p.statement_line_id AND first.id < p.id;
      ALTER TABLE payment DROP CONSTRAINT payment_source_check, DROP CONSTRAINT payment_amount_check, DROP COLUMN takes_back;
      ALTER TABLE payment ADD CONSTRAINT payment_statement_line_id_key UNIQUE (statement_line_id), ADD CONSTRAINT payment_amount_check CHECK (amount > 0),
        ADD CONSTRAINT payment_source_check CHECK (source IN ('statement', 'by-hand', 'credit') AND (source = 'credit') = (credit_of IS NOT NULL));
      ALTER TABLE bill DROP COLUMN reopened;
      ALTER TABLE statement_line DROP COLUMN counter_account_hash, DROP COLUMN reversal;
      DROP INDEX bank_statement_account_idx;
      ALTER TABLE bank_statement DROP COLUMN sequence;
    `);
  }
}
