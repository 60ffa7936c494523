/** What the members of a case cost in a month: each distinct combination priced once, then parted among its payers. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { partsOf, portionsOf } from '@sinergi/domain/collection/portions';
import { priceFor, type PriceQuestion } from '@sinergi/domain/premium/contribution';
import type { MinimumWage } from '@sinergi/domain/premium/minimum-wage';
import type { TariffRow } from '@sinergi/domain/premium/tariff';
import { wageBaseOf } from '@sinergi/domain/premium/wage-base';
import type { RosterPositions } from '@sinergi/domain/terms/cooperation-terms';
import type { PayingArrangement } from './paying.queries';
import type { BillPrice } from './bill.repository';

/** The law that prices a month. */
export interface LawOfMonth {
  readonly tariffs: readonly TariffRow[];
  /** Of the city of the case; null where its decree is not on record. */
  readonly minimumWage: MinimumWage | null;
}

/** @param wages declared by members in force, in whole rupiah @throws DomainError `tariff-missing`, `minimum-wage-missing`, `portions-not-whole` */
export function billPricesOf(groups: readonly PayingArrangement[], month: ContributionMonth, positions: readonly RosterPositions[], wages: readonly number[], law: LawOfMonth): BillPrice[] {
  const named = new Set(groups.flatMap((group) => group.positions ?? []));
  const others = positions.map(({ code }) => code).filter((code) => !named.has(code));
  return groups.flatMap((group) => {
    const held = group.positions ?? others;
    if (held.length === 0) return [];
    const { segment, sector, risk, payerSource, schemes, baseFrom } = group.terms;
    const asked = (declared: number | null): PriceQuestion => ({ segment, sector, risk, payerSource, schemes, ...wageBaseOf(group.terms, declared, law.minimumWage), month });
    if (baseFrom !== 'member') return partsFor(group, held, null, asked(null), law.tariffs);
    return [0, ...wages].flatMap((wage) => partsFor(group, held, wage, asked(wage === 0 ? null : wage), law.tariffs));
  });
}

function partsFor({ terms, payerOfficeId, budgetAccount }: PayingArrangement, positions: readonly string[], wage: number | null, question: PriceQuestion, rows: readonly TariffRow[]): BillPrice[] {
  const { total, lines } = priceFor(question, rows);
  const portions = portionsOf(terms);
  const parts = partsOf(total, portions);
  return portions.map((portion, at) => ({ question, positions, wage, split: portion.split, payerOfficeId: portion.payerOfficeId ?? payerOfficeId, budgetAccount, amount: parts[at]!, lines }));
}
