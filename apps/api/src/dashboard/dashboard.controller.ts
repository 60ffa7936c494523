/** The first figures an officer looks at; rehearsals are in none of them unless asked for alone. */
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { monthOf } from '@sinergi/domain/calendar/contribution-month';
import { DashboardQueries, type Totals } from '@sinergi/persistence/views/dashboard.queries';
import type { Actor } from '../auth/actor';
import { Who } from '../auth/who.decorator';
import { CaseClock } from '../cases/case-clock';
import { dashboardView } from '../form/case.views';
import { flagField } from '../form/fields';
import { Answers } from '../form/responses';

const dashboardQuery = z.strictObject({ rehearsal: flagField.optional() });

@ApiTags('cooperations')
@Controller('v1/dashboard')
export class DashboardController {
  constructor(
    private readonly figures: DashboardQueries,
    private readonly clock: CaseClock,
  ) {}

  @Get()
  @Answers(dashboardView)
  totals(@Query({ schema: dashboardQuery }) { rehearsal = false }: z.output<typeof dashboardQuery>, @Who() actor: Actor): Promise<Totals> {
    return this.figures.totals(actor.sees, rehearsal, monthOf(this.clock.today()));
  }
}
