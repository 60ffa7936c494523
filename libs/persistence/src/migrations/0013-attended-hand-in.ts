/** A delivery its sender attends to: the tables found in it, what the sender says on the way, and mappings remembered per office. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATUSES = `'received', 'reading', 'awaiting-approval', 'committed', 'declined', 'lapsed', 'aborted', 'incomplete', 'undone'`;

export class AttendedHandIn1700000000013 implements MigrationInterface {
  readonly name = 'AttendedHandIn1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hand_in DROP CONSTRAINT hand_in_status_check;
      ALTER TABLE hand_in ADD CONSTRAINT hand_in_status_check CHECK (status IN (${STATUSES}, 'awaiting-sender', 'withdrawn'));
      DROP INDEX hand_in_same_file_idx;
      CREATE UNIQUE INDEX hand_in_same_file_idx ON hand_in (cooperation_no, purpose, sha256) WHERE status NOT IN ('declined', 'aborted', 'lapsed', 'incomplete', 'undone', 'withdrawn');
      ALTER TABLE hand_in ADD COLUMN attended boolean NOT NULL DEFAULT false;
      -- What the sender is waited for; null while nobody waits for the sender.
      ALTER TABLE hand_in ADD COLUMN awaits text CHECK (awaits IN ('mapping', 'choice', 'resume')), ADD COLUMN awaits_since timestamptz;
      -- Headings and where they stand, with a few cells whose long numbers are masked; counts people.
      ALTER TABLE hand_in ADD COLUMN examined jsonb;

      -- What the office had said of headings when the file came; a second reading of it reads by the same.
      ALTER TABLE hand_in ADD COLUMN remembered jsonb NOT NULL DEFAULT '{}';

      CREATE TABLE hand_in_word (
        id uuid PRIMARY KEY,
        hand_in_id uuid NOT NULL REFERENCES hand_in (id),
        word text NOT NULL CHECK (word IN ('mapping', 'accept-valid', 'all-or-nothing', 'stop', 'resume', 'withdraw')),
        -- By sheet and heading, the meaning of a column or null to leave it out.
        mapping jsonb CHECK ((word = 'mapping') = (mapping IS NOT NULL)),
        said_by uuid NOT NULL REFERENCES person (id),
        said_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        told_at timestamptz
      );
      CREATE INDEX hand_in_word_idx ON hand_in_word (hand_in_id, recorded_at);
      CREATE INDEX hand_in_word_untold_idx ON hand_in_word (recorded_at) WHERE told_at IS NULL;

      -- The latest word of an office on headings it uses; kept by the headings themselves, not by a file.
      CREATE TABLE office_mapping (
        office_id uuid NOT NULL REFERENCES office (id),
        programme text NOT NULL,
        heading text NOT NULL,
        column_code text,
        said_by uuid NOT NULL REFERENCES person (id),
        said_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (office_id, programme, heading)
      );

      GRANT SELECT ON hand_in_word, office_mapping TO sinergi_api, sinergi_worker;
      GRANT INSERT ON hand_in_word TO sinergi_api;
      GRANT INSERT, UPDATE ON office_mapping TO sinergi_api;
      -- Another mapping: what was staged under the first is read again.
      GRANT DELETE ON staged_row TO sinergi_worker;
      GRANT UPDATE (told_at) ON hand_in_word TO sinergi_api, sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON staged_row FROM sinergi_worker;
      DROP TABLE office_mapping, hand_in_word;
      UPDATE hand_in SET status = 'aborted' WHERE status IN ('awaiting-sender', 'withdrawn');
      DROP INDEX hand_in_same_file_idx;
      CREATE UNIQUE INDEX hand_in_same_file_idx ON hand_in (cooperation_no, purpose, sha256) WHERE status NOT IN ('declined', 'aborted', 'lapsed', 'incomplete', 'undone');
      ALTER TABLE hand_in DROP COLUMN remembered, DROP COLUMN examined, DROP COLUMN awaits_since, DROP COLUMN awaits, DROP COLUMN attended;
      ALTER TABLE hand_in DROP CONSTRAINT hand_in_status_check;
      ALTER TABLE hand_in ADD CONSTRAINT hand_in_status_check CHECK (status IN (${STATUSES}));
    `);
  }
}
