/** What a list that goes out says beside the people: the place, who employs them, and what each costs by the law of the month. */
import { baseHundredths, baseOfRupiah } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { priceFor } from '@sinergi/domain/premium/contribution';
import type { TariffRow } from '@sinergi/domain/premium/tariff';
import type { ExportSetting, PriceOfPerson } from '@sinergi/domain/exchange/export-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database } from '@sinergi/persistence/database';
import { ExchangeRepository, type Exchange } from '@sinergi/persistence/exchanges/exchange.repository';
import { TariffQueries } from '@sinergi/persistence/law/tariffs.queries';
import { PayingQueries, type PayingArrangement } from '@sinergi/persistence/money/paying.queries';

const HUNDREDTHS = 100;

export async function settingOf(database: Database, { start: { offices } }: Exchange): Promise<ExportSetting> {
  return { ...(await new ExchangeRepository(database).placeOf(offices.regionCode)), employerName: offices.cityName };
}

/** Each distinct combination is priced once. @throws DomainError `tariff-missing` */
export async function pricesOf(database: Database, { no, start: { month } }: Exchange): Promise<(position: string, wage: number | null) => PriceOfPerson> {
  const groups = await new PayingQueries(database).of(no, month);
  const tariffs = await new TariffQueries(database).inForceIn(month);
  const known = new Map<string, PriceOfPerson>();
  return (position, wage) => {
    const key = `${position} ${wage ?? ''}`;
    const price = known.get(key) ?? priced(groupOf(groups, position, no), month, wage, tariffs);
    known.set(key, price);
    return price;
  };
}

function groupOf(groups: readonly PayingArrangement[], position: string, no: string): PayingArrangement {
  const found = groups.find(({ positions }) => positions?.includes(position)) ?? groups.find(({ positions }) => positions === null);
  if (!found) throw new DomainError('cooperation-unknown', { no });
  return found;
}

function priced({ terms }: PayingArrangement, month: Exchange['start']['month'], wage: number | null, tariffs: readonly TariffRow[]): PriceOfPerson {
  const { segment, sector, risk, payerSource, schemes, baseFrom } = terms;
  const own = baseFrom === 'member' && wage !== null;
  const base = own ? baseOfRupiah(rupiah(wage)) : baseHundredths(terms.baseHundredths);
  const { lines } = priceFor({ segment, sector, risk, payerSource, schemes, base, month }, tariffs);
  return { wage: wage ?? Math.round(terms.baseHundredths / HUNDREDTHS), amounts: Object.fromEntries(lines.map(({ scheme, amount }) => [scheme, amount])) };
}
