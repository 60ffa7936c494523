/** The hands for rosters: a delivery is read, its faults are reported, and after approval it takes effect. */
import type { RostersActivities } from '@sinergi/contracts/activities/rosters.activities';
import { NamedFailure } from '@sinergi/contracts/failures';
import type { Examined, HandInCounts, HandInOutcome, SenderStep } from '@sinergi/contracts/roster.contract';
import type { MissingPlaces } from '@sinergi/contracts/roster-completion.contract';
import type { DocumentStore } from '@sinergi/documents/store';
import { monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { firstContributionMonthOf } from '@sinergi/domain/collection/cut-off';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { RosterRefusal } from '@sinergi/intake/roster-refusals';
import type { Database } from '@sinergi/persistence/database';
import { CommitRepository } from '@sinergi/persistence/rosters/commit.repository';
import { RosterComparison } from '@sinergi/persistence/rosters/roster-comparison';
import { HandInRepository, type HandIn } from '@sinergi/persistence/rosters/hand-in.repository';
import { MissingPlacesQueries } from '@sinergi/persistence/rosters/missing-places.queries';
import { SenderStepRepository } from '@sinergi/persistence/rosters/sender-step.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { RosterErrorFile } from './roster-error-file';
import { RosterReading } from './roster-reading';

export class RostersHands implements RostersActivities {
  private readonly handIns: HandInRepository;
  private readonly reading: RosterReading;
  private readonly errors: RosterErrorFile;
  private readonly roster: CommitRepository;
  private readonly differences: RosterComparison;
  private readonly steps: SenderStepRepository;
  private readonly places: MissingPlacesQueries;

  constructor(database: Database, store: DocumentStore, cipher: FieldCipher) {
    this.handIns = new HandInRepository(database);
    this.reading = new RosterReading(database, store, cipher);
    this.errors = new RosterErrorFile(database, store, cipher);
    this.roster = new CommitRepository(database);
    this.differences = new RosterComparison(database);
    this.steps = new SenderStepRepository(database);
    this.places = new MissingPlacesQueries(database);
  }

  examine(handInId: string): Promise<Examined> {
    return this.unlessUnreadable(handInId, async () => {
      await this.handIns.beginReading(handInId);
      return this.reading.examine(await this.handIns.of(handInId));
    });
  }

  awaitSender(handInId: string, step: SenderStep, waiting: boolean): Promise<void> {
    return this.steps.await(handInId, step, waiting);
  }

  startOver(handInId: string): Promise<void> {
    return this.steps.startOver(handInId);
  }

  async read(handInId: string, mappingId: string | null = null): Promise<HandInCounts> {
    const handIn = await this.handIns.of(handInId);
    if (handIn.status !== 'received' && handIn.status !== 'reading') return handIn.counts;
    await this.handIns.beginReading(handInId);
    return this.unlessUnreadable(handInId, async () => {
      const counts = await this.reading.read(handIn, mappingId);
      if (counts.rows === 0) throw new DomainError('file-unreadable', { reason: 'nobody-in-file' });
      await this.handIns.endReading(handInId, counts);
      return counts;
    });
  }

  /** A file that will never read is on record as such; its sender is told why. */
  private async unlessUnreadable<T>(handInId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const reason = refusalIn(error);
      if (reason === null) throw error;
      await this.handIns.refuseFile(handInId, reason);
      throw new NamedFailure('HandInUnreadable', { reason });
    }
  }

  async compare(handInId: string, on: LocalDate): Promise<HandInCounts> {
    const handIn = await this.handIns.of(handInId);
    return handIn.status === 'awaiting-approval' ? this.differences.compare(handIn, firstMonthOf(handIn, on)) : handIn.counts;
  }

  async reportErrors(handInId: string, on: LocalDate): Promise<{ readonly documentId: string } | null> {
    const handIn = await this.handIns.of(handInId);
    if (handIn.errorDocumentId) return { documentId: handIn.errorDocumentId };
    const documentId = await this.errors.write(handIn, on);
    if (documentId === null) return null;
    await this.handIns.attachErrors(handInId, documentId);
    return { documentId };
  }

  async commit(handInId: string, approvedBy: string, on: LocalDate): Promise<HandInCounts> {
    const handIn = await this.handIns.of(handInId);
    if (approvedBy === handIn.start.uploadedBy) throw new DomainError('duties-incompatible', { duty: 'approve-roster', held: 'upload-roster' });
    const committed = await this.roster.commit(handInId, firstMonthOf(handIn, on), on);
    if (committed === null) throw new NamedFailure('RosterChanged', { handInId });
    return handIn.counts;
  }

  missing(no: string): Promise<MissingPlaces> {
    return this.places.counts(no);
  }

  finish(handInId: string, result: HandInOutcome['result'], on: LocalDate): Promise<void> {
    return this.handIns.finish(handInId, result, on);
  }
}

/** The first month whose cut-off has not passed, never one before cover begins. */
function firstMonthOf({ start }: HandIn, on: LocalDate): ContributionMonth {
  const joined = firstContributionMonthOf(on, start.terms.billing);
  const covered = monthOf(start.coverFrom);
  return joined < covered ? covered : joined;
}

/** null for trouble that another try may overcome. */
function refusalIn(error: unknown): RosterRefusal | null {
  if (!(error instanceof DomainError)) return null;
  if (error.code === 'file-header-missing') return error.code;
  return error.code === 'file-unreadable' || error.code === 'document-too-large' ? (error.facts['reason'] as RosterRefusal) : null;
}
