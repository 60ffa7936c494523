/** Minimum wages of cities as law sets them, each decree a row from one month to another. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MinimumWages1700000000029 implements MigrationInterface {
  readonly name = 'MinimumWages1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE minimum_wage (
        id text PRIMARY KEY,
        edition text NOT NULL,
        region_code text NOT NULL CHECK (region_code ~ '^[0-9]{2}[.][0-9]{2}$'),
        from_month text NOT NULL CHECK (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        until_month text NOT NULL CHECK (until_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' AND until_month >= from_month),
        -- Hundredths of a rupiah: decrees set amounts to the sen.
        amount_hundredths bigint NOT NULL CHECK (amount_hundredths > 0),
        source text NOT NULL,
        certainty text NOT NULL CHECK (certainty IN ('F', 'C', 'G')),
        withdrawn_at timestamptz,
        withdrawn_reason text,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX minimum_wage_once_idx ON minimum_wage (region_code, from_month) WHERE withdrawn_at IS NULL;

      GRANT SELECT ON minimum_wage TO sinergi_api, sinergi_worker;
      GRANT INSERT, UPDATE ON minimum_wage TO sinergi_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE minimum_wage;`);
  }
}
