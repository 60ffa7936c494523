/** The steps a sender takes with a delivery: what was found, what is waited for, and what the sender said its headings mean. */
import type { SenderStep } from '@sinergi/contracts/roster.contract';
import type { SaidMapping } from '@sinergi/domain/roster/mapping';
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import type { Database } from '../database';

export class SenderStepRepository {
  constructor(private readonly database: Database) {}

  async examined(handInId: string, examination: { readonly people: number }): Promise<void> {
    await this.database.query('UPDATE hand_in SET examined = $2::jsonb WHERE id = $1', [handInId, JSON.stringify(examination)]);
  }

  /** A delivery whose end is known waits for nobody. */
  async await(handInId: string, step: SenderStep, waiting: boolean): Promise<void> {
    const goesOn = step === 'choice' ? 'awaiting-approval' : 'reading';
    await this.database.query(
      `UPDATE hand_in SET status = $2, awaits_since = CASE WHEN awaits IS NOT DISTINCT FROM $3 THEN awaits_since ELSE clock_timestamp() END, awaits = $3 WHERE id = $1 AND status IN ('received', 'reading', 'awaiting-approval', 'awaiting-sender')`,
      [handInId, waiting ? 'awaiting-sender' : goesOn, waiting ? step : null],
    );
  }

  /** The rows staged so far are taken off; the next reading begins with the first. */
  startOver(handInId: string): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const begun = await transaction.query(`UPDATE hand_in SET status = 'reading', rows_read = 0, accepted = 0, warned = 0, returned = 0 WHERE id = $1 AND status IN ('reading', 'awaiting-approval') RETURNING id`, [handInId]);
      if (begun.length > 0) await transaction.query('DELETE FROM staged_row WHERE hand_in_id = $1', [handInId]);
    });
  }

  /** The last word on the mapping that is on record. */
  async latestMapping(handInId: string): Promise<string | null> {
    const [word] = await this.database.query<{ id: string }>(`SELECT id FROM hand_in_word WHERE hand_in_id = $1 AND word = 'mapping' ORDER BY recorded_at DESC LIMIT 1`, [handInId]);
    return word?.id ?? null;
  }

  async mappingOf(wordId: string): Promise<SaidMapping> {
    const [word] = await this.database.query<{ mapping: SaidMapping }>('SELECT mapping FROM hand_in_word WHERE id = $1', [wordId]);
    return word?.mapping ?? {};
  }

  /** What the office had said of headings when it handed the file in. */
  async remembered(handInId: string): Promise<Readonly<Record<string, ColumnCode | null>>> {
    const [row] = await this.database.query<{ remembered: Readonly<Record<string, ColumnCode | null>> }>('SELECT remembered FROM hand_in WHERE id = $1', [handInId]);
    return row?.remembered ?? {};
  }
}
