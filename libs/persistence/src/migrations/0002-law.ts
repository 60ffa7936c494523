/** Law as dated rows: holidays, tariffs, regions, each with its source and edition. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Law1700000000002 implements MigrationInterface {
  readonly name = 'Law1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE holiday (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('national', 'collective-leave', 'election', 'local')),
        name_id text NOT NULL,
        basis text NOT NULL,
        basis_date date,
        known_from date,
        certainty text NOT NULL DEFAULT '',
        region_code text,
        edition text NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX holiday_once_idx ON holiday (day, kind, COALESCE(region_code, '')) WHERE withdrawn_at IS NULL;

      CREATE TABLE tariff_row (
        id text PRIMARY KEY,
        edition text NOT NULL,
        segment text NOT NULL,
        scheme text NOT NULL,
        from_month text NOT NULL,
        until_month text,
        rule jsonb NOT NULL,
        source text NOT NULL,
        certainty text NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE law_edition (
        table_name text NOT NULL,
        edition text NOT NULL,
        source text NOT NULL,
        loaded_by uuid,
        loaded_at timestamptz NOT NULL DEFAULT now(),
        row_count integer NOT NULL,
        PRIMARY KEY (table_name, edition)
      );

      -- Regions and retired codes: reviewed tables of the ministry of home affairs.
      CREATE TABLE region (
        code text PRIMARY KEY,
        name text NOT NULL,
        level text NOT NULL CHECK (level IN ('province', 'city', 'district', 'village')),
        parent_code text,
        retired boolean NOT NULL DEFAULT false,
        edition text NOT NULL,
        source text NOT NULL
      );
      CREATE INDEX region_parent_idx ON region (parent_code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE region, law_edition, tariff_row, holiday;
    `);
  }
}
