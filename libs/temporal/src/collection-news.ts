/** News for a case's collection: told to the one that runs; one that has ended begins again for what is left, and hears it first. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { SignalDefinition } from '@temporalio/common';
import type { CollectionStart } from '@sinergi/contracts/collection.contract';
import { collectionProcess } from '@sinergi/contracts/ids';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ProcessStarts } from './process-starts';

/** What an ended collection begins again with, from the record; null where none has ended. @param on the day of the news, where it has one */
export type RemainsOf = (no: string, on: LocalDate | null) => Promise<CollectionStart | null>;

export class CollectionNews {
  constructor(
    private readonly client: Client,
    private readonly starts: ProcessStarts,
    private readonly remainsOf: RemainsOf,
  ) {}

  async tell<Args extends unknown[]>(no: string, signal: SignalDefinition<Args>, args: Args, on: LocalDate | null = null): Promise<void> {
    try {
      await this.client.workflow.getHandle(collectionProcess(no)).signal(signal, ...args);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      const start = await this.remainsOf(no, on);
      if (start) await this.starts.collectionHearing(start, signal, args);
    }
  }
}
