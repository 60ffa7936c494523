/** The loop of a roster: all or nothing, what differs from others, rows mended by a later file, and an undo by a second person. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RosterLoop1700000000011 implements MigrationInterface {
  readonly name = 'RosterLoop1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hand_in DROP CONSTRAINT hand_in_status_check;
      ALTER TABLE hand_in ADD CONSTRAINT hand_in_status_check
        CHECK (status IN ('received', 'reading', 'awaiting-approval', 'committed', 'declined', 'lapsed', 'aborted', 'incomplete', 'undone'));
      DROP INDEX hand_in_same_file_idx;
      CREATE UNIQUE INDEX hand_in_same_file_idx ON hand_in (cooperation_no, purpose, sha256) WHERE status NOT IN ('declined', 'aborted', 'lapsed', 'incomplete', 'undone');
      ALTER TABLE hand_in ADD COLUMN choice text NOT NULL DEFAULT 'accept-valid' CHECK (choice IN ('accept-valid', 'all-or-nothing'));
      -- The delivery whose returned rows this one mends.
      ALTER TABLE hand_in ADD COLUMN mends uuid REFERENCES hand_in (id);
      -- What the approver was shown of those already on record: counts, and a mark of the rows they stand for.
      ALTER TABLE hand_in ADD COLUMN differences jsonb;
      CREATE INDEX hand_in_mends_idx ON hand_in (mends) WHERE mends IS NOT NULL;

      -- Somebody may leave and come back in one month, by another delivery; one delivery brings nobody twice.
      ALTER TABLE membership DROP CONSTRAINT membership_cooperation_no_participant_id_from_month_key;
      ALTER TABLE membership ADD UNIQUE (hand_in_id, participant_id, from_month);
      CREATE INDEX membership_participant_idx ON membership (participant_id);

      CREATE TABLE roster_undo (
        id uuid PRIMARY KEY,
        hand_in_id uuid NOT NULL REFERENCES hand_in (id),
        reason text NOT NULL,
        proposed_by uuid NOT NULL REFERENCES person (id),
        proposed_on date NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid REFERENCES person (id),
        decided_on date,
        decided_at timestamptz,
        standing text NOT NULL DEFAULT 'proposed' CHECK (standing IN ('proposed', 'accepted', 'rejected')),
        CHECK (decided_by IS NULL OR decided_by <> proposed_by)
      );
      CREATE UNIQUE INDEX roster_undo_open_idx ON roster_undo (hand_in_id) WHERE standing <> 'rejected';

      -- The counter-row of a membership: nothing is erased, and nothing of it counts any more.
      CREATE TABLE membership_reversal (
        membership_id uuid PRIMARY KEY REFERENCES membership (id),
        undo_id uuid NOT NULL REFERENCES roster_undo (id)
      );
      CREATE VIEW standing_membership AS
        SELECT m.* FROM membership m WHERE NOT EXISTS (SELECT FROM membership_reversal r WHERE r.membership_id = m.id);

      GRANT SELECT ON roster_undo, membership_reversal, standing_membership TO sinergi_api, sinergi_worker;
      GRANT INSERT ON roster_undo, membership_reversal TO sinergi_api;
      GRANT UPDATE (decided_by, decided_on, decided_at, standing) ON roster_undo TO sinergi_api;
      GRANT UPDATE (status) ON hand_in TO sinergi_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
REVOKE UPDATE (status) ON hand_in FROM sinergi_api;
      DROP VIEW standing_membership;
      DELETE FROM membership m USING membership_reversal r WHERE r.membership_id = m.id;
      DROP TABLE membership_reversal, roster_undo;
      DROP INDEX membership_participant_idx;
      ALTER TABLE membership DROP CONSTRAINT membership_hand_in_id_participant_id_from_month_key;
      ALTER TABLE membership ADD UNIQUE (cooperation_no, participant_id, from_month);
      UPDATE hand_in SET status = 'aborted' WHERE status IN ('incomplete', 'undone');
      ALTER TABLE hand_in DROP COLUMN differences, DROP COLUMN mends, DROP COLUMN choice;
      DROP INDEX hand_in_same_file_idx;
      CREATE UNIQUE INDEX hand_in_same_file_idx ON hand_in (cooperation_no, purpose, sha256) WHERE status NOT IN ('declined', 'aborted', 'lapsed');
      ALTER TABLE hand_in DROP CONSTRAINT hand_in_status_check;
      ALTER TABLE hand_in ADD CONSTRAINT hand_in_status_check
        CHECK (status IN ('received', 'reading', 'awaiting-approval', 'committed', 'declined', 'lapsed', 'aborted'));
    `);
  }
}
