/** The least a bill's lines can take: as many rows, known beforehand, into tables with the constraints and indexes of the real ones. */
import type { Sql, Database } from '@sinergi/persistence/database';
import { timed } from '../pace';

const COPIES = { sub_bill: 'bare_sub_bill', bill_line: 'bare_bill_line' } as const;

/** Milliseconds to write again what the bill of this id wrote. */
export async function bareInsert(owner: Database, billId: string): Promise<number> {
  await owner.query('CREATE TABLE bare_payer AS SELECT * FROM sub_bill WHERE bill_id = $1'.replace('$1', literal(billId)));
  await owner.query(`CREATE TABLE bare_line AS SELECT * FROM bill_line WHERE bill_id = ${literal(billId)}`);
  for (const table of Object.keys(COPIES)) await likeThe(owner, table as keyof typeof COPIES);
  await owner.query('ANALYZE bare_payer, bare_line');
  const { ms } = await timed(() =>
    owner.inTransaction(async (transaction) => {
      await transaction.query('INSERT INTO bare_sub_bill SELECT * FROM bare_payer');
      await transaction.query('INSERT INTO bare_bill_line SELECT * FROM bare_line');
    }),
  );
  await owner.query('DROP TABLE bare_bill_line, bare_sub_bill, bare_payer, bare_line');
  return ms;
}

/** Its columns, checks and indexes, and every foreign key as the catalogue of the database tells it. */
async function likeThe(owner: Sql, table: keyof typeof COPIES): Promise<void> {
  await owner.query(`CREATE TABLE ${COPIES[table]} (LIKE ${table} INCLUDING ALL)`);
  const keys = await owner.query<{ key: string }>(`SELECT pg_get_constraintdef(oid) AS key FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f'`, [table]);
  for (const { key } of keys) await owner.query(`ALTER TABLE ${COPIES[table]} ADD ${key.replace(/REFERENCES (sub_bill)\b/, `REFERENCES ${COPIES.sub_bill}`)}`);
}

const literal = (id: string): string => `'${id.replace(/[^0-9a-f-]/g, '')}'`;
