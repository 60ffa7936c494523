/** Another arrangement at the door: completed from the one in force, judged, previewed month by month, and handed to its own process. */
import { Inject, Injectable } from '@nestjs/common';
import type { ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import type { BillPreviewView } from '@sinergi/contracts/arrangement.views';
import { addMonths, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { mayArrange, payerSourceOf, sourcesOf, type ArrangementWish } from '@sinergi/domain/collection/arrangement-change';
import { isClosed } from '@sinergi/domain/cooperation/status';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { arrangementApproval } from '@sinergi/domain/programmes/standard-road';
import type { Arrangement } from '@sinergi/domain/terms/arrangement';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { OfficeQueries } from '@sinergi/persistence/directory/offices.queries';
import { MinimumWageQueries } from '@sinergi/persistence/law/minimum-wages.queries';
import { PayingQueries, type PayingArrangement } from '@sinergi/persistence/money/paying.queries';
import { ArrangementsQueries } from '@sinergi/persistence/money/arrangements.queries';
import { BillPreviewQueries } from '@sinergi/persistence/money/bill-preview.queries';
import { MonthPrices } from '@sinergi/persistence/money/month-prices';
import { ArrangementRequestRepository } from '@sinergi/persistence/requests/arrangement-request.repository';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import type { Actor } from '../auth/actor';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { LOGGER } from '../parts';
import type { ArrangementOrder, ArrangementPreviewOrder } from './arrangement.dto';
import { besides } from './months-compared';

/** Months a preview shows at most. */
const MONTHS_SHOWN = 24;

interface Drafted extends ArrangementWish {
  readonly payerOfficeId: string;
}

@Injectable()
export class ArrangementsService {
  constructor(
    private readonly arrangements: PayingQueries,
    private readonly reads: ArrangementsQueries,
    private readonly changes: ArrangementRequestRepository,
    private readonly previews: BillPreviewQueries,
    private readonly prices: MonthPrices,
    private readonly minimumWages: MinimumWageQueries,
    private readonly offices: OfficeQueries,
    private readonly documents: DocumentsRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async propose(subject: CaseRow, order: ArrangementOrder, actor: Actor, changeId: string, channel: string): Promise<void> {
    const { no } = subject;
    if (isClosed(subject.status)) throw new DomainError('cooperation-closed', { no });
    const on = await this.clock.dayOf(subject, order.on);
    const proposedBy = await this.authority.need(actor, 'arrange', on);
    const draft = await this.drafted(subject, order);
    if (order.documentId !== undefined) {
      const document = await this.documents.get(order.documentId);
      if (document.no !== null && document.no !== no) throw new DomainError('document-unknown', { id: order.documentId });
    }
    const { birth, offices, terms, rehearsal, zone } = subject;
    const bornAt = rehearsal ? instantAt(on, OFFICE_OPENS, zone) : this.clock.now();
    const start: ArrangementChangeStart = {
      changeId, no, birth: { bornAt, rehearsal, zone, recordUrl: birth.recordUrl }, offices, terms, proposedBy, side: actor.officeKind === 'branch' ? 'branch' : 'city', ask: arrangementApproval,
    };
    const { budgetAccount, reason, documentId = null } = order;
    await this.changes.propose({ ...draft, start, budgetAccount, reason, documentId, officeId: actor.officeId, on }, authorOf(actor, channel));
    await this.hand(start);
  }

  async preview(subject: CaseRow, order: ArrangementPreviewOrder): Promise<BillPreviewView[]> {
    return this.compared(subject, await this.drafted(subject, order));
  }

  /** The same for whoever is asked to approve it; nothing once it has come to an end. @throws DomainError `arrangement-change-unknown` */
  async previewOf(subject: CaseRow, changeId: string): Promise<BillPreviewView[]> {
    const asked = await this.reads.asked(subject.no, changeId);
    if (!asked) throw new DomainError('arrangement-change-unknown', { id: changeId.slice(0, 60) });
    return asked.status === 'awaiting-approval' ? this.compared(subject, asked) : [];
  }

  /** What the months of the wish would ask of whom: those billed already, and the first that is not. */
  private async compared(subject: CaseRow, draft: Drafted): Promise<BillPreviewView[]> {
    const billed = (await this.previews.billedMonths(subject.no, draft.fromMonth, draft.untilMonth)).slice(-MONTHS_SHOWN);
    const next = billed.at(-1) === undefined ? draft.fromMonth : addMonths(billed.at(-1)!, 1);
    const months = draft.untilMonth !== null && next > draft.untilMonth ? billed : [...billed, next];
    const shown: BillPreviewView[] = [];
    for (const month of months) {
      const after = await this.month(subject, month, draft);
      shown.push(after.isBilled ? after : besides(after, await this.month(subject, month)));
    }
    return shown;
  }

  /** @param instead an arrangement that would take the place of its group's */
  async month(subject: CaseRow, month: ContributionMonth, instead?: Drafted): Promise<BillPreviewView> {
    const groups = await this.groupsIn(subject, month, instead);
    return this.previews.of(subject.no, month, await this.prices.of(subject.no, month, groups, subject.terms.positions));
  }

  private async groupsIn({ no, rehearsal }: CaseRow, month: ContributionMonth, instead?: Drafted): Promise<PayingArrangement[]> {
    const groups = await this.arrangements.of(no, month);
    if (!instead) return groups;
    const { group, positions, payerOfficeId, arrangement } = instead;
    return [...groups.filter((other) => other.group !== group), { group, positions, payerOfficeId, rehearsal, terms: arrangement, budgetAccount: '' }];
  }

  /** What the order does not say stays as it is in its first month. */
  private async drafted(subject: CaseRow, order: ArrangementPreviewOrder): Promise<Drafted> {
    const { group, positions, fromMonth, untilMonth, mode, fundingSource } = order;
    const groups = await this.arrangements.of(subject.no, fromMonth);
    const now = groups.find((each) => each.group === group) ?? groups.find((each) => each.group === 'all')!;
    const { portions: _portions, ...kept } = now.terms;
    const arrangement = {
      ...kept,
      mode,
      fundingSource,
      segment: order.segment ?? kept.segment,
      schemes: order.schemes ?? kept.schemes,
      payerSource: order.payerSource ?? payerSourceOf(sourcesOf({ fundingSource, portions: order.portions ?? [] })),
      baseHundredths: order.base === undefined ? kept.baseHundredths : order.base * 100,
      ...baseFromOf(order, kept.baseFrom),
      ...(order.portions ? { portions: order.portions } : {}),
    };
    const payerOfficeId = order.payerOfficeId ?? now.payerOfficeId;
    for (const id of new Set([payerOfficeId, ...(order.portions ?? []).flatMap((portion) => portion.payerOfficeId ?? [])])) {
      await this.offices.get(id);
    }
    const wish: Drafted = { group, positions, fromMonth, untilMonth, arrangement, payerOfficeId };
    if (wish.arrangement.baseFrom === 'minimum-wage' && !(await this.minimumWages.ofCase(subject.no, fromMonth))) throw new DomainError('minimum-wage-missing', { month: fromMonth });
    mayArrange(wish, subject.terms, await this.reads.positionsOfOthers(subject.no, group, fromMonth, untilMonth));
    return wish;
  }

  /** What cannot be told now is told by the relay. */
  private async hand(start: ArrangementChangeStart): Promise<void> {
    try {
      await this.gateway.startArrangementChange(start);
      await this.changes.started(start.changeId);
    } catch (error) {
      this.logger.warn('change of arrangement left to the relay', { cooperationNo: start.no, error });
    }
  }
}

/** A base that is named takes the place of the city's minimum wage; beside own wages it is what counts where none is declared. */
function baseFromOf({ base, baseFrom }: ArrangementPreviewOrder, kept: Arrangement['baseFrom']): Pick<Arrangement, 'baseFrom'> {
  const from = baseFrom ?? (base !== undefined && kept === 'minimum-wage' ? 'arrangement' : kept);
  return from === undefined ? {} : { baseFrom: from };
}
