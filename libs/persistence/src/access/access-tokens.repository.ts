/** Keys to the door: personal, machine and session tokens, of which only a SHA-256 is kept. */
import { createHash, randomBytes } from 'node:crypto';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database, Sql } from '../database';
import { recordAct, type Author } from './audit.repository';

export type TokenKind = 'person' | 'machine' | 'session';

export interface NewToken {
  readonly kind: TokenKind;
  readonly label: string;
  /** Null for a machine, and only for one. */
  readonly personId: string | null;
  readonly officeId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
}

export interface IssuedToken {
  readonly id: string;
  /** Shown once; it cannot be read again. */
  readonly token: string;
}

/** Who is asking, as their token tells. */
export interface Bearer {
  readonly tokenId: string;
  readonly kind: TokenKind;
  readonly personId: string | null;
  readonly officeId: string;
  readonly scopes: readonly string[];
}

export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
export const freshSecret = (prefix: string): string => `${prefix}_${randomBytes(32).toString('base64url')}`;

export class AccessTokenRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `request-malformed` when a machine has a person or a person is missing */
  issue(token: NewToken, author: Author): Promise<IssuedToken> {
    return this.database.inTransaction(async (transaction) => {
      const issued = await insertToken(transaction, token);
      await recordAct(transaction, author, 'token.issue', `token:${issued.id}`, { kind: token.kind, officeId: token.officeId, scopes: token.scopes.join(' ') });
      return issued;
    });
  }

  /** null for a token that is unknown, revoked or expired. */
  async bearerOf(token: string): Promise<Bearer | null> {
    const [row] = await this.database.query<Bearer & { seenLately: boolean }>(
      `SELECT id AS "tokenId", kind, person_id AS "personId", office_id AS "officeId", scopes,
              COALESCE(last_used_at > now() - interval '1 minute', false) AS "seenLately"
       FROM access_token WHERE token_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
      [hashOfSecret(token)],
    );
    if (!row) return null;
    const { seenLately, ...bearer } = row;
    if (!seenLately) await this.database.query(`UPDATE access_token SET last_used_at = now() WHERE id = $1`, [bearer.tokenId]);
    return bearer;
  }

  /** @throws DomainError `token-invalid` for an id that is unknown or was revoked before */
  revoke(tokenId: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const revoked = await transaction.query(`UPDATE access_token SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING id`, [tokenId]);
      if (revoked.length === 0) throw new DomainError('token-invalid', { tokenId });
      await recordAct(transaction, author, 'token.revoke', `token:${tokenId}`);
    });
  }
}

export async function insertToken(sql: Sql, token: NewToken): Promise<IssuedToken> {
  if ((token.kind === 'machine') !== (token.personId === null)) throw new DomainError('request-malformed', { field: 'personId' });
  const secret = freshSecret(token.kind === 'session' ? 'sns' : 'snt');
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO access_token (token_hash, kind, label, person_id, office_id, scopes, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [hashOfSecret(secret), token.kind, token.label, token.personId, token.officeId, token.scopes, token.expiresAt],
  );
  return { id: (row as { id: string }).id, token: secret };
}
