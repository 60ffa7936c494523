/** Guidance: holds, other deadlines and desks, delegations, corrections, and processes that begin again from their record. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Guidance1700000000008 implements MigrationInterface {
  readonly name = 'Guidance1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A letter an operator decided to leave unsent.
      ALTER TABLE letter DROP CONSTRAINT letter_status_check;
      ALTER TABLE letter ADD CONSTRAINT letter_status_check CHECK (status IN ('queued', 'sending', 'sent', 'dropped'));
      DROP INDEX letter_unsent_idx;
      CREATE INDEX letter_unsent_idx ON letter (recorded_at) WHERE status IN ('queued', 'sending');

      -- Hold, resume, another deadline, another desk: asked for, told, answered.
      CREATE TABLE guidance_request (
        id uuid PRIMARY KEY,
        process_id text NOT NULL,
        no text NOT NULL REFERENCES cooperation (no),
        act text NOT NULL CHECK (act IN ('hold', 'resume', 'move-deadline', 'reassign')),
        guidance jsonb NOT NULL,
        task_id text REFERENCES task (id),
        reason text NOT NULL,
        requested_by uuid NOT NULL REFERENCES person (id),
        office_id uuid NOT NULL REFERENCES office (id),
        position text NOT NULL,
        capacity text NOT NULL,
        channel text NOT NULL,
        on_date date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        outcome text CHECK (outcome IN ('accepted', 'refused')),
        outcome_code text
      );
      CREATE INDEX guidance_open_idx ON guidance_request (recorded_at) WHERE outcome IS NULL;
      CREATE INDEX guidance_case_idx ON guidance_request (no, recorded_at);

      -- A deadline that moved: old and new day, and what moved it.
      CREATE TABLE task_date_move (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        task_id text NOT NULL REFERENCES task (id),
        rung text NOT NULL,
        was date NOT NULL,
        becomes date NOT NULL,
        cause text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (task_id, rung, was, becomes, cause)
      );

      ALTER TABLE step_trouble ADD COLUMN may_skip boolean NOT NULL DEFAULT false;
      ALTER TABLE task ADD COLUMN anchor_on date;
      ALTER TABLE task ADD COLUMN held_since date;
      ALTER TABLE task ADD COLUMN held_until date;

      -- Somebody decides for another for a period; both count where duties must differ.
      CREATE TABLE delegation (
        id uuid PRIMARY KEY,
        principal_id uuid NOT NULL REFERENCES person (id),
        delegate_id uuid NOT NULL REFERENCES person (id),
        office_id uuid NOT NULL REFERENCES office (id),
        position text NOT NULL,
        valid_from date NOT NULL,
        valid_until date NOT NULL,
        reason text NOT NULL,
        recorded_by uuid NOT NULL REFERENCES person (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        ended_on date,
        CHECK (valid_until >= valid_from),
        CHECK (principal_id <> delegate_id)
      );
      CREATE INDEX delegation_delegate_idx ON delegation (delegate_id, valid_from);
      ALTER TABLE decision ADD COLUMN delegation_id uuid REFERENCES delegation (id);

      -- A recorded fact that was wrong: what it said, what is right, and the second person who agreed.
      CREATE TABLE correction (
        id uuid PRIMARY KEY,
        no text NOT NULL REFERENCES cooperation (no),
        fact text NOT NULL,
        subject text NOT NULL,
        was text NOT NULL,
        becomes text NOT NULL,
        reason text NOT NULL,
        evidence_document_id uuid REFERENCES document (id),
        proposed_by uuid NOT NULL REFERENCES person (id),
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES person (id),
        decided_at timestamptz,
        -- Business days, beside the instants above.
        proposed_on date NOT NULL,
        decided_on date,
        standing text NOT NULL DEFAULT 'proposed' CHECK (standing IN ('proposed', 'accepted', 'rejected')),
        CHECK (decided_by IS NULL OR decided_by <> proposed_by)
      );
      CREATE UNIQUE INDEX correction_open_idx ON correction (no, fact, subject) WHERE standing = 'proposed';

      -- A process that is started again where its record stands.
      CREATE TABLE restart_request (
        id uuid PRIMARY KEY,
        process_id text NOT NULL,
        requested_by uuid NOT NULL,
        reason text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        outcome text,
        outcome_code text
      );

      GRANT SELECT ON guidance_request, task_date_move, delegation, correction, restart_request TO sinergi_api, sinergi_worker;
      GRANT INSERT ON guidance_request, delegation, correction, restart_request TO sinergi_api;
      GRANT UPDATE (outcome, outcome_code) ON guidance_request, restart_request TO sinergi_api, sinergi_worker;
      GRANT UPDATE (ended_on) ON delegation TO sinergi_api;
      GRANT UPDATE (decided_by, decided_at, decided_on, standing) ON correction TO sinergi_api;
      -- The door takes a lost process off the operator's list once it has begun again.
      GRANT UPDATE (resolved_on, resolution, resolved_by) ON step_trouble TO sinergi_api;
      GRANT INSERT ON task_date_move TO sinergi_worker;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
REVOKE UPDATE (resolved_on, resolution, resolved_by) ON step_trouble FROM sinergi_api;
      DROP INDEX letter_unsent_idx;
      UPDATE letter SET status = 'queued' WHERE status = 'dropped';
      ALTER TABLE letter DROP CONSTRAINT letter_status_check;
      ALTER TABLE letter ADD CONSTRAINT letter_status_check CHECK (status IN ('queued', 'sending', 'sent'));
      CREATE INDEX letter_unsent_idx ON letter (recorded_at) WHERE status <> 'sent';
      DROP TABLE restart_request, correction, task_date_move, guidance_request;
      ALTER TABLE decision DROP COLUMN delegation_id;
      DROP TABLE delegation;
      ALTER TABLE step_trouble DROP COLUMN may_skip;
      ALTER TABLE task DROP COLUMN anchor_on, DROP COLUMN held_since, DROP COLUMN held_until;
    `);
  }
}
