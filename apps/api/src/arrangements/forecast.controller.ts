/** What it costs to cover so many people from a month on, by the arrangement a programme is born with and the law on record. */
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ForecastView } from '@sinergi/contracts/arrangement.views';
import { addMonths, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { baseHundredths, baseOfRupiah } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { CITY } from '@sinergi/domain/calendar/holiday-row';
import { forecastFor } from '@sinergi/domain/premium/forecast';
import { wageBaseOf } from '@sinergi/domain/premium/wage-base';
import type { MinimumWage } from '@sinergi/domain/premium/minimum-wage';
import { PROGRAMMES } from '@sinergi/domain/programmes/registry';
import { MinimumWageQueries } from '@sinergi/persistence/law/minimum-wages.queries';
import { TariffQueries } from '@sinergi/persistence/law/tariffs.queries';
import { forecastView } from '../form/arrangement.views';
import { monthField } from '../form/fields';
import { Answers } from '../form/responses';

const MOST_MONTHS = 60;
const forecastQuery = z.strictObject({
  programme: z.string().max(60),
  people: z.coerce.number().int().min(1).max(10_000_000),
  from: monthField,
  months: z.coerce.number().int().min(1).max(MOST_MONTHS).default(12),
  /** Declared monthly base in whole rupiah; the programme's unless given. */
  base: z.coerce.number().int().min(1).max(1_000_000_000).optional(),
  /** Whose minimum wage prices the people instead: a city or regency. */
  minimumWageOf: z.string().regex(CITY).optional(),
});

@ApiTags('collections')
@Controller('v1')
export class ForecastController {
  constructor(
    private readonly tariffs: TariffQueries,
    private readonly minimumWages: MinimumWageQueries,
  ) {}

  @Get('forecast')
  @Answers(forecastView)
  async forecast(@Query({ schema: forecastQuery }) { programme: code, people, from, months, base, minimumWageOf }: z.output<typeof forecastQuery>): Promise<ForecastView> {
    const programme = PROGRAMMES.find((known) => known.code === code);
    if (!programme) throw new DomainError('programme-unknown', { programme: code });
    const { segment, sector, risk, payerSource, schemes } = programme.arrangement;
    const terms = base === undefined ? programme.arrangement : { baseHundredths: baseOfRupiah(rupiah(base)) };
    const asked = minimumWageOf === undefined ? terms : ({ ...terms, baseFrom: 'minimum-wage' } as const);
    const law = new Map(
      await Promise.all(
        Array.from({ length: months }, async (_, at) => {
          const month = addMonths(from, at);
          return [month, { tariffs: await this.tariffs.inForceIn(month), base: wageBaseOf(asked, null, await this.minimumWageIn(minimumWageOf, month)) }] as const;
        }),
      ),
    );
    const question = { segment, sector, risk, payerSource, schemes, base: baseHundredths(terms.baseHundredths) };
    const { months: each, total } = forecastFor(question, people, from, months, (month) => law.get(month)!.tariffs, (month) => law.get(month)!.base);
    return {
      programme: code,
      people,
      total,
      months: each.map(({ month, each: perPerson, amount, lines }) => ({ month, each: perPerson, amount, rules: lines.map(({ ruleText, source, certainty }) => ({ rule: ruleText, source, certainty })) })),
    };
  }

  /** @throws DomainError `minimum-wage-missing` */
  private async minimumWageIn(city: string | undefined, month: ContributionMonth): Promise<MinimumWage | null> {
    if (city === undefined) return null;
    const found = await this.minimumWages.of(city, month);
    if (!found) throw new DomainError('minimum-wage-missing', { city, month });
    return found;
  }
}
