/** Numbers of papers: each series counts on its own, year by year, and leaves no gap. */
import type { Transaction } from '../database';

export interface NumberSeries {
  /** Which party's number it is, the key under which the document keeps it. */
  readonly party: string;
  readonly series: string;
  readonly year: number;
}

export class PaperNumberRepository {
  /** A number taken in a transaction that fails is free again. */
  async next(transaction: Transaction, series: string, year: number): Promise<number> {
    const [row] = await transaction.query<{ last: number }>(
      `INSERT INTO paper_number (series, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (series, year) DO UPDATE SET last = paper_number.last + 1
       RETURNING last`,
      [series, year],
    );
    return (row as { last: number }).last;
  }

  /** @returns the next number for each party, taken in a fixed order so that two papers never wait for each other. */
  async nextFor(transaction: Transaction, wanted: readonly NumberSeries[]): Promise<Record<string, number>> {
    const numbers: Record<string, number> = {};
    for (const { party, series, year } of [...wanted].sort((a, b) => (a.series < b.series ? -1 : 1))) {
      numbers[party] = await this.next(transaction, series, year);
    }
    return numbers;
  }
}
