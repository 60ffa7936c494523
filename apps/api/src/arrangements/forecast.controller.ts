/** What it costs to cover so many people from a month on, by the arrangement a programme is born with and the law on record. */
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ForecastView } from '@sinergi/contracts/arrangement.views';
import { addMonths } from '@sinergi/domain/calendar/contribution-month';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { baseHundredths, baseOfRupiah } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { forecastFor } from '@sinergi/domain/premium/forecast';
import { PROGRAMMES } from '@sinergi/domain/programmes/registry';
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
});

@ApiTags('collections')
@Controller('v1')
export class ForecastController {
  constructor(private readonly tariffs: TariffQueries) {}

  @Get('forecast')
  @Answers(forecastView)
  async forecast(@Query({ schema: forecastQuery }) { programme: code, people, from, months, base }: z.output<typeof forecastQuery>): Promise<ForecastView> {
    const programme = PROGRAMMES.find((known) => known.code === code);
    if (!programme) throw new DomainError('programme-unknown', { programme: code });
    const { segment, sector, risk, payerSource, schemes, baseHundredths: born } = programme.arrangement;
    const rows = new Map(await Promise.all(Array.from({ length: months }, async (_, at) => [addMonths(from, at), await this.tariffs.inForceIn(addMonths(from, at))] as const)));
    const question = { segment, sector, risk, payerSource, schemes, base: base === undefined ? baseHundredths(born) : baseOfRupiah(rupiah(base)) };
    const { months: each, total } = forecastFor(question, people, from, months, (month) => rows.get(month) ?? []);
    return {
      programme: code,
      people,
      total,
      months: each.map(({ month, each: perPerson, amount, lines }) => ({ month, each: perPerson, amount, rules: lines.map(({ ruleText, source, certainty }) => ({ rule: ruleText, source, certainty })) })),
    };
  }
}
