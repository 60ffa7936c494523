/** Gathers the page of one cooperation: where it stands, why it waits, what comes next, and all that happened. */
import { Inject, Injectable } from '@nestjs/common';
import type { CooperationPageView, ProcessLinkView } from '@sinergi/contracts/views';
import { isClosed } from '@sinergi/domain/cooperation/status';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { PositionCode } from '@sinergi/domain/parties/office';
import { LedgerQueries } from '@sinergi/persistence/money/ledger.queries';
import { CaseQueries, type CaseRow } from '@sinergi/persistence/views/cases.queries';
import { CaseSeatQueries } from '@sinergi/persistence/views/case-seats.queries';
import { CorrectionQueries, correctionView } from '@sinergi/persistence/views/corrections.queries';
import { holdOffered } from '@sinergi/persistence/views/guidance-offer';
import { CooperationPageQueries, type ProcessRow, type StageEntryRow } from '@sinergi/persistence/views/cooperation-page.queries';
import { CooperationQueries } from '@sinergi/persistence/views/cooperations.queries';
import { HandInQueries } from '@sinergi/persistence/views/hand-ins.queries';
import { PaymentQueries, paymentView } from '@sinergi/persistence/views/payments.queries';
import { TaskQueries } from '@sinergi/persistence/views/tasks.queries';
import { TimelineQueries } from '@sinergi/persistence/views/timeline.queries';
import { personWith, type Actor } from '../auth/actor';
import { CaseClock } from '../cases/case-clock';
import { SETTINGS, type DoorSettings } from '../parts';
import { failureTitle, stepTitle } from '../wording/step-titles';
import { STAGE_TITLES } from '../wording/titles';
import type { Tongue } from '../wording/language.decorator';
import { timelineOf } from './timeline';

const MOST_TASKS = 200;

@Injectable()
export class CooperationPageService {
  constructor(
    private readonly cases: CaseQueries,
    private readonly rows: CooperationQueries,
    private readonly parts: CooperationPageQueries,
    private readonly tasks: TaskQueries,
    private readonly timeline: TimelineQueries,
    private readonly handIns: HandInQueries,
    private readonly ledger: LedgerQueries,
    private readonly payments: PaymentQueries,
    private readonly corrections: CorrectionQueries,
    private readonly seats: CaseSeatQueries,
    private readonly clock: CaseClock,
    @Inject(SETTINGS) private readonly settings: DoorSettings,
  ) {}

  async page(no: string, actor: Actor, tongue: Tongue): Promise<CooperationPageView> {
    const subject = await this.cases.get(no, actor.sees);
    const row = await this.rows.row(no, actor.sees, tongue);
    if (!row) throw new DomainError('cooperation-unknown', { no });
    const corrects = personWith(actor, 'correct');
    const onlooker = { personId: actor.personId, today: this.clock.today(subject.zone), sees: actor.sees };
    const [entries, approval, waits, troubles, facts, documents, letters, people, handIns, bills, payments, processes, signatures, corrections, seats] = await Promise.all([
      this.parts.stageEntries(no),
      this.parts.approval(no),
      this.tasks.search(onlooker, { no, status: 'open', limit: MOST_TASKS }),
      this.parts.troubles(no),
      this.timeline.of(no),
      this.parts.documents(no),
      this.parts.letters(no),
      this.parts.people([subject.offices.branchId, subject.offices.cityId], subject.offices.regionCode, positionsOf(subject), subject.asOf),
      this.handIns.of(no, corrects),
      this.ledger.bills(no),
      this.payments.of(no),
      this.parts.processes(no),
      this.parts.signatures(no),
      this.corrections.of(no),
      actor.personId === null ? [] : this.seats.of(no, actor.personId, subject.rehearsal ? subject.asOf : onlooker.today),
    ]);
    const confirms = personWith(actor, 'confirm-payment');
    return {
      ...row,
      round: subject.round,
      coverFrom: subject.coverFrom,
      closedOn: subject.closedOn,
      stages: stagesOf(subject, entries),
      approval,
      waits: waits.items,
      troubles: troubles.map((trouble) => ({ ...trouble, stepTitle: stepTitle(trouble.step), failureTitle: failureTitle(trouble.failure) })),
      timeline: timelineOf(facts),
      documents,
      letters,
      people,
      handIns,
      bills,
      payments: await Promise.all(payments.map(async (payment) => paymentView(payment, confirms, await this.payments.alike(payment)))),
      processes: processes.map((process) => linkOf(process, this.settings)),
      signatures,
      corrections: corrections.map((correction) => correctionView(correction, corrects)),
      mayGuide: isClosed(subject.status) ? [] : holdOffered(seats.map(({ position }) => position), subject.status === 'on-hold'),
    };
  }
}

/** Address of a process in the engine's own pages. */
export function processUrl(processId: string, { temporalUiUrl, temporalNamespace }: DoorSettings): string {
  return `${temporalUiUrl}/namespaces/${encodeURIComponent(temporalNamespace)}/workflows/${encodeURIComponent(processId)}`;
}

const linkOf = (process: ProcessRow, settings: DoorSettings): ProcessLinkView => ({ ...process, url: processUrl(process.processId, settings) });

function positionsOf({ terms }: CaseRow): PositionCode[] {
  const asks = [...terms.procedure.flatMap((stage) => stage.asks), terms.rosterApproval];
  return [...new Set<PositionCode>([...asks.flatMap((ask) => ask.positions), ...terms.billing.payer.positions, 'branch-head'])];
}

/** The road of this case: what lies behind, where it stands, what is ahead; a stage passed over by the end is skipped. */
function stagesOf(subject: CaseRow, entries: readonly StageEntryRow[]): CooperationPageView['stages'] {
  return subject.terms.procedure.map(({ code }) => {
    const last = entries.findLast((entry) => entry.stage === code);
    const current = subject.closedOn === null && subject.stage === code && last?.leftOn === null;
    const absent = subject.closedOn === null ? ('ahead' as const) : ('skipped' as const);
    return {
      code,
      title: STAGE_TITLES[code],
      state: last === undefined ? absent : current ? 'current' : last.leftOn === null ? absent : 'done',
      enteredOn: last?.enteredOn ?? null,
      leftOn: last?.leftOn ?? null,
    };
  });
}
