/** The hands that keep the record of a case: what the process decided is written down, once. */
import type { CooperationStart, Ending } from '@sinergi/contracts/cooperation.contract';
import type {
  DecisionRecord, NeedsFix, ProcessOpening, RecordsActivities, StageMove, TaskClosing, TaskDates, TaskOpening,
} from '@sinergi/contracts/activities/records.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CooperationStatus } from '@sinergi/domain/cooperation/status';
import { CooperationRepository } from '@sinergi/persistence/cases/cooperation.repository';
import { DecisionOutcomeRepository } from '@sinergi/persistence/cases/decision-outcome.repository';
import { ProcessRunRepository } from '@sinergi/persistence/cases/process-run.repository';
import { StepTroubleRepository } from '@sinergi/persistence/cases/step-trouble.repository';
import { TaskRepository } from '@sinergi/persistence/cases/task.repository';
import type { Database } from '@sinergi/persistence/database';

export class RecordsHands implements RecordsActivities {
  private readonly cooperations: CooperationRepository;
  private readonly tasks: TaskRepository;
  private readonly outcomes: DecisionOutcomeRepository;
  private readonly runs: ProcessRunRepository;
  private readonly troubles: StepTroubleRepository;

  constructor(database: Database) {
    this.cooperations = new CooperationRepository(database);
    this.tasks = new TaskRepository(database);
    this.outcomes = new DecisionOutcomeRepository(database);
    this.runs = new ProcessRunRepository(database);
    this.troubles = new StepTroubleRepository(database);
  }

  open(start: CooperationStart, on: LocalDate): Promise<void> {
    return this.cooperations.open(start, on);
  }

  enterStage(move: StageMove & { readonly status: CooperationStatus }): Promise<void> {
    return this.cooperations.enterStage(move);
  }

  leaveStage(move: StageMove & { readonly result: string }): Promise<void> {
    return this.cooperations.leaveStage(move);
  }

  moveStatus(no: string, status: CooperationStatus, on: LocalDate): Promise<void> {
    return this.cooperations.moveStatus(no, status, on);
  }

  close(no: string, status: CooperationStatus, ending: Ending, on: LocalDate): Promise<void> {
    return this.cooperations.close(no, status, ending, on);
  }

  openTask(task: TaskOpening): Promise<void> {
    return this.tasks.open(task);
  }

  planTask(dates: TaskDates): Promise<void> {
    return this.tasks.plan(dates);
  }

  climbed(taskId: string, rung: string, on: LocalDate): Promise<void> {
    return this.tasks.climbed(taskId, rung, on);
  }

  closeTask(closing: TaskClosing): Promise<void> {
    return this.tasks.close(closing);
  }

  recordOutcome(record: DecisionRecord): Promise<void> {
    return this.outcomes.record(record);
  }

  recordSignature(no: string, decisionId: string, paper: string, round: number): Promise<void> {
    return this.outcomes.recordSignature(no, decisionId, paper, round);
  }

  needsFix(fix: NeedsFix): Promise<void> {
    return this.troubles.report(fix);
  }

  fixed(processId: string, step: string, resolution: 'retry' | 'skip' | 'abort', by: string, on: LocalDate): Promise<void> {
    return this.troubles.resolve(processId, step, resolution, by, on);
  }

  processOpened(opening: ProcessOpening): Promise<void> {
    return this.runs.opened(opening);
  }

  processClosed(processId: string, outcome: string, on: LocalDate): Promise<void> {
    return this.runs.closed(processId, outcome, on);
  }
}
