/** What the page of money reads of budget accounts, and what people record and confirm there. */
import { useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';

export type BudgetBody = Schemas['BudgetOrder'];
type WordBody = Schemas['WordOrder'];

export const useBudget = (no: string, year: number | null) =>
  useQuery({ queryKey: ['cooperation', no, 'budget', year], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/budget', { params: { path: { no }, query: year === null ? {} : { year } }, signal })), staleTime: 15_000 });

export const recordBudget = (no: string, body: BudgetBody, key: string) => answered(door.POST('/v1/cooperations/{no}/budgets', { params: { path: { no } }, body, headers: underKey(key) }));
export const decideBudget = (no: string, budgetId: string, body: WordBody, key: string) => answered(door.POST('/v1/cooperations/{no}/budgets/{budgetId}/decision', { params: { path: { no, budgetId } }, body, headers: underKey(key) }));
