/** The agency's own payment codes, what it posted for each person, and differences two sides have agreed to leave. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Postings1700000000028 implements MigrationInterface {
  readonly name = 'Postings1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exchange DROP CONSTRAINT exchange_kind_check,
        ADD CONSTRAINT exchange_kind_check CHECK (kind IN ('registration', 'identity-check', 'payment-code', 'payment-receipt'));

      -- Of money handed on: how much for the person, and how much the agency posted under which receipt.
      ALTER TABLE exchange_line ADD COLUMN amount bigint, ADD COLUMN posted bigint, ADD COLUMN receipt_no text,
        ADD CONSTRAINT exchange_line_money_check CHECK ((kind = 'payment-receipt') = (amount IS NOT NULL) AND (posted IS NULL OR kind = 'payment-receipt'));
      -- Money is handed on month by month; only what is asked about a person is asked once.
      DROP INDEX exchange_line_live_idx;
      CREATE UNIQUE INDEX exchange_line_live_idx ON exchange_line (cooperation_no, kind, participant_id) WHERE standing IN ('sent', 'confirmed') AND kind IN ('registration', 'identity-check');

      -- A payer's part of a bill for which the agency is asked for its code.
      CREATE TABLE exchange_part (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        exchange_id uuid NOT NULL REFERENCES exchange (id),
        line_no integer NOT NULL,
        sub_bill_id uuid NOT NULL REFERENCES sub_bill (id),
        standing text NOT NULL DEFAULT 'sent' CHECK (standing IN ('sent', 'confirmed', 'rejected', 'unanswered')),
        reason text,
        answer_id uuid REFERENCES exchange_answer (id),
        answered_on date,
        UNIQUE (exchange_id, sub_bill_id)
      );
      CREATE UNIQUE INDEX exchange_part_live_idx ON exchange_part (sub_bill_id) WHERE standing = 'sent';

      -- The agency's code beside our own; the answer says who brought it and when.
      CREATE TABLE agency_code (
        sub_bill_id uuid PRIMARY KEY REFERENCES sub_bill (id),
        code text NOT NULL CHECK (code ~ '^[0-9]{11}$'),
        rehearsal boolean NOT NULL,
        answer_id uuid NOT NULL REFERENCES exchange_answer (id),
        taken_on date NOT NULL,
        UNIQUE (code, rehearsal)
      );

      -- Posted for somebody the cooperation does not know: no name, a keyed hash of the number the agency gave.
      CREATE TABLE stray_posting (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        exchange_id uuid NOT NULL REFERENCES exchange (id),
        identity_hash bytea NOT NULL,
        posted bigint NOT NULL,
        receipt_no text,
        answer_id uuid NOT NULL REFERENCES exchange_answer (id),
        UNIQUE (exchange_id, identity_hash)
      );

      -- A difference left as it is, by a decision with a reason; above the limit by two people.
      CREATE TABLE posting_acceptance (
        id uuid PRIMARY KEY,
        exchange_id uuid NOT NULL REFERENCES exchange (id),
        reason text NOT NULL,
        amount bigint NOT NULL,
        needs_second boolean NOT NULL,
        standing text NOT NULL CHECK (standing IN ('proposed', 'accepted', 'rejected')),
        proposed_by uuid NOT NULL REFERENCES person (id),
        proposed_on date NOT NULL,
        decided_by uuid REFERENCES person (id),
        decided_on date,
        decision_reason text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (standing <> 'accepted' OR NOT needs_second OR (decided_by IS NOT NULL AND decided_by <> proposed_by))
      );
      CREATE INDEX posting_acceptance_exchange_idx ON posting_acceptance (exchange_id);
      -- As billed, paid and posted stood; where one of them moves again, the difference stands again.
      CREATE TABLE posting_acceptance_part (
        acceptance_id uuid NOT NULL REFERENCES posting_acceptance (id),
        participant_id uuid REFERENCES participant (id),
        stray_id uuid REFERENCES stray_posting (id),
        billed bigint NOT NULL,
        paid bigint NOT NULL,
        posted bigint NOT NULL,
        CHECK (num_nonnulls(participant_id, stray_id) = 1)
      );
      CREATE INDEX posting_acceptance_part_idx ON posting_acceptance_part (acceptance_id);
      -- An accepted difference reaches the waiting process the way answers do.
      ALTER TABLE exchange_answer ADD COLUMN acceptance_id uuid UNIQUE REFERENCES posting_acceptance (id);

      GRANT SELECT ON exchange_part, agency_code, stray_posting, posting_acceptance, posting_acceptance_part TO sinergi_api, sinergi_worker;
      GRANT INSERT ON exchange_part, posting_acceptance, posting_acceptance_part TO sinergi_api;
      GRANT UPDATE (standing, decided_by, decided_on, decision_reason) ON posting_acceptance TO sinergi_api;
      GRANT UPDATE (standing, reason, answer_id, answered_on) ON exchange_part TO sinergi_worker;
      GRANT INSERT ON agency_code TO sinergi_worker;
      GRANT INSERT, UPDATE, DELETE ON stray_posting TO sinergi_worker;
      -- Somebody of the case for whom nothing was handed on and something was posted becomes a line of the hand-over.
      GRANT INSERT ON exchange_line TO sinergi_worker;
      GRANT UPDATE (posted, receipt_no) ON exchange_line TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE INSERT ON exchange_line FROM sinergi_worker;
      DELETE FROM exchange_answer WHERE acceptance_id IS NOT NULL;
      ALTER TABLE exchange_answer DROP COLUMN acceptance_id;
      DROP TABLE posting_acceptance_part, posting_acceptance, stray_posting, agency_code, exchange_part;
      DELETE FROM exchange_line WHERE kind = 'payment-receipt';
      DELETE FROM exchange_answer a USING exchange e WHERE e.id = a.exchange_id AND e.kind IN ('payment-code', 'payment-receipt');
      DELETE FROM exchange WHERE kind IN ('payment-code', 'payment-receipt');
      DROP INDEX exchange_line_live_idx;
      CREATE UNIQUE INDEX exchange_line_live_idx ON exchange_line (cooperation_no, kind, participant_id) WHERE standing IN ('sent', 'confirmed');
      ALTER TABLE exchange_line DROP CONSTRAINT exchange_line_money_check, DROP COLUMN receipt_no, DROP COLUMN posted, DROP COLUMN amount;
      ALTER TABLE exchange DROP CONSTRAINT exchange_kind_check, ADD CONSTRAINT exchange_kind_check CHECK (kind IN ('registration', 'identity-check'));
    `);
  }
}
