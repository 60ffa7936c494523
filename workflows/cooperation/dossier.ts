/** The dossier of one cooperation: where it stands, what it has heard, and what it may still hear. */
import { setHandler } from '@temporalio/workflow';
import { rosterTaken, termEnded, withdraw, type CooperationStart, type RosterTaken, type TermEnded, type Withdrawal } from '@sinergi/contracts/cooperation.contract';
import { cooperationProcess } from '@sinergi/contracts/ids';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { isClosed, mayMove, STATUS_IN_STAGE, type CooperationStatus } from '@sinergi/domain/cooperation/status';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { StagePlan } from '@sinergi/domain/terms/stage-plan';
import { records } from '../steps/activities';
import { Casework } from '../steps/casework';
import { DecisionDesk } from '../steps/decision-desk';
import { recoverable } from '../steps/recoverable';
import { refusing } from '../steps/refusal';

export class Dossier extends Casework {
  readonly desk: DecisionDesk;
  override status: CooperationStatus = 'verbally-approved';
  roster: RosterTaken | null = null;
  termEnd: TermEnded | null = null;
  /** The day it was withdrawn, or the last day of the silence it lapsed by. */
  endedOn: LocalDate | null = null;
  /** The stage now entered was reached by a return. */
  sentBack = false;
  /** Running number of stage entries, the order of the timeline. */
  private entries: number;
  /** The status a hold was put over. */
  private heldFrom: CooperationStatus | null = null;

  constructor(readonly launch: CooperationStart) {
    super(cooperationProcess(launch.no), 'cooperation', launch);
    this.desk = new DecisionDesk(launch.terms, launch.duties);
    const { resume } = launch;
    this.entries = resume?.entries ?? 0;
    this.round = resume ? resume.round + 1 : 1;
    this.status = resume?.status ?? this.status;
    this.roster = resume?.roster ?? null;
    this.hear();
  }

  async enter(plan: StagePlan): Promise<number> {
    const seq = (this.entries += 1);
    const status = this.statusOf(plan);
    mayMove(this.status, status);
    this.status = status;
    this.standing.working(plan.code);
    await recoverable(this, 'enter-stage', () => records.enterStage({ no: this.no, seq, stage: plan.code, round: this.round, status, on: this.today() }));
    return seq;
  }

  /** A case on hold stays on hold when a decision carries it into its next stage. */
  private statusOf(plan: StagePlan): CooperationStatus {
    const status = STATUS_IN_STAGE[plan.code];
    if (!this.hold || this.heldFrom === null) return status;
    this.heldFrom = status;
    return 'on-hold';
  }

  async leave(plan: StagePlan, seq: number, result: string): Promise<void> {
    await recoverable(this, 'leave-stage', () => records.leaveStage({ no: this.no, seq, stage: plan.code, round: this.round, result, on: this.today() }));
  }

  async move(status: CooperationStatus): Promise<void> {
    mayMove(this.status, status);
    this.status = status;
    await recoverable(this, 'move-status', () => records.moveStatus(this.no, status, this.today()));
  }

  override async heldNow(): Promise<void> {
    await super.heldNow();
    if (this.status === 'on-hold') return;
    this.heldFrom = this.status;
    await this.move('on-hold');
  }

  override async released(): Promise<void> {
    await super.released();
    if (this.heldFrom) await this.move(this.heldFrom);
    this.heldFrom = null;
  }

  private hear(): void {
    setHandler(rosterTaken, (taken) => {
      this.roster = taken;
    }, { description: 'A roster delivery has taken effect.' });
    setHandler(termEnded, (ended) => {
      this.termEnd = ended;
    }, { description: 'The last contribution month of the term is over.' });
    setHandler(withdraw, (withdrawal) => {
      this.endedOn = withdrawal.on;
      this.stopping = 'withdrawn';
      return 'accepted' as const;
    }, {
      description: 'The branch takes the cooperation back; best sent from the record, with its reason.',
      validator: ({ on }: Withdrawal) => refusing(() => {
        if (isClosed(this.status)) throw new DomainError('cooperation-closed', { no: this.no, on });
      }),
    });
  }
}
