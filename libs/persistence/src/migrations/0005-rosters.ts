/** Rosters: deliveries row by row, people once, membership by month. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rosters1700000000005 implements MigrationInterface {
  readonly name = 'Rosters1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hand_in (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        purpose text NOT NULL DEFAULT 'first-roster',
        document_id uuid NOT NULL REFERENCES document (id),
        sha256 bytea NOT NULL,
        office_id uuid NOT NULL REFERENCES office (id),
        uploaded_by uuid NOT NULL REFERENCES person (id),
        handed_in_on date NOT NULL,
        start jsonb NOT NULL,
        status text NOT NULL DEFAULT 'received' CHECK (status IN ('received', 'reading', 'awaiting-approval', 'committed', 'declined', 'lapsed', 'aborted')),
        rows_read integer NOT NULL DEFAULT 0,
        accepted integer NOT NULL DEFAULT 0,
        warned integer NOT NULL DEFAULT 0,
        returned integer NOT NULL DEFAULT 0,
        error_document_id uuid REFERENCES document (id),
        finished_on date,
        outcome text,
        outcome_code text,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX hand_in_same_file_idx ON hand_in (cooperation_no, purpose, sha256) WHERE status NOT IN ('declined', 'aborted', 'lapsed');
      CREATE INDEX hand_in_open_idx ON hand_in (recorded_at) WHERE outcome IS NULL;

      -- Logged on purpose: an interrupted reading goes on after its last row.
      CREATE TABLE staged_row (
        hand_in_id uuid NOT NULL REFERENCES hand_in (id),
        row_no integer NOT NULL,
        sheet text NOT NULL,
        line integer NOT NULL,
        verdict text NOT NULL CHECK (verdict IN ('accepted', 'accepted-with-warning', 'returned')),
        nik_hash bytea,
        nik_cipher bytea,
        full_name text,
        sex text,
        birth_place text,
        birth_date date,
        address text,
        rt text,
        rw text,
        village_code text,
        district_code text,
        position_code text,
        phone_cipher bytea,
        phone_hash bytea,
        account_cipher bytea,
        account_hash bytea,
        bank_name text,
        mother_name_cipher bytea,
        findings jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (hand_in_id, row_no)
      );
      CREATE INDEX staged_nik_idx ON staged_row (hand_in_id, nik_hash);

      -- One natural person; what identifies is ciphertext beside a keyed hash.
      CREATE TABLE participant (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        rehearsal boolean NOT NULL,
        nik_hash bytea NOT NULL,
        nik_cipher bytea NOT NULL,
        full_name text NOT NULL,
        sex text NOT NULL,
        birth_place text,
        birth_date date NOT NULL,
        address text,
        phone_cipher bytea,
        phone_hash bytea,
        account_cipher bytea,
        account_hash bytea,
        bank_name text,
        mother_name_cipher bytea,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (nik_hash, rehearsal)
      );

      CREATE TABLE membership (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        participant_id uuid NOT NULL REFERENCES participant (id),
        hand_in_id uuid NOT NULL REFERENCES hand_in (id),
        position_code text NOT NULL,
        rt text,
        rw text,
        village_code text,
        district_code text,
        from_month text NOT NULL,
        until_month text,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (cooperation_no, participant_id, from_month)
      );
      CREATE INDEX membership_case_idx ON membership (cooperation_no, from_month);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE membership, participant, staged_row, hand_in CASCADE;
    `);
  }
}
