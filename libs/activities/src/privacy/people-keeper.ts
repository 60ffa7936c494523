/** Destroys what has been kept long enough and whom the law lets be erased: file keys, rows, people; told in counts only. */
import { dateAt } from '@sinergi/domain/calendar/zone';
import type { DocumentStore } from '@sinergi/documents/store';
import type { Database } from '@sinergi/persistence/database';
import { ErasureRepository } from '@sinergi/persistence/privacy/erasure.repository';
import { BATCH, RetentionRepository, SWEPT, type Swept } from '@sinergi/persistence/privacy/retention.repository';
import { RetentionRunRepository } from '@sinergi/persistence/privacy/retention-run.repository';

export type Tell = (what: string, counts: Readonly<Record<string, number>>) => void;

export class PeopleKeeper {
  private readonly retention: RetentionRepository;
  private readonly runs: RetentionRunRepository;
  private readonly erasures: ErasureRepository;

  constructor(
    database: Database,
    private readonly store: DocumentStore,
    private readonly now: () => number,
    private readonly tell: Tell,
  ) {
    this.retention = new RetentionRepository(database);
    this.runs = new RetentionRunRepository(database);
    this.erasures = new ErasureRepository(database);
  }

  /** The sweep of the day where nothing has swept yet, and whatever was asked for meanwhile. */
  async once(): Promise<void> {
    const today = dateAt(this.now(), 'WIB');
    await this.runs.askDaily(today);
    for (const id of await this.runs.waiting()) {
      const destroyed = await this.sweep(today);
      await this.runs.finish(id, today, destroyed);
      this.tell('what was kept long enough is destroyed', destroyed);
    }
    for (const id of await this.erasures.waiting()) {
      const erased = await this.erasures.carryOut(id, today, this.remove);
      if (erased) this.tell(`an erasure was ${erased.outcome === 'erased' ? 'carried out' : 'refused by law'}`, { participants: erased.participants, rows: erased.rows, files: erased.files });
    }
  }

  private async sweep(today: string): Promise<Record<Swept, number>> {
    const destroyed = Object.fromEntries(SWEPT.map((name) => [name, 0])) as Record<Swept, number>;
    for (const dataSet of SWEPT) {
      for (let count = BATCH; count === BATCH; destroyed[dataSet] += count) count = await this.retention.destroyBatch(dataSet, today, this.remove);
    }
    return destroyed;
  }

  private readonly remove = (storeKey: string): Promise<void> => this.store.remove(storeKey);
}
