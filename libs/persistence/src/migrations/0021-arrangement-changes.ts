/** Another arrangement as it was proposed: who pays from which month, on what ground, and what became of it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ArrangementChanges1700000000021 implements MigrationInterface {
  readonly name = 'ArrangementChanges1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE arrangement_change (
        id uuid PRIMARY KEY,
        cooperation_no text NOT NULL REFERENCES cooperation (no),
        group_code text NOT NULL CHECK (group_code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
        positions text[],
        payer_office_id uuid NOT NULL REFERENCES office (id),
        terms jsonb NOT NULL,
        from_month text NOT NULL CHECK (from_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        until_month text CHECK (until_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        budget_account text NOT NULL DEFAULT '',
        reason text NOT NULL,
        document_id uuid REFERENCES document (id),
        office_id uuid NOT NULL REFERENCES office (id),
        proposed_by uuid NOT NULL REFERENCES person (id),
        proposed_on date NOT NULL,
        start jsonb NOT NULL,
        status text NOT NULL DEFAULT 'awaiting-approval' CHECK (status IN ('awaiting-approval', 'applied', 'declined', 'lapsed', 'aborted')),
        -- Months billed already when it was taken into effect, each with the number its next bill bears.
        reopened jsonb,
        finished_on date,
        outcome text,
        outcome_code text,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CHECK (until_month IS NULL OR until_month >= from_month)
      );
      CREATE INDEX arrangement_change_case_idx ON arrangement_change (cooperation_no, recorded_at);
      CREATE INDEX arrangement_change_open_idx ON arrangement_change (recorded_at) WHERE outcome IS NULL;
      ALTER TABLE arrangement ADD COLUMN change_id uuid UNIQUE REFERENCES arrangement_change (id);

      GRANT SELECT ON arrangement_change TO sinergi_api, sinergi_worker;
      GRANT INSERT ON arrangement_change TO sinergi_api;
      GRANT UPDATE (outcome, outcome_code) ON arrangement_change TO sinergi_api, sinergi_worker;
      GRANT UPDATE (status, reopened, finished_on) ON arrangement_change TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE arrangement DROP COLUMN change_id;
      DROP TABLE arrangement_change;
    `);
  }
}
