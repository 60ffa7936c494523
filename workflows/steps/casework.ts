/** What every process carries: its name, its clock, how it stands, and the ear for an operator's repair. */
import { setHandler } from '@temporalio/workflow';
import { calendarChanged } from '@sinergi/contracts/cooperation.contract';
import type { CalendarQuestion } from '@sinergi/contracts/activities/calendars.activities';
import type { CaseOffices } from '@sinergi/contracts/cooperation.contract';
import { guide, holdersChanged, type Guidance, type HoldersChanged } from '@sinergi/contracts/guidance.contract';
import type { ProcessKind } from '@sinergi/contracts/ids';
import { progress, repair, type Repair } from '@sinergi/contracts/operator.contract';
import type { Birth } from '@sinergi/contracts/process-clock';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import { BusinessClock } from './business-clock';
import { mayGuide } from './guidance';
import { refusing } from './refusal';
import { Standing } from './standing';

export type StopReason = 'withdrawn' | 'aborted';

/** Thrown through the procedure when somebody ends it; caught once, at its head. */
export class ProcessStopped extends Error {
  constructor(readonly reason: StopReason) {
    super(`process ${reason}`);
  }
}

export interface Hold {
  /** Id of the guidance that put the case on hold; its letter goes under it. */
  readonly messageId: string;
  readonly since: LocalDate;
  readonly until: LocalDate;
  /** The desk asked has been told, and the record says so. */
  announced: boolean;
  /** Id of the guidance that resumed it; null while nobody has. */
  resumedBy: string | null;
}

/** The wait a word of guidance may be about. */
export interface OpenWait {
  readonly taskId: string;
  readonly ask: Ask;
}

export interface CaseworkStart {
  readonly no: string;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
}

export class Casework {
  readonly clock: BusinessClock;
  readonly standing: Standing;
  readonly no: string;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
  round = 1;
  /** Status of the case; empty for a process that has none of its own. */
  status: CooperationStatus | '' = '';
  stopping: StopReason | null = null;
  /** Editions decreed that the running wait has not worked out its dates under yet. */
  readonly decreed: string[] = [];
  /** Whether the step that stands still may be left out. */
  maySkip = false;
  hold: Hold | null = null;
  openWait: OpenWait | null = null;
  /** Words of guidance about the open wait, in the order they came. */
  readonly words: Guidance[] = [];
  /** Positions that changed hands and that no wait has looked at yet. */
  readonly successions: HoldersChanged[] = [];
  private order: Repair | null = null;

  constructor(
    readonly processId: string,
    readonly kind: ProcessKind,
    readonly start: CaseworkStart,
    readonly period: string | null = null,
  ) {
    this.no = start.no;
    this.offices = start.offices;
    this.terms = start.terms;
    this.clock = new BusinessClock(start.birth);
    this.standing = new Standing(`${start.no} · ${start.terms.title.en} · ${start.offices.cityName}${period ? ` · ${period}` : ''}`, start.birth.recordUrl, start.birth.zone);
    this.listen();
  }

  today(): LocalDate {
    return this.clock.today();
  }

  /** The calendar question of this case, as known today. */
  calendarQuestion(): CalendarQuestion {
    return { policy: this.terms.calendar, regionCode: this.offices.regionCode, zone: this.start.birth.zone, knownOn: this.today() };
  }

  /** The case has just been put on hold; a process with a status of its own says so. */
  async heldNow(): Promise<void> {
    this.standing.show({ opsState: 'ON_HOLD', why: `on hold until ${this.hold?.until ?? ''}` });
  }

  async released(): Promise<void> {
    this.standing.show({ opsState: 'OK', why: '' });
  }

  officeOf(side: 'branch' | 'city'): string {
    return side === 'branch' ? this.offices.branchId : this.offices.cityId;
  }

  /** The operator's order for the step that stands still, taken once. */
  takeOrder(): Repair | null {
    const order = this.order;
    this.order = null;
    return order;
  }

  hasOrder(): boolean {
    return this.order !== null;
  }

  private listen(): void {
    setHandler(
      progress,
      () => ({
        stage: this.standing.snapshot().stage,
        round: this.round,
        status: this.status,
        today: this.today(),
        zone: this.start.birth.zone,
        offset: this.clock.offset,
        failedStep: this.standing.failedStep,
      }),
      { description: 'Where the process stands, and its business day.' },
    );
    setHandler(
      repair,
      (order) => {
        this.order = order;
        return 'accepted' as const;
      },
      {
        description: 'Operator: {"messageId","by","act":"retry"|"skip"|"abort","hasReason"} for a step in state NEEDS_FIX.',
        validator: (order: Repair) => refusing(() => this.mayRepair(order)),
      },
    );
    setHandler(
      guide,
      (word) => {
        this.follow(word);
        return 'accepted' as const;
      },
      {
        description: 'Hold, resume, move the open deadline or pass the open task on; best sent from the record, with its reason.',
        validator: (word: Guidance) => refusing(() => mayGuide(this, word)),
      },
    );
    setHandler(holdersChanged, (change) => {
      this.successions.push(change);
    }, { description: 'A position changed hands: open tasks go to the successor.' });
    setHandler(calendarChanged, ({ edition }) => {
      this.decreed.push(edition);
    }, { description: 'A decree changed the calendar: running deadlines are worked out again.' });
  }

  private follow(word: Guidance): void {
    if (word.act === 'hold') this.hold = { messageId: word.messageId, since: word.on, until: word.until, announced: false, resumedBy: null };
    else if (word.act === 'resume') {
      if (this.hold) this.hold.resumedBy = word.messageId;
    } else this.words.push(word);
  }

  private mayRepair(order: Repair): void {
    if (this.standing.failedStep === null) throw new DomainError('process-not-waiting-for-repair', { processId: this.processId });
    if (order.act === 'skip' && !this.maySkip) throw new DomainError('not-allowed', { act: order.act, step: this.standing.failedStep });
    if (order.act === 'skip' && !order.hasReason) throw new DomainError('decision-reason-missing', { act: order.act });
  }
}
