/** One-time tickets by which a person signs in to the console without a password. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database } from '../database';
import { freshSecret, hashOfSecret, insertToken, type IssuedToken } from './access-tokens.repository';
import { recordAct, type Author } from './audit.repository';

export interface Session extends IssuedToken {
  readonly personId: string;
  readonly officeId: string;
  readonly expiresAt: Date;
}

export class SignInTicketRepository {
  constructor(private readonly database: Database) {}

  /** @returns the ticket; only its hash is kept. */
  issue(personId: string, officeId: string, minutes: number, author: Author): Promise<string> {
    const ticket = freshSecret('snk');
    return this.database.inTransaction(async (transaction) => {
      await transaction.query(`INSERT INTO sign_in_ticket (ticket_hash, person_id, office_id, expires_at) VALUES ($1, $2, $3, now() + make_interval(mins => $4))`, [
        hashOfSecret(ticket), personId, officeId, minutes,
      ]);
      await recordAct(transaction, author, 'sign-in-ticket.issue', `person:${personId}`, { officeId, minutes });
      return ticket;
    });
  }

  /**
   * Exchanges a ticket for a session, once.
   * @throws DomainError `token-invalid` for a ticket that is unknown, used or expired
   */
  redeem(ticket: string, sessionHours: number): Promise<Session> {
    return this.database.inTransaction(async (transaction) => {
      const [held] = await transaction.query<{ personId: string; officeId: string; expiresAt: Date }>(
        `UPDATE sign_in_ticket SET used_at = now() WHERE ticket_hash = $1 AND used_at IS NULL AND expires_at > now()
         RETURNING person_id AS "personId", office_id AS "officeId", now() + make_interval(hours => $2) AS "expiresAt"`,
        [hashOfSecret(ticket), sessionHours],
      );
      if (!held) throw new DomainError('token-invalid');
      const issued = await insertToken(transaction, { kind: 'session', label: 'console', scopes: [], ...held });
      return { ...issued, ...held };
    });
  }
}
