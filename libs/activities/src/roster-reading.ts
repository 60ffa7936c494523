/** Reads a delivery's file into the record, batch by batch; an interrupted reading goes on after its last batch. */
import { Context } from '@temporalio/activity';
import type { HandInCounts } from '@sinergi/contracts/roster.contract';
import type { DocumentStore } from '@sinergi/documents/store';
import type { RosterContext } from '@sinergi/domain/roster/judge-row';
import { maskNik } from '@sinergi/domain/roster/masking';
import { readRoster } from '@sinergi/intake/roster.reader';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import type { HandIn } from '@sinergi/persistence/rosters/hand-in.repository';
import { RosterQueries } from '@sinergi/persistence/rosters/roster.queries';
import { RosterRegionsQueries } from '@sinergi/persistence/rosters/roster-regions.queries';
import { StagingRepository, type StagedRow } from '@sinergi/persistence/rosters/staging.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { withClearFile } from './clear-file';
import { stagedRowOf } from './staged-rows';

const ROWS_A_BATCH = 1_000;

export class RosterReading {
  private readonly staging: StagingRepository;
  private readonly roster: RosterQueries;
  private readonly regions: RosterRegionsQueries;
  private readonly documents: DocumentsRepository;

  constructor(
    database: Database,
    private readonly store: DocumentStore,
    private readonly cipher: FieldCipher,
  ) {
    this.staging = new StagingRepository(database);
    this.roster = new RosterQueries(database, cipher);
    this.regions = new RosterRegionsQueries(database);
    this.documents = new DocumentsRepository(database);
  }

  /** Every row once, later rows of one number returned. @throws DomainError as `readRoster` */
  async read(handIn: HandIn): Promise<HandInCounts> {
    await this.stage(handIn);
    await this.staging.returnDuplicates(handIn.id, (nikCipher) => maskNik(this.cipher.decrypt(nikCipher)));
    return this.roster.counts(handIn.id);
  }

  private async stage(handIn: HandIn): Promise<void> {
    const context = await this.contextOf(handIn);
    const document = await this.documents.get(handIn.documentId);
    const from = await this.staging.lastRow(handIn.id);
    tell(from);
    await withClearFile(this.store, document, async (path) => {
      let batch: StagedRow[] = [];
      for await (const line of readRoster(path, { skipRows: from })) {
        batch.push(stagedRowOf(line, context, this.cipher));
        if (batch.length < ROWS_A_BATCH) continue;
        tell(await this.staging.stage(handIn.id, batch));
        batch = [];
      }
      tell(await this.staging.stage(handIn.id, batch));
    });
  }

  /** Rows are judged as of the day they were handed in; equal numbers are found in the record, which an interruption does not empty. */
  private async contextOf({ start, handedInOn }: HandIn): Promise<RosterContext> {
    const lookups = await this.regions.lookupsFor(start.offices.regionCode);
    return { ...lookups, today: handedInOn, positions: start.terms.positions, earlierLineOf: () => null };
  }
}

/** How far the record is, and whether anybody still wants it to go on. */
function tell(lastRow: number): void {
  const activity = Context.current();
  activity.heartbeat(lastRow);
  activity.cancellationSignal.throwIfAborted();
}
