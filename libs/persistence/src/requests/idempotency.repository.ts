/** Keeps each act once: the first request under a key is carried out, the same one again gets the first answer. */
import type { Sql } from '../database';

export interface KeptResponse {
  readonly status: number;
  readonly body: unknown;
}

export type Claim = { readonly kind: 'mine' } | { readonly kind: 'done'; readonly response: KeptResponse } | { readonly kind: 'in-progress' } | { readonly kind: 'other-request' };

/** Somebody who was interrupted does not hold a key for longer. */
const ABANDONED = `interval '1 minute'`;

export class IdempotencyRepository {
  constructor(private readonly sql: Sql) {}

  async claim(owner: string, key: string, requestHash: Buffer): Promise<Claim> {
    const [mine] = await this.sql.query(
      `INSERT INTO idempotency_key (token_id, key, request_hash) VALUES ($1, $2, $3)
       ON CONFLICT (token_id, key) DO UPDATE SET created_at = now()
         WHERE idempotency_key.status IS NULL AND idempotency_key.request_hash = $3 AND idempotency_key.created_at < now() - ${ABANDONED}
       RETURNING token_id`,
      [owner, key, requestHash],
    );
    if (mine) return { kind: 'mine' };
    const [kept] = await this.sql.query<{ same: boolean; status: number | null; response: unknown }>(
      'SELECT request_hash = $3 AS same, status, response FROM idempotency_key WHERE token_id = $1 AND key = $2',
      [owner, key, requestHash],
    );
    if (!kept) return this.claim(owner, key, requestHash);
    if (!kept.same) return { kind: 'other-request' };
    return kept.status === null ? { kind: 'in-progress' } : { kind: 'done', response: { status: kept.status, body: kept.response } };
  }

  async keep(owner: string, key: string, response: KeptResponse): Promise<void> {
    await this.sql.query('UPDATE idempotency_key SET status = $3, response = $4::jsonb WHERE token_id = $1 AND key = $2', [
      owner,
      key,
      response.status,
      JSON.stringify(response.body ?? null),
    ]);
  }

  /** A key is remembered for a month: nobody sends a request again later than that. */
  async forgetOld(): Promise<void> {
    await this.sql.query(`DELETE FROM idempotency_key WHERE created_at < now() - interval '30 days'`);
  }

  /** A request that was refused may be mended and sent again under its key. */
  async release(owner: string, key: string): Promise<void> {
    await this.sql.query('DELETE FROM idempotency_key WHERE token_id = $1 AND key = $2 AND status IS NULL', [owner, key]);
  }
}
