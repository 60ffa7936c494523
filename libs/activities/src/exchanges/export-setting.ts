/** What a list that goes out says beside the people: the place, who employs them, and what each costs by the law of the month. */
import { priceFor } from '@sinergi/domain/premium/contribution';
import { wageBaseOf } from '@sinergi/domain/premium/wage-base';
import type { ExportSetting, PriceOfPerson } from '@sinergi/domain/exchange/export-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database } from '@sinergi/persistence/database';
import { ExchangeRepository, type Exchange } from '@sinergi/persistence/exchanges/exchange.repository';
import type { LawOfMonth } from '@sinergi/persistence/money/bill-prices';
import { MonthPrices } from '@sinergi/persistence/money/month-prices';
import { PayingQueries, type PayingArrangement } from '@sinergi/persistence/money/paying.queries';

const HUNDREDTHS = 100;

export async function settingOf(database: Database, { start: { offices } }: Exchange): Promise<ExportSetting> {
  return { ...(await new ExchangeRepository(database).placeOf(offices.regionCode)), employerName: offices.cityName };
}

/** Each distinct combination is priced once. @throws DomainError `tariff-missing`, `minimum-wage-missing` */
export async function pricesOf(database: Database, { no, start: { month } }: Exchange): Promise<(position: string, wage: number | null) => PriceOfPerson> {
  const groups = await new PayingQueries(database).of(no, month);
  const law = await new MonthPrices(database).lawOf(no, month);
  const known = new Map<string, PriceOfPerson>();
  return (position, wage) => {
    const key = `${position} ${wage ?? ''}`;
    const price = known.get(key) ?? priced(groupOf(groups, position, no), month, wage, law);
    known.set(key, price);
    return price;
  };
}

function groupOf(groups: readonly PayingArrangement[], position: string, no: string): PayingArrangement {
  const found = groups.find(({ positions }) => positions?.includes(position)) ?? groups.find(({ positions }) => positions === null);
  if (!found) throw new DomainError('cooperation-unknown', { no });
  return found;
}

function priced({ terms }: PayingArrangement, month: Exchange['start']['month'], wage: number | null, { tariffs, minimumWage }: LawOfMonth): PriceOfPerson {
  const { segment, sector, risk, payerSource, schemes, baseFrom } = terms;
  const asked = wageBaseOf(terms, wage, minimumWage);
  const { lines } = priceFor({ segment, sector, risk, payerSource, schemes, ...asked, month }, tariffs);
  const declared = baseFrom === 'minimum-wage' ? null : wage;
  return { wage: declared ?? Math.round(asked.base / HUNDREDTHS), amounts: Object.fromEntries(lines.map(({ scheme, amount }) => [scheme, amount])) };
}
