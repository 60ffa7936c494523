/** Notes every batch of rows that was kept, in the database itself: what was staged when, and by how many tries. */
import type { Database } from '@sinergi/persistence/database';

export async function placeWitness(database: Database): Promise<void> {
  await database.query(`CREATE TABLE staged_batch (id bigserial PRIMARY KEY, hand_in_id uuid NOT NULL, first_row int NOT NULL, last_row int NOT NULL, rows int NOT NULL)`);
  await database.query(`
    CREATE FUNCTION note_staged_batch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      INSERT INTO staged_batch (hand_in_id, first_row, last_row, rows) SELECT hand_in_id, min(row_no), max(row_no), count(*) FROM fresh GROUP BY hand_in_id;
      RETURN NULL;
    END $$`);
  await database.query(`CREATE TRIGGER note_staged_batch AFTER INSERT ON staged_row REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION note_staged_batch()`);
}
