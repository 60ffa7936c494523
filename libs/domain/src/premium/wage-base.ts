/** The base a member is priced by: the one agreed, the member's own, or the minimum wage of the city in that month. */
import { DomainError } from '../errors/domain-error';
import { baseHundredths, baseOfRupiah, type BaseHundredths } from '../money/rate';
import { rupiah } from '../money/rupiah';
import type { Arrangement } from '../terms/arrangement';
import type { BaseRule } from './contribution';
import { ruleOfMinimumWage, type MinimumWage } from './minimum-wage';

export interface PricedBase {
  readonly base: BaseHundredths;
  /** Where law sets the base; none where it was declared or agreed. */
  readonly baseRule?: BaseRule;
}

/**
 * An income of somebody without an employer (BPU) is then placed in its bracket by the tariff.
 * @param declared by the member, in whole rupiah @param minimum in force in the month
 * @throws DomainError `minimum-wage-missing`
 */
export function wageBaseOf({ baseFrom = 'arrangement', baseHundredths: agreed }: Pick<Arrangement, 'baseFrom' | 'baseHundredths'>, declared: number | null, minimum: MinimumWage | null): PricedBase {
  if (baseFrom === 'minimum-wage') {
    if (!minimum) throw new DomainError('minimum-wage-missing');
    return { base: minimum.amount, baseRule: ruleOfMinimumWage(minimum) };
  }
  return { base: baseFrom === 'member' && declared !== null ? baseOfRupiah(rupiah(declared)) : baseHundredths(agreed) };
}
