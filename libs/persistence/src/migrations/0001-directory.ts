/** Directory: offices, people, who holds which position, and who may knock at the door. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Directory1700000000001 implements MigrationInterface {
  readonly name = 'Directory1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE office (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        code text NOT NULL UNIQUE,
        kind text NOT NULL,
        name text NOT NULL,
        parent_id uuid REFERENCES office (id),
        region_code text,
        zone text NOT NULL DEFAULT 'WIB' CHECK (zone IN ('WIB', 'WITA', 'WIT')),
        email text,
        address text,
        valid_from date NOT NULL,
        valid_until date,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_until IS NULL OR valid_until >= valid_from)
      );
      CREATE INDEX office_parent_idx ON office (parent_id);
      CREATE INDEX office_region_idx ON office (region_code);

      -- A branch serves several regions and a region several branches, by date.
      CREATE TABLE branch_region (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        branch_id uuid NOT NULL REFERENCES office (id),
        region_code text NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        EXCLUDE USING gist (branch_id WITH =, region_code WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
      );

      CREATE TABLE person (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        full_name text NOT NULL,
        titles_before text NOT NULL DEFAULT '',
        titles_after text NOT NULL DEFAULT '',
        staff_no text,
        rank text,
        email text,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      -- A person holds a position in an office in a capacity for a period (pejabat).
      CREATE TABLE holder (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        office_id uuid NOT NULL REFERENCES office (id),
        position text NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        capacity text NOT NULL DEFAULT 'definitive',
        on_behalf_of text,
        decree_no text,
        valid_from date NOT NULL,
        valid_until date,
        ended_reason text,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (valid_until IS NULL OR valid_until >= valid_from),
        EXCLUDE USING gist (office_id WITH =, position WITH =, person_id WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
      );
      CREATE INDEX holder_position_idx ON holder (office_id, position, valid_from);
      CREATE INDEX holder_person_idx ON holder (person_id);

      -- Personal or machine tokens; only a SHA-256 is kept.
      CREATE TABLE access_token (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        token_hash bytea NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('person', 'machine', 'session')),
        label text NOT NULL,
        person_id uuid REFERENCES person (id),
        office_id uuid NOT NULL REFERENCES office (id),
        scopes text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz,
        CHECK ((kind = 'machine') = (person_id IS NULL))
      );

      CREATE TABLE sign_in_ticket (
        ticket_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person (id),
        office_id uuid NOT NULL REFERENCES office (id),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );

      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid,
        office_id uuid,
        channel text NOT NULL,
        act text NOT NULL,
        subject text NOT NULL,
        facts jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_subject_idx ON audit_entry (subject, id DESC);

      -- Who read personal data in clear, and of whom.
      CREATE TABLE access_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        person_id uuid,
        office_id uuid,
        purpose text NOT NULL,
        subject text NOT NULL,
        rows_read integer NOT NULL
      );

      CREATE TABLE idempotency_key (
        token_id uuid NOT NULL,
        key text NOT NULL,
        request_hash bytea NOT NULL,
        status integer,
        response jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (token_id, key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE idempotency_key, access_log, audit_entry, sign_in_ticket, access_token, holder, person, branch_region, office CASCADE;
    `);
  }
}
