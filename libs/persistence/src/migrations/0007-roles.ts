/** Two roles: what the door may write and what only processes may write. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Roles1700000000007 implements MigrationInterface {
  readonly name = 'Roles1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN CREATE ROLE sinergi_api NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
      DO $$ BEGIN CREATE ROLE sinergi_worker NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
      DO $$ BEGIN EXECUTE format('GRANT sinergi_api, sinergi_worker TO %I', current_user); END $$;
      GRANT USAGE ON SCHEMA public TO sinergi_api, sinergi_worker;
      GRANT SELECT ON ALL TABLES IN SCHEMA public TO sinergi_api, sinergi_worker;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO sinergi_api, sinergi_worker;

      -- What no process owns, and the facts people submit.
      GRANT INSERT, UPDATE ON office, branch_region, person, holder, access_token, sign_in_ticket, idempotency_key, holiday, tariff_row, region, law_edition TO sinergi_api;
      GRANT DELETE ON idempotency_key TO sinergi_api;
      GRANT INSERT ON audit_entry, access_log, document, launch_request, verbal_approval, decision, decision_outcome, withdrawal_request, repair_request,
        hand_in, bank_statement, statement_line, payment, allocation TO sinergi_api;
      GRANT UPDATE (outcome, outcome_code, outcome_at) ON launch_request TO sinergi_api;
      GRANT UPDATE (outcome, outcome_code) ON withdrawal_request, repair_request, hand_in TO sinergi_api;
      GRANT UPDATE (used_at) ON task_link TO sinergi_api;
      GRANT UPDATE (standing, confirmed_by, booked_at, told_at, reason) ON payment TO sinergi_api;

      -- Where a case stands, what was sent, what is owed: processes only.
      GRANT INSERT, UPDATE ON cooperation, stage_entry, task, task_rung, decision_outcome, signature, paper_number, process_run, step_trouble,
        letter, task_link, document, hand_in, staged_row, participant, membership, arrangement, bill, bill_price, bill_line TO sinergi_worker;
      GRANT DELETE ON task_rung TO sinergi_worker;
      GRANT INSERT ON audit_entry, access_log TO sinergi_worker;
      GRANT UPDATE (outcome, outcome_code, outcome_at) ON launch_request TO sinergi_worker;
      GRANT UPDATE (outcome, outcome_code) ON withdrawal_request, repair_request TO sinergi_worker;
      GRANT UPDATE (told_at) ON payment TO sinergi_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM sinergi_api, sinergi_worker;
      REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM sinergi_api, sinergi_worker;
      REVOKE ALL ON SCHEMA public FROM sinergi_api, sinergi_worker;
    `);
  }
}
