/** What an operator sees of a process in the engine's own pages: search attributes and current details. */
import { defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { OpsState } from '@sinergi/contracts/search-attributes';
import { dateAt, type Zone } from '@sinergi/domain/calendar/zone';
import type { DatedRung } from '@sinergi/domain/terms/ladder';

const KEYS = {
  stage: defineSearchAttributeKey('Stage', 'KEYWORD'),
  opsState: defineSearchAttributeKey('OpsState', 'KEYWORD'),
  waitingOn: defineSearchAttributeKey('WaitingOn', 'KEYWORD'),
  failedStep: defineSearchAttributeKey('FailedStep', 'KEYWORD'),
  dueAt: defineSearchAttributeKey('DueAt', 'DATETIME'),
  waitingSince: defineSearchAttributeKey('WaitingSince', 'DATETIME'),
  level: defineSearchAttributeKey('EscalationLevel', 'INT'),
};

export interface Showing {
  readonly stage: string;
  readonly opsState: OpsState;
  readonly waitingOn: string | null;
  readonly failedStep: string | null;
  readonly since: number | null;
  readonly dueAt: number | null;
  readonly level: number;
  readonly next: DatedRung | null;
  readonly why: string;
}

const NOTHING: Showing = { stage: '', opsState: 'OK', waitingOn: null, failedStep: null, since: null, dueAt: null, level: 0, next: null, why: '' };

export class Standing {
  private shown: Showing = NOTHING;

  constructor(
    private readonly subject: string,
    private readonly recordUrl: string,
    private readonly zone: Zone,
  ) {}

  get failedStep(): string | null {
    return this.shown.failedStep;
  }

  /** One batched upsert a transition; nothing else may write these attributes. */
  show(change: Partial<Showing>): void {
    const before = this.shown;
    const now = { ...before, ...change };
    this.shown = now;
    if (attributesOf(before) !== attributesOf(now)) {
      upsertSearchAttributes([
        { key: KEYS.stage, value: now.stage },
        { key: KEYS.opsState, value: now.opsState },
        { key: KEYS.waitingOn, value: now.waitingOn },
        { key: KEYS.failedStep, value: now.failedStep },
        { key: KEYS.dueAt, value: now.dueAt === null ? null : new Date(now.dueAt) },
        { key: KEYS.waitingSince, value: now.since === null ? null : new Date(now.since) },
        { key: KEYS.level, value: now.level },
      ]);
    }
    setCurrentDetails(this.details(now));
  }

  /** Keeps the present showing, to be put back after a repair. */
  snapshot(): Showing {
    return this.shown;
  }

  working(stage: string): void {
    this.show({ ...NOTHING, stage });
  }

  private details(now: Showing): string {
    const day = (at: number | null): string => (at === null ? '-' : dateAt(at, this.zone));
    const repair = now.failedStep === null ? '' : `\n\n**Needs an operator:** step \`${now.failedStep}\`. Send update \`repair\` with act \`retry\`, \`skip\` (with a reason) or \`abort\`, best from the record.`;
    const next = now.opsState === 'ON_HOLD' ? 'goes on by itself once the hold is over' : now.next === null ? 'nothing by itself' : `\`${now.next.act}\` (${now.next.code}) to the ${now.next.to} on ${now.next.on}`;
    return [
      `### ${this.subject}`,
      '| | |\n|---|---|',
      `| Stage | ${now.stage} |`,
      `| Waits for | ${now.waitingOn ?? 'nobody'} |`,
      `| Why | ${now.why || '-'} |`,
      `| Since | ${day(now.since)} |`,
      `| Next step | ${next} |`,
      `| Ends on | ${day(now.dueAt)} |`,
      `| State | ${now.opsState} |`,
      `\n[Open the record](${this.recordUrl})${repair}`,
    ].join('\n');
  }
}

function attributesOf({ stage, opsState, waitingOn, failedStep, dueAt, since, level }: Showing): string {
  return JSON.stringify([stage, opsState, waitingOn, failedStep, dueAt, since, level]);
}
