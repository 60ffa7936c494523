/** What the members of a case cost in a month: each distinct combination priced once, then parted among its payers. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { partsOf, portionsOf } from '@sinergi/domain/collection/portions';
import { baseHundredths, baseOfRupiah } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { priceFor, type PriceQuestion } from '@sinergi/domain/premium/contribution';
import type { TariffRow } from '@sinergi/domain/premium/tariff';
import type { RosterPositions } from '@sinergi/domain/terms/cooperation-terms';
import type { PayingArrangement } from './paying.queries';
import type { BillPrice } from './bill.repository';

/** @param wages declared by members in force, in whole rupiah @throws DomainError `tariff-missing`, `portions-not-whole` */
export function billPricesOf(groups: readonly PayingArrangement[], month: ContributionMonth, positions: readonly RosterPositions[], wages: readonly number[], rows: readonly TariffRow[]): BillPrice[] {
  const named = new Set(groups.flatMap((group) => group.positions ?? []));
  const others = positions.map(({ code }) => code).filter((code) => !named.has(code));
  return groups.flatMap((group) => {
    const held = group.positions ?? others;
    if (held.length === 0) return [];
    const { segment, sector, risk, payerSource, schemes, baseFrom, baseHundredths: base } = group.terms;
    const asked = (baseOf: PriceQuestion['base']): PriceQuestion => ({ segment, sector, risk, payerSource, schemes, base: baseOf, month });
    if (baseFrom !== 'member') return partsFor(group, held, null, asked(baseHundredths(base)), rows);
    return [0, ...wages].flatMap((wage) => partsFor(group, held, wage, asked(wage === 0 ? baseHundredths(base) : baseOfRupiah(rupiah(wage))), rows));
  });
}

function partsFor({ terms, payerOfficeId }: PayingArrangement, positions: readonly string[], wage: number | null, question: PriceQuestion, rows: readonly TariffRow[]): BillPrice[] {
  const { total, lines } = priceFor(question, rows);
  const portions = portionsOf(terms);
  const parts = partsOf(total, portions);
  return portions.map((portion, at) => ({ question, positions, wage, split: portion.split, payerOfficeId: portion.payerOfficeId ?? payerOfficeId, amount: parts[at]!, lines }));
}
