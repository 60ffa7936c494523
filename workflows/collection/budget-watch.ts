/** Budget accounts under a month's eye: whoever has to act is told once for each threshold and ceiling, before the money runs out. */
import { patched } from '@temporalio/workflow';
import type { BudgetWarning, MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { Notice, Recipient } from '@sinergi/contracts/activities/correspondence.activities';
import { budgetWarningsOf } from '@sinergi/domain/terms/budget-warnings';
import { ledger } from '../steps/activities';
import type { Casework } from '../steps/casework';
import { launcherOf, sendLetter } from '../steps/letters';
import { skippable } from '../steps/recoverable';

export class BudgetWatch {
  /** Another ceiling was confirmed and has not been looked at yet. */
  revised = false;
  private looks = 0;

  constructor(
    private readonly casework: Casework,
    private readonly key: MonthKey,
  ) {}

  async look(): Promise<void> {
    this.revised = false;
    if (!patched('budget-watched')) return;
    const { casework, key } = this;
    this.looks += 1;
    const look = `${casework.processId}#${this.looks}`;
    const warnings = await skippable(casework, 'budget', () => ledger.watchBudgets(key, budgetWarningsOf(casework.terms), look, casework.today()));
    for (const warning of warnings ?? []) await this.tell(warning);
  }

  private async tell({ ceilingId, officeId, thresholds, budget }: BudgetWarning): Promise<void> {
    const { casework, key } = this;
    const treasury = { officeId: officeId ?? casework.officeOf('city'), positions: ['treasurer'] } as const;
    const told: Readonly<Record<string, Recipient>> = { treasurer: { ...treasury, as: 'assignee' }, 'agency-head': { ...treasury, as: 'agency-head' }, branch: launcherOf(casework) };
    for (const [who, to] of Object.entries(told)) {
      await sendLetter(casework, { code: 'budget-running-out', occasion: ['budget', ceilingId, thresholds.join('+'), who], to, facts: { month: key.month, revision: key.revision, ...factsOf(budget) } });
    }
  }
}

/** As the letter reads them back. */
function factsOf({ runsOutIn, because, ...budget }: BudgetWarning['budget']): Notice['facts'] {
  return { ...budget, ...(runsOutIn === null ? {} : { runsOutIn }), ...(because === null ? {} : { because }) };
}
