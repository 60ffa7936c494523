/** Statements in a bank's own table wait for a person's mapping and are read by it afterwards; money entered by hand is told from money a statement brings; a remittance can be taken back. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StatementMappings1700000000027 implements MigrationInterface {
  readonly name = 'StatementMappings1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which column of a bank's table says what; known by the headings, the latest word from its day on counts.
      CREATE TABLE bank_mapping (
        id uuid PRIMARY KEY,
        bank text NOT NULL CHECK (bank ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
        headings text NOT NULL,
        mapping jsonb NOT NULL,
        from_date date NOT NULL,
        said_by uuid NOT NULL REFERENCES person (id),
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX bank_mapping_idx ON bank_mapping (headings, from_date, recorded_at);

      -- A file nobody could read yet: kept, with its headings and a few rows whose people and accounts are masked.
      CREATE TABLE waiting_statement (
        id uuid PRIMARY KEY,
        sha256 bytea NOT NULL UNIQUE,
        document_id uuid NOT NULL REFERENCES document (id),
        uploaded_by uuid NOT NULL REFERENCES person (id),
        rehearsal boolean NOT NULL,
        examined jsonb NOT NULL,
        standing text NOT NULL DEFAULT 'waiting' CHECK (standing IN ('waiting', 'taken', 'withdrawn')),
        mapping_id uuid REFERENCES bank_mapping (id),
        statement_id uuid REFERENCES bank_statement (id),
        decided_by uuid REFERENCES person (id),
        reason text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        decided_at timestamptz,
        CHECK ((standing = 'taken') = (statement_id IS NOT NULL)),
        CHECK ((standing = 'waiting') = (decided_by IS NULL))
      );

      -- The movement that shows money entered by hand.
      CREATE TABLE entered_line (
        payment_id uuid PRIMARY KEY REFERENCES payment (id),
        line_id uuid NOT NULL REFERENCES statement_line (id),
        reason text NOT NULL,
        linked_by uuid NOT NULL REFERENCES person (id),
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX payment_by_hand_idx ON payment (received_on) WHERE source = 'by-hand' AND statement_line_id IS NULL;

      ALTER TABLE payment ADD COLUMN remittance_id uuid REFERENCES remittance (id);
      UPDATE payment p SET remittance_id = r.id FROM remittance r JOIN disbursement d ON d.id = r.disbursement_id
       WHERE p.matched_by = 'treasury' AND r.standing = 'booked' AND p.cooperation_no = d.cooperation_no AND p.disbursement_no = d.number
         AND CASE WHEN r.statement_line_id IS NULL THEN p.evidence_document_id = r.evidence_document_id AND p.received_on = r.received_on ELSE p.statement_line_id = r.statement_line_id END;
      CREATE INDEX payment_remittance_idx ON payment (remittance_id) WHERE remittance_id IS NOT NULL;

      ALTER TABLE remittance DROP CONSTRAINT remittance_standing_check, DROP CONSTRAINT remittance_check, DROP CONSTRAINT remittance_check2,
        ADD CONSTRAINT remittance_standing_check CHECK (standing IN ('proposed', 'booked', 'rejected', 'taken-back')),
        ADD CONSTRAINT remittance_proof_check CHECK (num_nonnulls(statement_line_id, evidence_document_id) > 0),
        ADD CONSTRAINT remittance_second_check CHECK (standing NOT IN ('booked', 'taken-back') OR confirmed_by <> entered_by),
        ADD COLUMN taken_back_on date;

      CREATE OR REPLACE VIEW deduction_batch_sums AS
        SELECT b.id AS batch_id, l.listed_lines, l.listed, l.left_lines, l.left_amount, l.unanswered, l.short_lines, l.deducted,
               coalesce((SELECT sum(c.amount) FROM disbursement_batch c JOIN disbursement d ON d.id = c.disbursement_id WHERE c.batch_id = b.id AND d.standing <> 'rejected'), 0)::bigint AS covered,
               coalesce((SELECT sum(p.amount) FROM remittance_part p JOIN remittance r ON r.id = p.remittance_id WHERE p.batch_id = b.id AND r.standing = 'booked'), 0)::bigint AS remitted
          FROM deduction_batch b
          JOIN LATERAL (SELECT count(*) FILTER (WHERE left_out IS NULL) AS listed_lines, coalesce(sum(expected) FILTER (WHERE left_out IS NULL), 0)::bigint AS listed,
                               count(*) FILTER (WHERE left_out IS NOT NULL) AS left_lines, coalesce(sum(expected) FILTER (WHERE left_out IS NOT NULL), 0)::bigint AS left_amount,
                               count(*) FILTER (WHERE left_out IS NULL AND deducted IS NULL) AS unanswered, count(*) FILTER (WHERE short_reason IS NOT NULL) AS short_lines, coalesce(sum(deducted), 0)::bigint AS deducted
                          FROM deduction_line WHERE batch_id = b.id) l ON true;

      GRANT SELECT ON bank_mapping, waiting_statement, entered_line TO sinergi_api, sinergi_worker;
      GRANT INSERT ON bank_mapping, waiting_statement, entered_line TO sinergi_api;
      GRANT UPDATE (standing, mapping_id, statement_id, decided_by, reason, decided_at) ON waiting_statement TO sinergi_api;
      GRANT UPDATE (statement_line_id) ON payment, remittance TO sinergi_api;
      GRANT UPDATE (taken_back_on) ON remittance TO sinergi_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE (statement_line_id) ON payment, remittance FROM sinergi_api;
      UPDATE payment p SET statement_line_id = NULL FROM entered_line e WHERE e.payment_id = p.id;
      UPDATE remittance SET statement_line_id = NULL WHERE statement_line_id IS NOT NULL AND evidence_document_id IS NOT NULL;
      DROP TABLE entered_line, waiting_statement, bank_mapping;
      DROP INDEX payment_by_hand_idx, payment_remittance_idx;
      CREATE OR REPLACE VIEW deduction_batch_sums AS
        SELECT b.id AS batch_id, l.listed_lines, l.listed, l.left_lines, l.left_amount, l.unanswered, l.short_lines, l.deducted,
               coalesce((SELECT sum(c.amount) FROM disbursement_batch c JOIN disbursement d ON d.id = c.disbursement_id WHERE c.batch_id = b.id AND d.standing <> 'rejected'), 0)::bigint AS covered,
               coalesce((SELECT sum(amount) FROM remittance_part WHERE batch_id = b.id), 0)::bigint AS remitted
          FROM deduction_batch b
          JOIN LATERAL (SELECT count(*) FILTER (WHERE left_out IS NULL) AS listed_lines, coalesce(sum(expected) FILTER (WHERE left_out IS NULL), 0)::bigint AS listed,
                               count(*) FILTER (WHERE left_out IS NOT NULL) AS left_lines, coalesce(sum(expected) FILTER (WHERE left_out IS NOT NULL), 0)::bigint AS left_amount,
                               count(*) FILTER (WHERE left_out IS NULL AND deducted IS NULL) AS unanswered, count(*) FILTER (WHERE short_reason IS NOT NULL) AS short_lines, coalesce(sum(deducted), 0)::bigint AS deducted
                          FROM deduction_line WHERE batch_id = b.id) l ON true;
      UPDATE remittance SET standing = 'booked' WHERE standing = 'taken-back';
      ALTER TABLE remittance DROP COLUMN taken_back_on, DROP CONSTRAINT remittance_standing_check, DROP CONSTRAINT remittance_proof_check, DROP CONSTRAINT remittance_second_check;
      ALTER TABLE remittance ADD CONSTRAINT remittance_standing_check CHECK (standing IN ('proposed', 'booked', 'rejected')),
        ADD CONSTRAINT remittance_check CHECK ((statement_line_id IS NULL) <> (evidence_document_id IS NULL)),
        ADD CONSTRAINT remittance_check2 CHECK (standing <> 'booked' OR confirmed_by <> entered_by);
      ALTER TABLE payment DROP COLUMN remittance_id;
    `);
  }
}
