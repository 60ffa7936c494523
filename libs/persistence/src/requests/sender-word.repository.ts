/** What the sender of a roster says on the way: on record once for each thing asked, remembered for the office, told afterwards. */
import type { SenderStep, SenderWordCode } from '@sinergi/contracts/roster.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { plainHeading, type SaidMapping } from '@sinergi/domain/roster/mapping';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';

export interface SaidWord {
  readonly id: string;
  readonly handInId: string;
  readonly word: SenderWordCode;
  readonly mapping: SaidMapping | null;
  readonly saidBy: string;
  readonly on: LocalDate;
}

interface Standing {
  readonly no: string;
  readonly status: string;
  readonly awaits: SenderStep | null;
  readonly answered: boolean;
  readonly officeId: string;
  readonly programme: string;
}

/** What may be said when. */
const ANSWERS: Record<SenderStep, readonly SenderWordCode[]> = {
  mapping: ['mapping', 'withdraw'],
  choice: ['accept-valid', 'all-or-nothing', 'mapping', 'withdraw'],
  resume: ['resume', 'withdraw'],
};

export class SenderWordRepository {
  constructor(private readonly database: Database) {}

  /**
   * Said again under its id it stays as it was first said.
   * @throws DomainError `hand-in-not-waiting` for a word nobody waits for, or a second one for the same thing
   */
  record(said: SaidWord, author: Author): Promise<{ readonly no: string }> {
    return this.database.inTransaction(async (transaction) => {
      const [standing] = await transaction.query<Standing>(
        `SELECT h.cooperation_no AS no, h.status, h.awaits, h.office_id AS "officeId", h.start -> 'terms' ->> 'programme' AS programme,
                EXISTS (SELECT FROM hand_in_word w WHERE w.hand_in_id = h.id AND w.word <> 'stop' AND w.recorded_at >= h.awaits_since) AS answered
           FROM hand_in h WHERE h.id = $1 FOR UPDATE`,
        [said.handInId],
      );
      if (!standing) throw new DomainError('hand-in-unknown', { handInId: said.handInId });
      if ((await transaction.query('SELECT FROM hand_in_word WHERE id = $1', [said.id])).length > 0) return standing;
      if (!isWaitedFor(said.word, standing)) throw new DomainError('hand-in-not-waiting', { word: said.word, status: standing.status, awaits: standing.awaits ?? '-' });
      await transaction.query(
        'INSERT INTO hand_in_word (id, hand_in_id, word, mapping, said_by, said_on) VALUES ($1, $2, $3, $4::jsonb, $5, $6)',
        [said.id, said.handInId, said.word, said.mapping === null ? null : JSON.stringify(said.mapping), said.saidBy, said.on],
      );
      if (said.mapping) await remember(transaction, said, standing);
      await recordAct(transaction, author, `roster.${said.word}`, standing.no, { handInId: said.handInId });
      return standing;
    });
  }

  async told(id: string): Promise<void> {
    await this.database.query('UPDATE hand_in_word SET told_at = now() WHERE id = $1 AND told_at IS NULL', [id]);
  }
}

function isWaitedFor(word: SenderWordCode, { status, awaits, answered }: Standing): boolean {
  if (word === 'stop') return status === 'received' || status === 'reading';
  return awaits !== null && !answered && ANSWERS[awaits].includes(word);
}

/** The latest word on a heading counts for the next file of that office. */
async function remember(transaction: Transaction, { mapping, saidBy, on }: SaidWord, { officeId, programme }: Standing): Promise<void> {
  const words = new Map(Object.values(mapping ?? {}).flatMap((sheet) => Object.entries(sheet).map(([heading, column]) => [plainHeading(heading), column] as const)));
  await transaction.query(
    `INSERT INTO office_mapping (office_id, programme, heading, column_code, said_by, said_on)
     SELECT $1, $2, heading, column_code, $5, $6 FROM unnest($3::text[], $4::text[]) AS u (heading, column_code)
     ON CONFLICT (office_id, programme, heading) DO UPDATE SET column_code = excluded.column_code, said_by = excluded.said_by, said_on = excluded.said_on, recorded_at = now()`,
    [officeId, programme, [...words.keys()], [...words.values()], saidBy, on],
  );
}
