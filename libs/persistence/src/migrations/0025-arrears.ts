/** Months unpaid past their ladder: where each payer stands, warnings sent, plans to pay by instalments, holds, disputes, months parked and amounts written off. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const MONTH = `'^[0-9]{4}-(0[1-9]|1[0-2])$'`;

export class Arrears1700000000025 implements MigrationInterface {
  readonly name = 'Arrears1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE arrears_standing (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        payer_key text NOT NULL,
        -- The day its first month was handed over; the ladder counts from it.
        since date NOT NULL,
        climbed integer NOT NULL DEFAULT -1,
        rung text,
        rung_on date,
        -- Whether the letters of that rung have left.
        told boolean NOT NULL DEFAULT true,
        stood_still integer NOT NULL DEFAULT 0,
        still_since date,
        ended_on date
      );
      CREATE UNIQUE INDEX arrears_standing_open_idx ON arrears_standing (cooperation_no, payer_key) WHERE ended_on IS NULL;

      CREATE TABLE arrears_warning (
        standing_id uuid NOT NULL REFERENCES arrears_standing (id),
        rung text NOT NULL,
        on_date date NOT NULL,
        open bigint NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        PRIMARY KEY (standing_id, rung)
      );

      -- Letters stand still to its last day; the due day stays.
      CREATE TABLE bill_hold (
        id uuid PRIMARY KEY,
        bill_id uuid NOT NULL REFERENCES bill (id),
        reason text NOT NULL,
        from_date date NOT NULL,
        until_date date NOT NULL CHECK (until_date >= from_date),
        held_by uuid NOT NULL REFERENCES person (id),
        released_on date,
        released_by uuid REFERENCES person (id),
        release_reason text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX bill_hold_bill_idx ON bill_hold (bill_id);

      -- A counter row, not money: what is open falls, nobody is covered by it.
      CREATE TABLE write_off (
        id uuid PRIMARY KEY,
        sub_bill_id uuid NOT NULL REFERENCES sub_bill (id),
        amount bigint NOT NULL CHECK (amount > 0),
        reason text NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        proposed_by uuid NOT NULL REFERENCES person (id),
        proposed_on date NOT NULL,
        standing text NOT NULL DEFAULT 'proposed' CHECK (standing IN ('proposed', 'booked', 'rejected')),
        decided_by uuid REFERENCES person (id),
        decided_on date,
        decision_reason text NOT NULL DEFAULT '',
        told boolean NOT NULL DEFAULT false,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((standing = 'proposed') = (decided_by IS NULL)),
        CHECK (standing <> 'booked' OR decided_by <> proposed_by)
      );
      CREATE INDEX write_off_sub_bill_idx ON write_off (sub_bill_id);
      CREATE INDEX write_off_untold_idx ON write_off (recorded_at) WHERE standing = 'booked' AND NOT told;

      CREATE TABLE payment_plan (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        payer_key text NOT NULL,
        reason text NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        -- Working days after its day until an instalment is missed.
        grace_days integer NOT NULL CHECK (grace_days BETWEEN 0 AND 60),
        proposed_by uuid NOT NULL REFERENCES person (id),
        proposed_on date NOT NULL,
        start jsonb NOT NULL,
        status text NOT NULL DEFAULT 'awaiting-approval' CHECK (status IN ('awaiting-approval', 'running', 'kept', 'broken', 'declined', 'lapsed', 'aborted')),
        approved_by uuid REFERENCES person (id),
        decided_on date,
        ended_on date,
        outcome text,
        outcome_code text,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (approved_by IS NULL OR approved_by <> proposed_by)
      );
      CREATE INDEX payment_plan_case_idx ON payment_plan (cooperation_no, recorded_at);
      CREATE INDEX payment_plan_open_idx ON payment_plan (recorded_at) WHERE outcome IS NULL;
      CREATE UNIQUE INDEX payment_plan_under_way_idx ON payment_plan (cooperation_no, payer_key) WHERE status IN ('awaiting-approval', 'running');
      CREATE TABLE plan_instalment (
        plan_id uuid NOT NULL REFERENCES payment_plan (id),
        instalment_no integer NOT NULL,
        due_on date NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        PRIMARY KEY (plan_id, instalment_no)
      );
      -- The parts a plan is about, and what of each was open when it was proposed.
      CREATE TABLE plan_part (
        plan_id uuid NOT NULL REFERENCES payment_plan (id),
        sub_bill_id uuid NOT NULL REFERENCES sub_bill (id),
        open bigint NOT NULL CHECK (open > 0),
        PRIMARY KEY (plan_id, sub_bill_id)
      );

      CREATE TABLE line_dispute (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        membership_id uuid NOT NULL REFERENCES membership (id),
        month text NOT NULL CHECK (month ~ ${MONTH}),
        reason text NOT NULL,
        document_id uuid NOT NULL REFERENCES document (id),
        side text NOT NULL CHECK (side IN ('city', 'branch')),
        disputed_by uuid NOT NULL REFERENCES person (id),
        disputed_on date NOT NULL,
        until_date date NOT NULL,
        standing text NOT NULL DEFAULT 'disputed' CHECK (standing IN ('disputed', 'upheld', 'rejected')),
        decided_by uuid REFERENCES person (id),
        decided_on date,
        decision_reason text NOT NULL DEFAULT '',
        -- Of the bill that gives the line back.
        revision integer,
        told boolean NOT NULL DEFAULT false,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((standing = 'disputed') = (decided_by IS NULL)),
        CHECK (decided_by IS NULL OR decided_by <> disputed_by),
        CHECK ((standing = 'upheld') = (revision IS NOT NULL))
      );
      CREATE UNIQUE INDEX line_dispute_line_idx ON line_dispute (membership_id, month) WHERE standing <> 'rejected';
      CREATE INDEX line_dispute_case_idx ON line_dispute (cooperation_no, month);

      -- What cannot be computed safely is left for a person, with an end.
      CREATE TABLE parked_matter (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        month text CHECK (month ~ ${MONTH}),
        sub_bill_id uuid REFERENCES sub_bill (id),
        reason text NOT NULL,
        until_date date NOT NULL,
        parked_by uuid NOT NULL REFERENCES person (id),
        parked_on date NOT NULL,
        settled_on date,
        settled_by uuid REFERENCES person (id),
        settlement text NOT NULL DEFAULT '',
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX parked_matter_case_idx ON parked_matter (cooperation_no);

      CREATE OR REPLACE VIEW sub_bill_balance AS
        SELECT s.id AS sub_bill_id, s.bill_id, s.payer_key, s.amount AS billed, coalesce(a.paid, 0)::bigint AS paid,
               greatest(0, s.amount - coalesce(a.paid, 0) - coalesce(w.amount, 0))::bigint AS open, a.last_paid_on, coalesce(w.amount, 0)::bigint AS written_off
          FROM sub_bill s
          LEFT JOIN LATERAL (SELECT sum(amount) AS paid, max(allocated_on) AS last_paid_on FROM allocation WHERE sub_bill_id = s.id) a ON true
          LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM write_off WHERE sub_bill_id = s.id AND standing = 'booked') w ON true;
      CREATE OR REPLACE VIEW bill_balance AS
        SELECT b.id AS bill_id, b.amount AS billed, coalesce(sum(k.paid), 0)::bigint AS paid, coalesce(sum(k.open), 0)::bigint AS open, max(k.last_paid_on) AS last_paid_on, coalesce(sum(k.written_off), 0)::bigint AS written_off
          FROM bill b LEFT JOIN sub_bill_balance k ON k.bill_id = b.id GROUP BY b.id;

      GRANT SELECT ON arrears_standing, arrears_warning, bill_hold, write_off, payment_plan, plan_instalment, plan_part, line_dispute, parked_matter TO sinergi_api, sinergi_worker;
      GRANT INSERT, UPDATE ON arrears_standing TO sinergi_worker;
      GRANT INSERT ON arrears_warning TO sinergi_worker;
      GRANT INSERT ON bill_hold, write_off, payment_plan, plan_instalment, plan_part, line_dispute, parked_matter TO sinergi_api;
      GRANT UPDATE (released_on, released_by, release_reason) ON bill_hold TO sinergi_api;
      GRANT UPDATE (standing, decided_by, decided_on, decision_reason) ON write_off TO sinergi_api;
      GRANT UPDATE (told) ON write_off, line_dispute TO sinergi_api, sinergi_worker;
      GRANT UPDATE (standing, decided_by, decided_on, decision_reason, revision) ON line_dispute TO sinergi_api;
      GRANT UPDATE (settled_on, settled_by, settlement) ON parked_matter TO sinergi_api;
      GRANT UPDATE (outcome, outcome_code) ON payment_plan TO sinergi_api, sinergi_worker;
      GRANT UPDATE (status, approved_by, decided_on, ended_on) ON payment_plan TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW bill_balance, sub_bill_balance;
      CREATE VIEW sub_bill_balance AS
        SELECT s.id AS sub_bill_id, s.bill_id, s.payer_key, s.amount AS billed, coalesce(a.paid, 0)::bigint AS paid,
               greatest(0, s.amount - coalesce(a.paid, 0))::bigint AS open, a.last_paid_on
          FROM sub_bill s LEFT JOIN LATERAL (SELECT sum(amount) AS paid, max(allocated_on) AS last_paid_on FROM allocation WHERE sub_bill_id = s.id) a ON true;
      CREATE VIEW bill_balance AS
        SELECT b.id AS bill_id, b.amount AS billed, coalesce(sum(k.paid), 0)::bigint AS paid, coalesce(sum(k.open), 0)::bigint AS open, max(k.last_paid_on) AS last_paid_on
          FROM bill b LEFT JOIN sub_bill_balance k ON k.bill_id = b.id GROUP BY b.id;
      GRANT SELECT ON sub_bill_balance, bill_balance TO sinergi_api, sinergi_worker;
      DROP TABLE parked_matter, line_dispute, plan_part, plan_instalment, payment_plan, write_off, bill_hold, arrears_warning, arrears_standing;
    `);
  }
}
