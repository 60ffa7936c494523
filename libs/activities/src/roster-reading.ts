/** Reads a delivery's file into the record, batch by batch; an interrupted reading goes on after its last batch. */
import { Context } from '@temporalio/activity';
import type { Examined, HandInCounts } from '@sinergi/contracts/roster.contract';
import type { DocumentStore } from '@sinergi/documents/store';
import type { RosterContext } from '@sinergi/domain/roster/judge-row';
import { maskNik } from '@sinergi/domain/roster/masking';
import { examineRoster } from '@sinergi/intake/roster-examination';
import { readRosterPieces } from '@sinergi/intake/roster.reader';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import type { HandIn } from '@sinergi/persistence/rosters/hand-in.repository';
import { RosterQueries } from '@sinergi/persistence/rosters/roster.queries';
import { RosterRegionsQueries } from '@sinergi/persistence/rosters/roster-regions.queries';
import { SenderStepRepository } from '@sinergi/persistence/rosters/sender-step.repository';
import { countStaged } from '@sinergi/persistence/rosters/row-statistics';
import { StagingRepository, type StagedRow } from '@sinergi/persistence/rosters/staging.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { withClearFile } from './clear-file';
import { stagedRowOf } from './staged-rows';

/** Two are in hand at once, so an interruption costs a thousand rows at most. */
const ROWS_A_BATCH = 500;

export class RosterReading {
  private readonly staging: StagingRepository;
  private readonly roster: RosterQueries;
  private readonly regions: RosterRegionsQueries;
  private readonly documents: DocumentsRepository;
  private readonly steps: SenderStepRepository;

  constructor(
    private readonly database: Database,
    private readonly store: DocumentStore,
    private readonly cipher: FieldCipher,
  ) {
    this.staging = new StagingRepository(database);
    this.roster = new RosterQueries(database, cipher);
    this.regions = new RosterRegionsQueries(database);
    this.documents = new DocumentsRepository(database);
    this.steps = new SenderStepRepository(database);
  }

  /** @throws DomainError as `readTable` */
  async examine(handIn: HandIn): Promise<Examined> {
    const remembered = await this.steps.remembered(handIn.id);
    const examination = await this.opened(handIn, (path) => examineRoster(path, remembered));
    await this.steps.examined(handIn.id, examination);
    return { people: examination.people, mappingId: await this.steps.latestMapping(handIn.id) };
  }

  /** Every row once, later rows of one number returned. @throws DomainError as `readRosterPieces` */
  async read(handIn: HandIn, mappingId: string | null): Promise<HandInCounts> {
    await this.stage(handIn, mappingId);
    await countStaged(this.database, await this.staging.lastRow(handIn.id));
    await this.staging.returnDuplicates(handIn.id, (nikCipher, keySealed) => maskNik(this.cipher.decrypt(nikCipher, keySealed)));
    return this.roster.counts(handIn.id);
  }

  private async stage(handIn: HandIn, mappingId: string | null): Promise<void> {
    const context = await this.contextOf(handIn);
    const remembered = await this.steps.remembered(handIn.id);
    const mapping = mappingId === null ? {} : await this.steps.mappingOf(mappingId);
    const from = await this.staging.lastRow(handIn.id);
    tell(from);
    await this.opened(handIn, async (path) => {
      const keeping = new Keeping((rows) => this.staging.stage(handIn.id, rows));
      try {
        let batch: StagedRow[] = [];
        for await (const lines of readRosterPieces(path, { skipRows: from, mapping, remembered })) {
          for (const line of lines) {
            batch.push(stagedRowOf(line, context, this.cipher));
            if (batch.length < ROWS_A_BATCH) continue;
            await keeping.next(batch);
            batch = [];
          }
        }
        await keeping.next(batch);
        await keeping.kept();
      } finally {
        await keeping.over();
      }
    });
  }

  private async opened<T>({ documentId }: HandIn, work: (path: string) => Promise<T>): Promise<T> {
    return withClearFile(this.store, await this.documents.get(documentId), work);
  }

  /** Rows are judged as of the day they were handed in; equal numbers are found in the record, which an interruption does not empty. */
  private async contextOf({ start, handedInOn }: HandIn): Promise<RosterContext> {
    const lookups = await this.regions.lookupsFor(start.offices.regionCode);
    return { ...lookups, today: handedInOn, positions: start.terms.positions, earlierLineOf: () => null };
  }
}

/** One batch goes into the record while the next is read and judged. */
class Keeping {
  private under: Promise<number> | null = null;

  constructor(private readonly stage: (rows: readonly StagedRow[]) => Promise<number>) {}

  async next(rows: readonly StagedRow[]): Promise<void> {
    await this.kept();
    this.under = this.stage(rows);
    // its failure is heard by whoever waits for it
    this.under.catch(() => undefined);
  }

  async kept(): Promise<void> {
    if (this.under) tell(await this.under);
  }

  /** Nothing goes on behind the back of a reading that has ended. */
  async over(): Promise<void> {
    await this.under?.catch(() => undefined);
  }
}

/** How far the record is, and whether anybody still wants it to go on. */
function tell(lastRow: number): void {
  const activity = Context.current();
  activity.heartbeat(lastRow);
  activity.cancellationSignal.throwIfAborted();
}
