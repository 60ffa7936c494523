/** What waits to be told to processes: hands that change on a day to come, restarts asked for while the engine was away; and which doors live. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StandingNews1700000000009 implements MigrationInterface {
  readonly name = 'StandingNews1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Somebody takes a position or has left it, from a day on.
      CREATE TABLE holder_change (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('taken', 'left')),
        office_id uuid NOT NULL REFERENCES office (id),
        position text NOT NULL,
        person_id uuid NOT NULL REFERENCES person (id),
        on_date date NOT NULL,
        until_date date,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        -- Every real case has heard it; a rehearsal may still come to its day.
        spread_at timestamptz
      );
      CREATE INDEX holder_change_office_idx ON holder_change (office_id, on_date);
      CREATE INDEX holder_change_open_idx ON holder_change (on_date) WHERE spread_at IS NULL;
      INSERT INTO holder_change (kind, office_id, position, person_id, on_date, until_date, recorded_at)
        SELECT 'taken', office_id, position, person_id, valid_from, valid_until, recorded_at FROM holder WHERE valid_from > current_date
        UNION ALL SELECT 'left', office_id, position, person_id, valid_until + 1, NULL, recorded_at FROM holder WHERE valid_until >= current_date AND ended_reason IS NOT NULL;

      -- Which process has heard of it.
      CREATE TABLE holder_change_told (
        change_id uuid NOT NULL REFERENCES holder_change (id),
        process_id text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (change_id, process_id)
      );

      -- What the process begins again with, and the business day of the order.
      ALTER TABLE restart_request ADD COLUMN start jsonb;
      ALTER TABLE restart_request ADD COLUMN on_date date;
      CREATE INDEX restart_open_idx ON restart_request (recorded_at) WHERE outcome IS NULL;

      -- A door that lives says so every second; what a dead one had begun is free for others.
      CREATE TABLE door_lease (
        door uuid PRIMARY KEY,
        alive_until timestamptz NOT NULL
      );
      ALTER TABLE idempotency_key ADD COLUMN door uuid;

      GRANT SELECT, INSERT, UPDATE, DELETE ON door_lease TO sinergi_api;
      GRANT SELECT ON door_lease TO sinergi_worker;
      GRANT SELECT ON holder_change, holder_change_told TO sinergi_api, sinergi_worker;
      GRANT INSERT ON holder_change TO sinergi_api;
      GRANT UPDATE (spread_at) ON holder_change TO sinergi_worker;
      GRANT INSERT ON holder_change_told TO sinergi_api, sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX restart_open_idx;
      ALTER TABLE restart_request DROP COLUMN start, DROP COLUMN on_date;
      ALTER TABLE idempotency_key DROP COLUMN door;
      DROP TABLE door_lease, holder_change_told, holder_change;
    `);
  }
}
