/** Keeps each act once: the first request under a key is carried out, the same one again gets the first answer. */
import type { Sql } from '../database';

export interface KeptResponse {
  readonly status: number;
  readonly body: unknown;
}

export type Claim = { readonly kind: 'mine' } | { readonly kind: 'done'; readonly response: KeptResponse } | { readonly kind: 'in-progress' } | { readonly kind: 'other-request' };

/** A door that has not said for so long that it lives is dead: several of its words, each a second apart, were missed. */
const LEASE = `interval '5 seconds'`;

export class IdempotencyRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * A key whose act was begun by a door that died is taken over; that of a living one never is, however slow the act.
   * @param door the instance that claims, kept alive by `alive`
   */
  async claim(owner: string, key: string, requestHash: Buffer, door: string): Promise<Claim> {
    const [mine] = await this.sql.query(
      `INSERT INTO idempotency_key (token_id, key, request_hash, door) VALUES ($1, $2, $3, $4)
       ON CONFLICT (token_id, key) DO UPDATE SET created_at = now(), door = $4
         WHERE idempotency_key.status IS NULL AND idempotency_key.request_hash = $3
           AND NOT EXISTS (SELECT FROM door_lease l WHERE l.door = idempotency_key.door AND l.alive_until > now())
       RETURNING token_id`,
      [owner, key, requestHash, door],
    );
    if (mine) return { kind: 'mine' };
    const [kept] = await this.sql.query<{ same: boolean; status: number | null; response: unknown }>(
      'SELECT request_hash = $3 AS same, status, response FROM idempotency_key WHERE token_id = $1 AND key = $2',
      [owner, key, requestHash],
    );
    if (!kept) return this.claim(owner, key, requestHash, door);
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

  async alive(door: string): Promise<void> {
    await this.sql.query(`INSERT INTO door_lease (door, alive_until) VALUES ($1, now() + ${LEASE}) ON CONFLICT (door) DO UPDATE SET alive_until = excluded.alive_until`, [door]);
  }

  /** A door that closes in order has nothing under way. */
  async gone(door: string): Promise<void> {
    await this.sql.query('DELETE FROM door_lease WHERE door = $1', [door]);
  }

  /** A key is remembered for a month: nobody sends a request again later than that. */
  async forgetOld(): Promise<void> {
    await this.sql.query(`DELETE FROM idempotency_key WHERE created_at < now() - interval '30 days'`);
    await this.sql.query(`DELETE FROM door_lease WHERE alive_until < now() - interval '1 day'`);
  }

  /** A request that was refused may be mended and sent again under its key. */
  async release(owner: string, key: string, door: string): Promise<void> {
    await this.sql.query('DELETE FROM idempotency_key WHERE token_id = $1 AND key = $2 AND door = $3 AND status IS NULL', [owner, key, door]);
  }
}
