/** Budget accounts at the door: read as they stand on the case's day, recorded by one person, confirmed by another, and then told to the months that wait. */
import { Inject, Injectable } from '@nestjs/common';
import type { BudgetAccountView, BudgetView } from '@sinergi/contracts/budget.views';
import { monthsOfBudget } from '@sinergi/domain/collection/budget';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { budgetWarningsOf } from '@sinergi/domain/terms/budget-warnings';
import { BudgetQueries } from '@sinergi/persistence/money/budget/budget.queries';
import { BudgetRepository } from '@sinergi/persistence/money/budget/budget.repository';
import { BudgetStandings, type BudgetStanding } from '@sinergi/persistence/money/budget/budget-standings';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import type { WordOrder } from '../arrears/arrears.dto';
import type { Act } from '../arrears/arrears.service';
import { personWith, type Actor } from '../auth/actor';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { LOGGER } from '../parts';
import type { BudgetOrder } from './budget.dto';

@Injectable()
export class BudgetsService {
  constructor(
    private readonly queries: BudgetQueries,
    private readonly standings: BudgetStandings,
    private readonly budgets: BudgetRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async of(subject: CaseRow, actor: Actor, asked?: number): Promise<BudgetView> {
    const on = await this.clock.todayOf(subject);
    const year = asked ?? Number(on.slice(0, 4));
    const [standings, payers] = await Promise.all([this.standings.of(subject.no, year, on), this.queries.payers(subject.no)]);
    const names = new Map(payers.map(({ payerKey, payer }) => [payerKey, payer]));
    const person = personWith(actor, 'arrange');
    return { no: subject.no, on, year, thresholds: budgetWarningsOf(subject.terms), accounts: standings.map((standing) => accountView(standing, names.get(standing.payerKey) ?? standing.payerKey, year, person, subject.no)), payers };
  }

  /** @throws DomainError `budget-payer-unknown`, `period-invalid`, `not-allowed` */
  async record(subject: CaseRow, { payerKey: asked, fromMonth, untilMonth, fromDate, on: given, ...order }: BudgetOrder, { actor, id, channel }: Act): Promise<void> {
    const { no } = subject;
    const on = await this.clock.dayOf(subject, given);
    const by = await this.authority.need(actor, 'arrange', on);
    const payers = await this.queries.payers(no);
    const payerKey = asked ?? payers[0]?.payerKey;
    if (payerKey === undefined || !payers.some((payer) => payer.payerKey === payerKey)) throw new DomainError('budget-payer-unknown', { payerKey: payerKey ?? '' });
    const months = monthsOfBudget(order.year, fromMonth ?? null, untilMonth ?? null);
    await this.budgets.record({ ...order, ...months, id, no, payerKey, fromDate: fromDate ?? on, by, on }, authorOf(actor, channel));
  }

  /** @returns the year it is about @throws DomainError `budget-unknown`, `duties-incompatible`, `not-allowed` */
  async decide(subject: CaseRow, budgetId: string, { approve, reason, on: given }: WordOrder, { actor, channel }: Act): Promise<number> {
    const { no } = subject;
    const on = await this.clock.dayOf(subject, given);
    const by = await this.authority.need(actor, 'arrange', on);
    const { payerKey, account, year } = await this.budgets.decide({ id: budgetId, no, approve, reason, by, on }, authorOf(actor, channel));
    if (approve) await this.tell(no, payerKey, account);
    return year;
  }

  private async tell(no: string, payerKey: string, account: string): Promise<void> {
    try {
      await this.gateway.budgetRevised(await this.queries.waiting(payerKey, account, no));
    } catch (error) {
      this.logger.warn('news of a budget left for the next month', { cooperationNo: no, error });
    }
  }
}

function accountView({ payerKey, account, accountName, ceiling, course, cases, revisions }: BudgetStanding, payer: string, year: number, person: string | null, of: string): BudgetAccountView {
  const { billed, paid, expected, free, shortfall, runsOutIn, because, months } = course;
  return {
    payerKey, payer, account, accountName, year, ceiling: ceiling && { id: ceiling.id, amount: ceiling.amount, fromMonth: ceiling.fromMonth, untilMonth: ceiling.untilMonth },
    billed, paid, expected, free: ceiling ? free : null, shortfall: ceiling ? shortfall : 0, runsOutIn: ceiling ? runsOutIn : null, because: ceiling ? because : null, cases,
    months: months.filter((month) => month.billed !== 0 || month.expected !== 0).map(({ left, beyond, ...month }) => ({ ...month, left: ceiling ? left : null, beyond: ceiling ? beyond : 0 })),
    revisions: [...revisions].reverse().map(({ payerKey: _payer, account: _account, accountName: _name, recordedBy, no, ...revision }) => ({
      ...revision, mayDecide: revision.standing === 'proposed' && no === of && person !== null && person !== recordedBy,
    })),
  };
}
