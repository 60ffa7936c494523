/** The course of a membership: its wage and the end of its term of office, and the day it ends, told by counter-rows. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MembershipCourse1700000000012 implements MigrationInterface {
  readonly name = 'MembershipCourse1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Declared monthly wage or income in whole rupiah; the last day of the term of office (masa bakti).
      ALTER TABLE staged_row ADD COLUMN wage bigint CHECK (wage > 0), ADD COLUMN term_ends_on date;
      ALTER TABLE membership ADD COLUMN wage bigint CHECK (wage > 0), ADD COLUMN term_ends_on date;

      -- A member leaves: the row stays as it was agreed, its end is a row of its own, and undoing what brought it takes it back.
      CREATE TABLE membership_end (
        membership_id uuid NOT NULL REFERENCES membership (id),
        -- The delivery or the change of the roster that says so.
        source_id uuid NOT NULL,
        -- The last contribution month; before the first one: never a member.
        last_month text NOT NULL CHECK (last_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        because text NOT NULL,
        ended_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (membership_id, source_id)
      );
      CREATE INDEX membership_end_source_idx ON membership_end (source_id);

      DROP VIEW standing_membership;
      CREATE VIEW standing_membership AS
        SELECT m.id, m.cooperation_no, m.participant_id, m.hand_in_id, m.position_code, m.rt, m.rw, m.village_code, m.district_code, m.from_month,
               least(m.until_month, e.last_month) AS until_month, m.wage, m.term_ends_on, m.recorded_at
          FROM membership m
          LEFT JOIN (SELECT d.membership_id, min(d.last_month) AS last_month FROM membership_end d
                      WHERE NOT EXISTS (SELECT FROM hand_in h WHERE h.id = d.source_id AND h.status = 'undone') GROUP BY d.membership_id) e ON e.membership_id = m.id
         WHERE NOT EXISTS (SELECT FROM membership_reversal r WHERE r.membership_id = m.id);

      GRANT SELECT ON membership_end, standing_membership TO sinergi_api, sinergi_worker;
      GRANT INSERT ON membership_end TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW standing_membership;
      DROP TABLE membership_end;
      ALTER TABLE membership DROP COLUMN wage, DROP COLUMN term_ends_on;
      ALTER TABLE staged_row DROP COLUMN wage, DROP COLUMN term_ends_on;
      CREATE VIEW standing_membership AS
        SELECT m.* FROM membership m WHERE NOT EXISTS (SELECT FROM membership_reversal r WHERE r.membership_id = m.id);
      GRANT SELECT ON standing_membership TO sinergi_api, sinergi_worker;
    `);
  }
}
