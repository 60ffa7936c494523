/** The calendar of decreed days: looked up, added, imported and withdrawn; what a decree moves is shown first, then told to the running waits. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CalendarEffectView } from '@sinergi/contracts/guidance.views';
import { addWorkingDays, workingCalendar } from '@sinergi/domain/calendar/working-days';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { HolidayRepository } from '@sinergi/persistence/law/holidays.repository';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { need, type Actor } from '../auth/actor';
import { Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { imported } from '../directory/directory.dto';
import { takeTable } from '../directory/imports';
import type { DoorRequest } from '../door-request';
import { DoorError } from '../errors/door-error';
import { calendarApplied, calendarEffects } from '../form/guidance.views';
import { Answers, AnswersNothing, pageSchema } from '../form/responses';
import { LOGGER } from '../parts';
import { CalendarEffectsService } from './calendar-effects.service';
import { applyBody, editionQuery, holidayQuery, holidaysBody, holidayView, importQuery, withdrawBody, workingDaysQuery, workingDaysView, type ImportQuery } from './law.dto';

@ApiTags('law')
@Controller('v1/calendar')
export class CalendarController {
  constructor(
    private readonly holidays: HolidayQueries,
    private readonly changes: HolidayRepository,
    private readonly effects: CalendarEffectsService,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('days')
  @Answers(pageSchema(holidayView, 'HolidayPage'))
  days(@Query({ schema: holidayQuery }) query: z.output<typeof holidayQuery>) {
    return this.holidays.search(query);
  }

  @Post('days')
  @Answers(imported, 201)
  async add(@Body({ schema: holidaysBody }) { edition, source, days }: z.output<typeof holidaysBody>, @Who() actor: Actor, @Through() channel: string): Promise<{ added: number }> {
    need(actor, 'administer');
    await this.changes.add(days, { edition, source }, authorOf(actor, channel));
    return { added: days.length };
  }

  @Post('days/:id/withdraw')
  @HttpCode(204)
  @AnswersNothing()
  async withdraw(@Param('id') id: string, @Body({ schema: withdrawBody }) { reason }: z.output<typeof withdrawBody>, @Who() actor: Actor, @Through() channel: string): Promise<void> {
    need(actor, 'administer');
    await this.changes.withdraw(id, reason, authorOf(actor, channel));
  }

  @Post('import')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @Answers(imported)
  import(@Query({ schema: importQuery }) law: ImportQuery, @Req() request: DoorRequest, @Who() actor: Actor, @Through() channel: string): Promise<{ added: number }> {
    need(actor, 'administer');
    return takeTable(request.body, 'calendar-days', (records) => this.changes.importAll(records, law, authorOf(actor, channel)));
  }

  @Get('working-days')
  @Answers(workingDaysView)
  async workingDays(@Query({ schema: workingDaysQuery }) { from, days, region, daysPerWeek }: z.output<typeof workingDaysQuery>) {
    const policy = { daysPerWeek: daysPerWeek === '6' ? (6 as const) : (5 as const), collectiveLeaveIsOff: true };
    const holidays = await this.holidays.holidaysFor(region ?? null, from);
    return { from, days, on: addWorkingDays(from, days, workingCalendar(holidays, policy, from, region ?? null)) };
  }

  @Get('effects')
  @Answers(calendarEffects)
  async moved(@Query({ schema: editionQuery }) { edition }: z.output<typeof editionQuery>, @Who() actor: Actor): Promise<{ edition: string; tasks: CalendarEffectView[] }> {
    return { edition, tasks: await this.effects.of(edition, actor.sees) };
  }

  /** Every running wait works out its dates again; old and new ones are kept. Told once more it changes nothing. */
  @Post('apply')
  @HttpCode(200)
  @Answers(calendarApplied)
  async apply(@Body({ schema: applyBody }) { edition }: z.output<typeof applyBody>, @Who() actor: Actor, @Through() channel: string): Promise<{ told: number }> {
    need(actor, 'administer');
    await this.effects.loaded(edition);
    await this.changes.applied(edition, authorOf(actor, channel));
    try {
      return { told: await this.gateway.calendarChanged(edition) };
    } catch (error) {
      this.logger.warn('running processes were not all told of the calendar', { error });
      throw new DoorError('unavailable', { edition });
    }
  }
}
