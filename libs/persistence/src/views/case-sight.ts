/** Which cooperations somebody may see, said once for every list and page. */
export type CaseSight =
  | { readonly kind: 'all' }
  | { readonly kind: 'branches'; readonly officeIds: readonly string[] }
  | { readonly kind: 'city'; readonly regionCode: string };

export interface SqlCondition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * A condition on the columns `branch_id` and `region_code` of the case under `alias`.
 * @param next number of the first free parameter of the statement
 */
export function visibleTo(sight: CaseSight, alias: string, next: number): SqlCondition {
  if (sight.kind === 'all') return { sql: 'TRUE', parameters: [] };
  if (sight.kind === 'branches') return { sql: `${alias}.branch_id = ANY($${next}::uuid[])`, parameters: [sight.officeIds] };
  return { sql: `${alias}.region_code = $${next}`, parameters: [sight.regionCode] };
}
