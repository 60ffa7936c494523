/** Rosters month by month: what a delivery is for, when its event was to be reported, who leaves and who changes by it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MonthlyRosters1700000000014 implements MigrationInterface {
  readonly name = 'MonthlyRosters1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE hand_in ADD CONSTRAINT hand_in_purpose_check CHECK (purpose IN ('first-roster', 'monthly', 'additions'));
      -- The month of a monthly delivery: the same file in another month is another one.
      ALTER TABLE hand_in ADD COLUMN period text NOT NULL DEFAULT '';
      DROP INDEX hand_in_same_file_idx;
      CREATE UNIQUE INDEX hand_in_same_file_idx ON hand_in (cooperation_no, purpose, period, sha256) WHERE status NOT IN ('declined', 'aborted', 'lapsed', 'incomplete', 'undone', 'withdrawn');
      -- The day of what is reported, and the last day of reporting it as the law had it on the day it was handed in.
      ALTER TABLE hand_in ADD COLUMN event_on date, ADD COLUMN report_due_on date;
      -- Deliveries of one case take effect one after the other; what is later may build on what is earlier.
      ALTER TABLE hand_in ADD COLUMN committed_at timestamptz;
      UPDATE hand_in h SET committed_at = coalesce((SELECT max(m.recorded_at) FROM membership m WHERE m.hand_in_id = h.id), h.recorded_at) WHERE status IN ('committed', 'undone');

      -- Those on record whom a delivery makes leave or change, as its approver is shown them; compared again, written again.
      CREATE TABLE roster_difference (
        hand_in_id uuid NOT NULL REFERENCES hand_in (id),
        membership_id uuid NOT NULL REFERENCES membership (id),
        kind text NOT NULL CHECK (kind IN ('leaver', 'leaver-held', 'changed-post', 'changed-place', 'changed-wage', 'changed-term', 'term-ended')),
        -- null for somebody who is not in the file.
        row_no integer,
        PRIMARY KEY (hand_in_id, kind, membership_id)
      );

      GRANT SELECT ON roster_difference TO sinergi_api, sinergi_worker;
      GRANT INSERT, DELETE ON roster_difference TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE roster_difference;
      DROP INDEX hand_in_same_file_idx;
      CREATE UNIQUE INDEX hand_in_same_file_idx ON hand_in (cooperation_no, purpose, sha256) WHERE status NOT IN ('declined', 'aborted', 'lapsed', 'incomplete', 'undone', 'withdrawn') AND purpose = 'first-roster';
      ALTER TABLE hand_in DROP COLUMN period;
      ALTER TABLE hand_in DROP COLUMN committed_at, DROP COLUMN report_due_on, DROP COLUMN event_on;
      ALTER TABLE hand_in DROP CONSTRAINT hand_in_purpose_check;
    `);
  }
}
