/** Letters as they wait, leave and have left: one row an occasion, so that nothing is sent twice. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { Sql } from '../database';

export interface NewLetter {
  readonly occasion: string;
  /** The mailing a letter belongs to, such as one circular; null for a single letter. */
  readonly batch: string | null;
  readonly no: string;
  readonly processId: string;
  readonly notice: NoticeCode;
  readonly officeId: string;
  readonly personId: string | null;
  readonly toAddress: string;
  readonly taskId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly attachments: readonly string[];
  readonly subject: string;
  readonly on: LocalDate;
  readonly rehearsal: boolean;
  /** Stable over attempts, so that a mail server may notice a repetition. */
  readonly messageId: string;
}

export interface LetterRow extends NewLetter {
  readonly id: string;
  readonly status: 'queued' | 'sending' | 'sent' | 'dropped';
  readonly attempts: number;
  readonly lastFailure: string | null;
}

/** `busy`: another attempt is sending it right now. */
export type Claim =
  | { readonly kind: 'claimed'; readonly letter: LetterRow }
  | { readonly kind: 'sent' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unknown' };

const COLUMNS = `id, occasion, batch, no, process_id AS "processId", notice, office_id AS "officeId", person_id AS "personId",
  to_address AS "toAddress", task_id AS "taskId", facts, attachments, subject, on_date AS "on", rehearsal, message_id AS "messageId",
  status, attempts, last_failure AS "lastFailure"`;

/** A letter that has not left follows its recipient: a mended address takes effect with the next attempt. */
const QUEUE = `
  INSERT INTO letter (occasion, batch, no, process_id, notice, office_id, person_id, to_address, task_id, facts, attachments, subject, on_date, rehearsal, message_id)
  SELECT occasion, batch, no, "processId", notice, "officeId", "personId", "toAddress", "taskId", facts,
         ARRAY(SELECT jsonb_array_elements_text(attachments))::uuid[], subject, "on", rehearsal, "messageId"
  FROM jsonb_to_recordset($1::jsonb) AS given (occasion text, batch text, no text, "processId" text, notice text, "officeId" uuid, "personId" uuid,
    "toAddress" text, "taskId" text, facts jsonb, attachments jsonb, subject text, "on" date, rehearsal boolean, "messageId" text)
  ON CONFLICT (occasion) DO UPDATE SET office_id = excluded.office_id, person_id = excluded.person_id, to_address = excluded.to_address
  WHERE letter.status = 'queued'`;

export class LetterRepository {
  constructor(private readonly sql: Sql) {}

  async queue(letter: NewLetter): Promise<LetterRow> {
    await this.sql.query(QUEUE, [JSON.stringify([letter])]);
    return (await this.find(letter.occasion)) as LetterRow;
  }

  /** One statement for a whole mailing; letters queued before stay as they are. */
  async queueBatch(letters: readonly NewLetter[]): Promise<void> {
    await this.sql.query(QUEUE, [JSON.stringify(letters)]);
  }

  async find(occasion: string): Promise<LetterRow | null> {
    const [row] = await this.sql.query<LetterRow>(`SELECT ${COLUMNS} FROM letter WHERE occasion = $1`, [occasion]);
    return row ?? null;
  }

  /** @param staleSeconds an attempt older than this has died with its worker; the letter may be taken over. */
  async claim(occasion: string, staleSeconds = 60): Promise<Claim> {
    const [letter] = await this.sql.query<LetterRow>(
      `UPDATE letter SET status = 'sending', sending_since = now(), attempts = attempts + 1
       WHERE id = (
         SELECT id FROM letter
         WHERE occasion = $1 AND (status = 'queued' OR (status = 'sending' AND sending_since < now() - make_interval(secs => $2)))
         FOR UPDATE SKIP LOCKED)
       RETURNING ${COLUMNS}`,
      [occasion, staleSeconds],
    );
    if (letter) return { kind: 'claimed', letter };
    const found = await this.find(occasion);
    if (!found) return { kind: 'unknown' };
    return found.status === 'sent' ? { kind: 'sent' } : { kind: 'busy' };
  }

  /** A letter, or what is unsent of a batch, that an operator decided to leave unsent. */
  async drop(occasion: string): Promise<void> {
    await this.sql.query(`UPDATE letter SET status = 'dropped' WHERE (occasion = $1 OR batch = $1) AND status IN ('queued', 'sending')`, [occasion]);
  }

  /** What of a mailing has not left and is not meant any more. */
  async dropOthers(batch: string, occasions: readonly string[]): Promise<void> {
    await this.sql.query(`UPDATE letter SET status = 'dropped' WHERE batch = $1 AND status IN ('queued', 'sending') AND occasion <> ALL ($2)`, [batch, occasions]);
  }

  async markSent(letterId: string): Promise<void> {
    await this.sql.query(`UPDATE letter SET status = 'sent', sent_at = now(), last_failure = NULL WHERE id = $1 AND status <> 'sent'`, [letterId]);
  }

  /** The moment of the try stays on record. @param code a failure type or an SMTP code, never a text with an address in it. */
  async markFailed(letterId: string, code: string): Promise<void> {
    await this.sql.query(`UPDATE letter SET status = 'queued', last_failure = $2 WHERE id = $1 AND status = 'sending'`, [letterId, code]);
  }

  /** Occasions of a mailing that have not left yet, in the order they were queued. */
  async unsentOf(batch: string): Promise<string[]> {
    const rows = await this.sql.query<{ occasion: string }>(
      `SELECT occasion FROM letter WHERE batch = $1 AND status IN ('queued', 'sending') ORDER BY recorded_at, occasion`,
      [batch],
    );
    return rows.map((row) => row.occasion);
  }

  async sentOf(batch: string): Promise<number> {
    const [row] = await this.sql.query<{ sent: number }>(`SELECT count(*) AS sent FROM letter WHERE batch = $1 AND status = 'sent'`, [batch]);
    return row?.sent ?? 0;
  }
}
