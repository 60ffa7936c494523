/** How each kind of process is started: its id, its attributes, and what its page says from the first moment. */
import { WorkflowExecutionAlreadyStartedError, type Client, type WorkflowStartOptions } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributePair, type SignalDefinition, type Workflow } from '@temporalio/common';
import type { ArrearsStart } from '@sinergi/contracts/arrears.contract';
import type { PaymentPlanStart } from '@sinergi/contracts/payment-plan.contract';
import type { BillingMonthStart, CollectionStart } from '@sinergi/contracts/collection.contract';
import type { CaseOffices, CooperationStart } from '@sinergi/contracts/cooperation.contract';
import { arrangementProcess, arrearsProcess, planProcess, billingMonthProcess, changeProcess, collectionProcess, cooperationProcess, completionProcess, exchangeProcess, handInProcess } from '@sinergi/contracts/ids';
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import type { Birth } from '@sinergi/contracts/process-clock';
import type { RestartStart } from '@sinergi/contracts/restart.contract';
import type { ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import type { RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import type { RosterCompletionStart } from '@sinergi/contracts/roster-completion.contract';
import type { HandInStart } from '@sinergi/contracts/roster.contract';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';

const COOPERATION_NO = defineSearchAttributeKey('CooperationNo', SearchAttributeType.KEYWORD);
const REGION = defineSearchAttributeKey('RegionCode', SearchAttributeType.KEYWORD);
const BRANCH = defineSearchAttributeKey('BranchCode', SearchAttributeType.KEYWORD);
const PERIOD = defineSearchAttributeKey('Period', SearchAttributeType.KEYWORD);
const REHEARSAL = defineSearchAttributeKey('Rehearsal', SearchAttributeType.BOOL);

const EXCHANGE_TITLES: Readonly<Record<ExchangeStart['kind'], string>> = { registration: 'hand-over', 'identity-check': 'identity check', 'payment-code': 'payment codes', 'payment-receipt': 'posting' };

interface CaseStart {
  readonly no: string;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
}

export class ProcessStarts {
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  cooperation(start: CooperationStart): Promise<void> {
    return this.start('cooperation', cooperationProcess(start.no), start, null, 'cooperation');
  }

  collection(start: CollectionStart): Promise<void> {
    return this.start('collection', collectionProcess(start.no), start, null, 'monthly collection');
  }

  /** In one act: the one that runs hears it, or one that has ended begins again under its own id and hears it first. */
  async collectionHearing<Args extends unknown[]>(start: CollectionStart, signal: SignalDefinition<Args>, args: Args): Promise<void> {
    const options = this.optionsOf(collectionProcess(start.no), start, null, 'late money');
    await this.client.workflow.signalWithStart<Workflow, unknown[]>('collection', { ...options, workflowIdReusePolicy: 'ALLOW_DUPLICATE', signal: signal.name, signalArgs: args });
  }

  billingMonth(start: BillingMonthStart): Promise<void> {
    return this.start('billingMonth', billingMonthProcess(start.no, start.month, start.revision, start.again), start, start.month, `month ${start.month}`);
  }

  handIn(start: HandInStart): Promise<void> {
    return this.start('rosterHandIn', handInProcess(start.no, start.handInId), start, null, 'roster delivery');
  }

  arrangementChange(start: ArrangementChangeStart): Promise<void> {
    return this.start('arrangementChange', arrangementProcess(start.no, start.changeId), start, null, 'change of arrangement');
  }

  arrears(start: ArrearsStart): Promise<void> {
    return this.start('arrears', arrearsProcess(start.no, start.wave), start, null, 'arrears');
  }

  paymentPlan(start: PaymentPlanStart): Promise<void> {
    return this.start('paymentPlan', planProcess(start.no, start.planId), start, null, 'plan of instalments');
  }

  rosterChange(start: RosterChangeStart): Promise<void> {
    return this.start('rosterChange', changeProcess(start.no, start.changeId), start, null, `roster change: ${start.kind}`);
  }

  rosterCompletion(start: RosterCompletionStart): Promise<void> {
    return this.start('rosterCompletion', completionProcess(start.no), start, null, 'completing the roster');
  }

  exchange(start: ExchangeStart): Promise<void> {
    return this.start('exchange', exchangeProcess(start.no, start.exchangeId, start.late), start, start.month, EXCHANGE_TITLES[start.kind]);
  }

  /** A process that failed or was terminated begins again under its own id. */
  again(begun: RestartStart): Promise<void> {
    switch (begun.kind) {
      case 'cooperation':
        return this.cooperation(begun.start);
      case 'collection':
        return this.collection(begun.start);
      case 'billing-month':
        return this.billingMonth(begun.start);
      case 'exchange':
        return this.exchange(begun.start);
      case 'roster-hand-in':
        return this.handIn(begun.start);
      case 'roster-completion':
        return this.rosterCompletion(begun.start);
      case 'arrangement-change':
        return this.arrangementChange(begun.start);
      case 'arrears':
        return this.arrears(begun.start);
      case 'payment-plan':
        return this.paymentPlan(begun.start);
      case 'roster-change':
        return this.rosterChange(begun.start);
    }
  }

  /** Already started, now or before, is the success this call wanted. */
  private async start(type: string, workflowId: string, start: CaseStart, period: string | null, what: string): Promise<void> {
    try {
      // a completed process never runs twice; one that was lost may begin again
      await this.client.workflow.start(type, { ...this.optionsOf(workflowId, start, period, what), workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY' });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  private optionsOf(workflowId: string, start: CaseStart, period: string | null, what: string): WorkflowStartOptions {
    return {
      taskQueue: this.taskQueue,
      workflowId,
      args: [start],
      typedSearchAttributes: attributesOf(start, period),
      staticSummary: `${start.no} · ${what} · ${start.terms.title.id} · ${start.offices.cityName}`.slice(0, 190),
      staticDetails: `${start.birth.rehearsal ? '**REHEARSAL**: in no total, no real address is mailed.\n\n' : ''}Record: [${start.no}](${start.birth.recordUrl})`,
    };
  }
}

function attributesOf({ no, offices, birth }: CaseStart, period: string | null): SearchAttributePair[] {
  const pairs: SearchAttributePair[] = [
    { key: COOPERATION_NO, value: no },
    { key: REGION, value: offices.regionCode },
    { key: BRANCH, value: offices.branchCode },
    { key: REHEARSAL, value: birth.rehearsal },
  ];
  if (period) pairs.push({ key: PERIOD, value: period });
  return pairs;
}
