/** Rows that have just been moved in thousands are counted by whoever moved them, so that the next statement over them is planned for so many. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountedRosters1700000000018 implements MigrationInterface {
  readonly name = 'CountedRosters1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT MAINTAIN ON staged_row, participant, membership TO sinergi_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE MAINTAIN ON staged_row, participant, membership FROM sinergi_worker`);
  }
}
