/** A deadline that moved says on which business day, and a decree that moved it says which edition of the calendar. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DecreedMoves1700000000010 implements MigrationInterface {
  readonly name = 'DecreedMoves1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE task_date_move ADD COLUMN edition text;
      ALTER TABLE task_date_move ADD COLUMN moved_on date;
      UPDATE task_date_move SET moved_on = (recorded_at AT TIME ZONE 'Asia/Jakarta')::date;
      ALTER TABLE task_date_move ALTER COLUMN moved_on SET NOT NULL;
      ALTER TABLE task_date_move DROP CONSTRAINT task_date_move_task_id_rung_was_becomes_cause_key;
      ALTER TABLE task_date_move ADD UNIQUE NULLS NOT DISTINCT (task_id, rung, was, becomes, cause, edition, moved_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DELETE FROM task_date_move m USING task_date_move earlier
        WHERE (earlier.task_id, earlier.rung, earlier.was, earlier.becomes, earlier.cause) = (m.task_id, m.rung, m.was, m.becomes, m.cause) AND earlier.id < m.id;
      ALTER TABLE task_date_move DROP COLUMN moved_on, DROP COLUMN edition;
      ALTER TABLE task_date_move ADD UNIQUE (task_id, rung, was, becomes, cause);
    `);
  }
}
