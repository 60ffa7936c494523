/** The keys of locked files, sealed: destroying the row's key leaves the file, and every copy of it, shut for good. */
import type { Sql } from '../database';

export interface DocumentKey {
  readonly mark: Buffer;
  readonly sealed: Buffer | null;
  readonly destroyedOn: string | null;
  readonly because: string | null;
}

export type Destruction = 'retention' | 'erasure';

export class DocumentKeyRepository {
  constructor(private readonly sql: Sql) {}

  async keep(storeKey: string, mark: Buffer, sealed: Buffer): Promise<void> {
    await this.sql.query('INSERT INTO document_key (store_key, mark, sealed) VALUES ($1, $2, $3)', [storeKey, mark, sealed]);
  }

  of(storeKey: string): Promise<DocumentKey[]> {
    return this.sql.query('SELECT mark, sealed, destroyed_on AS "destroyedOn", because FROM document_key WHERE store_key = $1', [storeKey]);
  }
}

/** A file of the first form has no key of its own: the row says that it was destroyed, and the file itself has to go. */
export async function destroyKeys(sql: Sql, storeKeys: readonly string[], on: string, because: Destruction): Promise<void> {
  await sql.query('UPDATE document_key SET sealed = NULL, destroyed_on = $2, because = $3 WHERE store_key = ANY ($1) AND sealed IS NOT NULL', [storeKeys, on, because]);
  await sql.query(
    `INSERT INTO document_key (mark, store_key, destroyed_on, because)
     SELECT decode(md5(place), 'hex'), place, $2, $3 FROM unnest($1::text[]) AS u (place) WHERE NOT EXISTS (SELECT FROM document_key k WHERE k.store_key = place)`,
    [storeKeys, on, because],
  );
}
