/** Correspondence: every letter once by its occasion, and the one-time links inside. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Correspondence1700000000004 implements MigrationInterface {
  readonly name = 'Correspondence1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        occasion text NOT NULL UNIQUE,
        batch text,
        no text NOT NULL,
        process_id text NOT NULL,
        notice text NOT NULL,
        office_id uuid NOT NULL REFERENCES office (id),
        person_id uuid REFERENCES person (id),
        to_address text NOT NULL,
        task_id text,
        facts jsonb NOT NULL DEFAULT '{}',
        attachments uuid[] NOT NULL DEFAULT '{}',
        subject text NOT NULL DEFAULT '',
        on_date date NOT NULL,
        rehearsal boolean NOT NULL DEFAULT false,
        status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'sending', 'sent')),
        attempts integer NOT NULL DEFAULT 0,
        last_failure text,
        message_id text NOT NULL UNIQUE,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        sending_since timestamptz,
        sent_at timestamptz
      );
      CREATE INDEX letter_case_idx ON letter (no, recorded_at);
      CREATE INDEX letter_batch_idx ON letter (batch) WHERE batch IS NOT NULL;
      CREATE INDEX letter_unsent_idx ON letter (recorded_at) WHERE status <> 'sent';

      -- A link in a letter opens one task for one person, until its expiry, once.
      CREATE TABLE task_link (
        token_hash bytea PRIMARY KEY,
        letter_id uuid NOT NULL REFERENCES letter (id),
        task_id text NOT NULL REFERENCES task (id),
        person_id uuid NOT NULL REFERENCES person (id),
        office_id uuid NOT NULL REFERENCES office (id),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE task_link, letter CASCADE;
    `);
  }
}
