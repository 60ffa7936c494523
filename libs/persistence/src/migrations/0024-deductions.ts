/** Contributions deducted from honoraria: mandates, pay-out schedules, batches per unit and their lines, disbursement orders (SP2D) and what was remitted. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHORT = `'head-changed', 'vacancy', 'honorarium-withheld', 'honorarium-too-low', 'account-closed', 'died', 'double-office', 'mandate-refused'`;
const MONTH = `'^[0-9]{4}-(0[1-9]|1[0-2])$'`;

export class Deductions1700000000024 implements MigrationInterface {
  readonly name = 'Deductions1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A member's own word goes before a group's; the latest word counts.
      CREATE TABLE deduction_mandate (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        participant_id uuid REFERENCES participant (id),
        -- Of a group; null: everybody of the case.
        positions text[],
        standing text NOT NULL CHECK (standing IN ('given', 'refused')),
        legal_basis text NOT NULL DEFAULT '',
        document_id uuid NOT NULL REFERENCES document (id),
        dated_on date NOT NULL,
        from_month text NOT NULL CHECK (from_month ~ ${MONTH}),
        until_month text CHECK (until_month ~ ${MONTH} AND until_month >= from_month),
        entered_by uuid NOT NULL REFERENCES person (id),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (participant_id IS NOT NULL OR (legal_basis <> '' AND standing = 'given')),
        CHECK (participant_id IS NULL OR positions IS NULL)
      );
      CREATE INDEX deduction_mandate_case_idx ON deduction_mandate (cooperation_no, participant_id, seq);

      CREATE TABLE disbursement_schedule (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        group_code text NOT NULL DEFAULT 'all',
        period text NOT NULL CHECK (period IN ('monthly', 'quarterly', 'half-yearly', 'yearly')),
        late_months integer NOT NULL CHECK (late_months BETWEEN 0 AND 12),
        pay_day integer NOT NULL CHECK (pay_day BETWEEN 1 AND 31),
        from_month text NOT NULL CHECK (from_month ~ ${MONTH}),
        source text NOT NULL,
        set_by uuid NOT NULL REFERENCES person (id),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX disbursement_schedule_case_idx ON disbursement_schedule (cooperation_no, group_code, from_month, seq);

      CREATE TABLE deduction_batch (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        month text NOT NULL CHECK (month ~ ${MONTH}),
        -- village:CODE, district:CODE or office:ID.
        unit_key text NOT NULL,
        -- A later one lists what the earlier left over.
        round integer NOT NULL,
        state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'returned', 'complete', 'partial')),
        state_on date NOT NULL,
        reason text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (cooperation_no, month, unit_key, round)
      );
      CREATE UNIQUE INDEX deduction_batch_under_way_idx ON deduction_batch (cooperation_no, month, unit_key) WHERE state IN ('draft', 'submitted', 'returned');

      CREATE TABLE deduction_batch_step (
        batch_id uuid NOT NULL REFERENCES deduction_batch (id),
        seq bigint GENERATED ALWAYS AS IDENTITY,
        state text NOT NULL,
        on_date date NOT NULL,
        by_person uuid NOT NULL REFERENCES person (id),
        reason text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (batch_id, seq)
      );

      CREATE TABLE deduction_line (
        batch_id uuid NOT NULL REFERENCES deduction_batch (id),
        membership_id uuid NOT NULL REFERENCES membership (id),
        payer_key text NOT NULL,
        sub_bill_id uuid NOT NULL REFERENCES sub_bill (id),
        expected bigint NOT NULL CHECK (expected > 0),
        mandate_id uuid REFERENCES deduction_mandate (id),
        left_out text CHECK (left_out IN ('mandate-missing', ${SHORT})),
        returned_because text CHECK (returned_because IN ('document-missing', 'identity-differs', 'account-wrong', 'amount-differs', 'not-on-honorarium-list', 'mandate-unclear')),
        deducted bigint CHECK (deducted BETWEEN 0 AND expected),
        short_reason text CHECK (short_reason IN (${SHORT})),
        PRIMARY KEY (batch_id, membership_id, payer_key),
        -- Nothing is deducted of anybody without a mandate.
        CHECK (left_out IS NOT NULL OR mandate_id IS NOT NULL),
        CHECK (left_out IS NULL OR deducted IS NULL),
        CHECK ((deducted IS NOT NULL AND deducted < expected) = (short_reason IS NOT NULL))
      );
      CREATE INDEX deduction_line_membership_idx ON deduction_line (membership_id);

      CREATE TABLE disbursement (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        number text NOT NULL,
        dated_on date NOT NULL,
        gross bigint NOT NULL CHECK (gross > 0),
        deductions bigint NOT NULL CHECK (deductions > 0),
        other_deductions bigint NOT NULL CHECK (other_deductions BETWEEN 0 AND deductions),
        net bigint NOT NULL CHECK (net >= 0 AND gross - deductions = net),
        evidence_document_id uuid NOT NULL REFERENCES document (id),
        standing text NOT NULL DEFAULT 'entered' CHECK (standing IN ('entered', 'confirmed', 'rejected')),
        entered_by uuid NOT NULL REFERENCES person (id),
        confirmed_by uuid REFERENCES person (id),
        reason text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (standing = 'entered' OR confirmed_by IS NOT NULL),
        CHECK (standing <> 'confirmed' OR confirmed_by <> entered_by)
      );
      CREATE UNIQUE INDEX disbursement_number_idx ON disbursement (cooperation_no, number) WHERE standing <> 'rejected';

      CREATE TABLE disbursement_batch (
        disbursement_id uuid NOT NULL REFERENCES disbursement (id),
        batch_id uuid NOT NULL REFERENCES deduction_batch (id),
        amount bigint NOT NULL CHECK (amount > 0),
        PRIMARY KEY (disbursement_id, batch_id)
      );
      CREATE INDEX disbursement_batch_batch_idx ON disbursement_batch (batch_id);

      CREATE TABLE remittance (
        id uuid PRIMARY KEY,
        disbursement_id uuid NOT NULL REFERENCES disbursement (id),
        received_on date NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        statement_line_id uuid REFERENCES statement_line (id),
        evidence_document_id uuid REFERENCES document (id),
        standing text NOT NULL DEFAULT 'proposed' CHECK (standing IN ('proposed', 'booked', 'rejected')),
        entered_by uuid NOT NULL REFERENCES person (id),
        confirmed_by uuid REFERENCES person (id),
        reason text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((statement_line_id IS NULL) <> (evidence_document_id IS NULL)),
        CHECK (standing = 'proposed' OR confirmed_by IS NOT NULL),
        CHECK (standing <> 'booked' OR confirmed_by <> entered_by)
      );
      CREATE INDEX remittance_disbursement_idx ON remittance (disbursement_id);
      CREATE UNIQUE INDEX remittance_line_idx ON remittance (statement_line_id) WHERE standing <> 'rejected';

      CREATE TABLE remittance_part (
        remittance_id uuid NOT NULL REFERENCES remittance (id),
        batch_id uuid NOT NULL REFERENCES deduction_batch (id),
        payer_key text NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        PRIMARY KEY (remittance_id, batch_id, payer_key)
      );
      CREATE INDEX remittance_part_batch_idx ON remittance_part (batch_id);

      CREATE VIEW deduction_batch_sums AS
        SELECT b.id AS batch_id, l.listed_lines, l.listed, l.left_lines, l.left_amount, l.unanswered, l.short_lines, l.deducted,
               coalesce((SELECT sum(c.amount) FROM disbursement_batch c JOIN disbursement d ON d.id = c.disbursement_id WHERE c.batch_id = b.id AND d.standing <> 'rejected'), 0)::bigint AS covered,
               coalesce((SELECT sum(amount) FROM remittance_part WHERE batch_id = b.id), 0)::bigint AS remitted
          FROM deduction_batch b
          JOIN LATERAL (SELECT count(*) FILTER (WHERE left_out IS NULL) AS listed_lines, coalesce(sum(expected) FILTER (WHERE left_out IS NULL), 0)::bigint AS listed,
                               count(*) FILTER (WHERE left_out IS NOT NULL) AS left_lines, coalesce(sum(expected) FILTER (WHERE left_out IS NOT NULL), 0)::bigint AS left_amount,
                               count(*) FILTER (WHERE left_out IS NULL AND deducted IS NULL) AS unanswered, count(*) FILTER (WHERE short_reason IS NOT NULL) AS short_lines, coalesce(sum(deducted), 0)::bigint AS deducted
                          FROM deduction_line WHERE batch_id = b.id) l ON true;

      GRANT SELECT ON deduction_mandate, disbursement_schedule, deduction_batch, deduction_batch_step, deduction_line, disbursement, disbursement_batch, remittance, remittance_part, deduction_batch_sums TO sinergi_api, sinergi_worker;
      GRANT INSERT ON deduction_mandate, disbursement_schedule, deduction_batch, deduction_batch_step, deduction_line, disbursement, disbursement_batch, remittance, remittance_part TO sinergi_api;
      GRANT UPDATE (state, state_on, reason) ON deduction_batch TO sinergi_api;
      GRANT UPDATE (mandate_id, left_out, returned_because, deducted, short_reason) ON deduction_line TO sinergi_api;
      GRANT UPDATE (standing, confirmed_by, reason) ON disbursement, remittance TO sinergi_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW deduction_batch_sums;
      DROP TABLE remittance_part, remittance, disbursement_batch, disbursement, deduction_line, deduction_batch_step, deduction_batch, disbursement_schedule, deduction_mandate;
    `);
  }
}
