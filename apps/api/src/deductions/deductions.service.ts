/** Everything about the deductions of a cooperation in one view: months with their batches, pay-outs expected, disbursement orders. */
import { Injectable } from '@nestjs/common';
import type { DeductionBatchView, DeductionMonthView, DeductionsView } from '@sinergi/contracts/deduction.views';
import { contributionMonth, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { isProcessed } from '@sinergi/domain/collection/deduction/batch-state';
import { deductedParts, type DeductedPart } from '@sinergi/domain/collection/deduction/deducted-parts';
import { spanOf } from '@sinergi/domain/collection/deduction/schedule';
import { DeductionsQueries } from '@sinergi/persistence/money/deduction/deductions.queries';
import { disbursementView, DisbursementsQueries } from '@sinergi/persistence/money/deduction/disbursements.queries';
import { scheduleIn, ScheduleRepository, type ScheduleRow } from '@sinergi/persistence/money/deduction/schedule.repository';
import { PayingQueries } from '@sinergi/persistence/money/paying.queries';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';

@Injectable()
export class DeductionsService {
  constructor(
    private readonly reads: DeductionsQueries,
    private readonly disbursements: DisbursementsQueries,
    private readonly schedules: ScheduleRepository,
    private readonly arrangements: PayingQueries,
  ) {}

  /** @param person who looks; null when they may not confirm money */
  async of({ no }: CaseRow, person: string | null): Promise<DeductionsView> {
    const [batches, disbursements, schedules, billed] = await Promise.all([this.reads.batches(no), this.disbursements.of(no), this.schedules.of(no), this.reads.billedMonths(no)]);
    const months = [...new Set([...billed, ...batches.map(({ month }) => month)])].sort().reverse();
    return {
      no, schedules, disbursements: disbursements.map((row) => disbursementView(row, person)),
      months: months.map((month) => monthView(contributionMonth(month), batches.filter((batch) => batch.month === month), schedules)),
    };
  }

  /** Whose part of the month's bill is deducted. */
  async partsIn({ no, terms }: CaseRow, month: ContributionMonth): Promise<DeductedPart[]> {
    return deductedParts(await this.arrangements.of(no, month), terms.positions.map(({ code }) => code));
  }
}

function monthView(month: ContributionMonth, batches: readonly DeductionBatchView[], schedules: readonly ScheduleRow[]): DeductionMonthView {
  const schedule = scheduleIn(schedules, month);
  const span = schedule && spanOf(month, schedule);
  const sum = (of: (batch: DeductionBatchView) => number): number => batches.reduce((total, batch) => total + of(batch), 0);
  return {
    month, batches, expected: schedule && span && { period: schedule.period, from: span.from, until: span.until, on: span.expectedOn, source: schedule.source },
    total: batches.length, processed: batches.filter(({ state }) => isProcessed(state)).length,
    listed: sum(({ listed }) => listed), leftAmount: sum(({ leftAmount }) => leftAmount), deducted: sum(({ deducted }) => deducted), remitted: sum(({ remitted }) => remitted), outstanding: sum(({ outstanding }) => outstanding),
  };
}
