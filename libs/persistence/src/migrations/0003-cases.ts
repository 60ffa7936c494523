/** Cases: launches, stages, things asked, decisions, signatures and the processes that carry them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cases1700000000003 implements MigrationInterface {
  readonly name = 'Cases1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE cooperation_no_seq;
      CREATE SEQUENCE rehearsal_no_seq;

      CREATE TABLE document (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cooperation_no text,
        occasion text UNIQUE,
        kind text NOT NULL,
        title text NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes bigint NOT NULL,
        sha256 bytea NOT NULL,
        store_key text NOT NULL,
        encrypted boolean NOT NULL DEFAULT false,
        numbers jsonb NOT NULL DEFAULT '{}',
        dated_on date,
        uploaded_by uuid,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX document_case_idx ON document (cooperation_no, recorded_at);

      -- A launch as it was asked for; the process opens the case.
      CREATE TABLE launch_request (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL UNIQUE,
        start jsonb NOT NULL,
        requested_by uuid NOT NULL,
        office_id uuid NOT NULL REFERENCES office (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        outcome text CHECK (outcome IN ('started', 'refused')),
        outcome_code text,
        outcome_at timestamptz
      );
      CREATE INDEX launch_open_idx ON launch_request (recorded_at) WHERE outcome IS NULL;

      -- The spoken yes: who, in which capacity, when, where, by which channel, before whom.
      CREATE TABLE verbal_approval (
        launch_id uuid PRIMARY KEY REFERENCES launch_request (id),
        given_by uuid NOT NULL REFERENCES person (id),
        office_id uuid NOT NULL REFERENCES office (id),
        position text NOT NULL,
        capacity text NOT NULL,
        given_on date NOT NULL,
        place text NOT NULL,
        channel text NOT NULL,
        witnesses text[] NOT NULL DEFAULT '{}',
        minutes_document_id uuid REFERENCES document (id),
        note text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL
      );

      CREATE TABLE cooperation (
        no text PRIMARY KEY,
        launch_id uuid NOT NULL UNIQUE REFERENCES launch_request (id),
        programme text NOT NULL,
        terms jsonb NOT NULL,
        status text NOT NULL,
        stage text NOT NULL,
        round integer NOT NULL DEFAULT 1,
        branch_id uuid NOT NULL REFERENCES office (id),
        city_id uuid NOT NULL REFERENCES office (id),
        region_code text NOT NULL,
        zone text NOT NULL,
        rehearsal boolean NOT NULL DEFAULT false,
        cover_from date NOT NULL,
        launched_by uuid NOT NULL,
        opened_on date NOT NULL,
        as_of date NOT NULL,
        closed_on date,
        ending jsonb,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX cooperation_list_idx ON cooperation (opened_on DESC, no);

      CREATE TABLE stage_entry (
        no text NOT NULL REFERENCES cooperation (no),
        seq integer NOT NULL,
        stage text NOT NULL,
        round integer NOT NULL,
        entered_on date NOT NULL,
        left_on date,
        result text,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (no, seq)
      );

      -- One thing asked of one office: who, since when, until when, what next.
      CREATE TABLE task (
        id text PRIMARY KEY,
        no text NOT NULL REFERENCES cooperation (no),
        process_id text NOT NULL,
        stage text NOT NULL,
        round integer NOT NULL,
        ask jsonb NOT NULL,
        act text NOT NULL,
        office_id uuid NOT NULL REFERENCES office (id),
        positions text[] NOT NULL,
        opened_on date NOT NULL,
        due_on date,
        granted_days integer NOT NULL DEFAULT 0,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
        outcome text,
        closed_on date
      );
      CREATE INDEX task_case_idx ON task (no, opened_on);
      CREATE INDEX task_office_idx ON task (office_id) WHERE status = 'open';

      CREATE TABLE task_rung (
        task_id text NOT NULL REFERENCES task (id),
        code text NOT NULL,
        position integer NOT NULL,
        act text NOT NULL,
        addressee text NOT NULL,
        on_date date NOT NULL,
        at timestamptz NOT NULL,
        climbed_on date,
        PRIMARY KEY (task_id, code)
      );

      CREATE TABLE decision (
        id uuid PRIMARY KEY,
        task_id text NOT NULL REFERENCES task (id),
        round integer NOT NULL,
        verdict text NOT NULL,
        reason text NOT NULL DEFAULT '',
        decided_by uuid NOT NULL REFERENCES person (id),
        recorded_by uuid NOT NULL REFERENCES person (id),
        office_id uuid NOT NULL REFERENCES office (id),
        position text NOT NULL,
        capacity text NOT NULL,
        channel text NOT NULL CHECK (channel IN ('api', 'terminal', 'console', 'mail-link')),
        document_id uuid REFERENCES document (id),
        signed_on date,
        days integer,
        decided_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX decision_task_idx ON decision (task_id, recorded_at);

      CREATE TABLE decision_outcome (
        decision_id uuid PRIMARY KEY REFERENCES decision (id),
        task_id text NOT NULL REFERENCES task (id),
        outcome text NOT NULL CHECK (outcome IN ('accepted', 'refused', 'overtaken')),
        code text,
        closes_task boolean NOT NULL DEFAULT false,
        on_date date,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX decision_final_once_idx ON decision_outcome (task_id) WHERE outcome = 'accepted' AND closes_task;

      CREATE TABLE withdrawal_request (
        id uuid PRIMARY KEY,
        no text NOT NULL REFERENCES cooperation (no),
        requested_by uuid NOT NULL,
        reason text NOT NULL,
        on_date date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        outcome text,
        outcome_code text
      );

      CREATE TABLE signature (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        no text NOT NULL REFERENCES cooperation (no),
        decision_id uuid NOT NULL UNIQUE REFERENCES decision (id),
        paper text NOT NULL,
        round integer NOT NULL,
        signer_id uuid NOT NULL REFERENCES person (id),
        office_id uuid NOT NULL,
        position text NOT NULL,
        capacity text NOT NULL,
        signed_on date NOT NULL,
        scan_document_id uuid NOT NULL REFERENCES document (id),
        scan_sha256 bytea NOT NULL
      );

      CREATE TABLE paper_number (
        series text NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (series, year)
      );

      CREATE TABLE process_run (
        process_id text PRIMARY KEY,
        kind text NOT NULL,
        no text NOT NULL,
        period text,
        rehearsal boolean NOT NULL,
        opened_on date NOT NULL,
        closed_on date,
        outcome text,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX process_case_idx ON process_run (no);

      -- A step that could not be done by itself and what an operator did about it.
      CREATE TABLE step_trouble (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        process_id text NOT NULL,
        no text NOT NULL,
        step text NOT NULL,
        failure text NOT NULL,
        since date NOT NULL,
        resolved_on date,
        resolution text,
        resolved_by text,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX step_trouble_open_idx ON step_trouble (process_id, step) WHERE resolution IS NULL;

      CREATE TABLE repair_request (
        id uuid PRIMARY KEY,
        process_id text NOT NULL,
        act text NOT NULL CHECK (act IN ('retry', 'skip', 'abort')),
        reason text NOT NULL DEFAULT '',
        requested_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        outcome text,
        outcome_code text
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE repair_request, step_trouble, process_run, paper_number, signature, withdrawal_request, decision_outcome, decision, task_rung, task, stage_entry,
        cooperation, verbal_approval, launch_request, document CASCADE;
      DROP SEQUENCE cooperation_no_seq, rehearsal_no_seq;
    `);
  }
}
