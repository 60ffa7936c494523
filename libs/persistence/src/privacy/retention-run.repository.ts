/** Sweeps of what has been kept long enough: asked for by somebody or by the day, carried out by the worker, told in counts. */
import { randomUUID } from 'node:crypto';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';
import { dueOn, type Swept } from './retention.repository';

export interface RetentionRun {
  readonly id: string;
  readonly askedAt: Date;
  readonly onDay: string | null;
  readonly finishedAt: Date | null;
  readonly destroyed: Readonly<Record<Swept, number>> | null;
}

export interface RetentionRuleRow {
  readonly dataSet: string;
  readonly validFrom: string;
  readonly days: number;
  readonly countsFrom: string;
  readonly legalBasis: string;
  readonly source: string;
  readonly certainty: string;
}

const RUN = `id, asked_at AS "askedAt", on_day AS "onDay", finished_at AS "finishedAt", destroyed`;

export class RetentionRunRepository {
  constructor(private readonly database: Database) {}

  /** The rule of each data set on that day. */
  rules(today: string): Promise<RetentionRuleRow[]> {
    return this.database.query(
      `SELECT DISTINCT ON (data_set) data_set AS "dataSet", valid_from AS "validFrom", days, counts_from AS "countsFrom", legal_basis AS "legalBasis", source, certainty
         FROM retention_rule WHERE valid_from <= $1 ORDER BY data_set, valid_from DESC`,
      [today],
    );
  }

  due(today: string): Promise<Record<Swept, number>> {
    return dueOn(this.database, today);
  }

  latest(): Promise<RetentionRun[]> {
    return this.database.query(`SELECT ${RUN} FROM retention_run ORDER BY asked_at DESC LIMIT 10`);
  }

  /** Asked again under its id, it is the same sweep. */
  ask(id: string, personId: string, author: Author): Promise<RetentionRun> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query('INSERT INTO retention_run (id, asked_by) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING RETURNING id', [id, personId]);
      if (added.length > 0) await recordAct(transaction, author, 'retention.ask', `retention-run:${id}`);
      const [run] = await transaction.query<RetentionRun>(`SELECT ${RUN} FROM retention_run WHERE id = $1`, [id]);
      return run as RetentionRun;
    });
  }

  /** Once a day somebody or something sweeps. */
  async askDaily(today: string): Promise<void> {
    await this.database.query('INSERT INTO retention_run (id, on_day) SELECT $1, $2::date WHERE NOT EXISTS (SELECT FROM retention_run WHERE on_day = $2::date)', [randomUUID(), today]);
  }

  async waiting(): Promise<string[]> {
    return (await this.database.query<{ id: string }>('SELECT id FROM retention_run WHERE finished_at IS NULL ORDER BY asked_at')).map(({ id }) => id);
  }

  async finish(id: string, today: string, destroyed: Readonly<Record<Swept, number>>): Promise<void> {
    await this.database.query('UPDATE retention_run SET on_day = $2, finished_at = now(), destroyed = $3::jsonb WHERE id = $1 AND finished_at IS NULL', [id, today, JSON.stringify(destroyed)]);
  }
}
