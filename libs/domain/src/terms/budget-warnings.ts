/** When a treasurer is told that a budget account runs out: thresholds a programme may set, and those that hold where it says nothing. */

/** `months-left`: the first month the budget does not carry lies at most so many months after the month billed last; `billed-share`: so many millionths of the ceiling are billed. */
export interface BudgetThreshold {
  readonly code: string;
  readonly measure: 'months-left' | 'billed-share';
  readonly value: number;
}

/** Three months are what a change of the city's budget (perubahan APBD) takes at the least. */
export const STANDARD_BUDGET_WARNINGS: readonly BudgetThreshold[] = [
  { code: 'three-months-left', measure: 'months-left', value: 3 },
  { code: 'one-month-left', measure: 'months-left', value: 1 },
  { code: 'four-fifths-billed', measure: 'billed-share', value: 800_000 },
];

export const budgetWarningsOf = ({ budgetWarnings = STANDARD_BUDGET_WARNINGS }: { readonly budgetWarnings?: readonly BudgetThreshold[] }): readonly BudgetThreshold[] => budgetWarnings;
