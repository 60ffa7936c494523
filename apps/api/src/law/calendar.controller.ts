/** The calendar of decreed days: looked up, added, imported and withdrawn; running deadlines are told at once. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
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
import { Answers, AnswersNothing, pageSchema } from '../form/responses';
import { LOGGER } from '../parts';
import { holidayQuery, holidaysBody, holidayView, importQuery, withdrawBody, workingDaysQuery, workingDaysView, type ImportQuery } from './law.dto';

@ApiTags('law')
@Controller('v1/calendar')
export class CalendarController {
  constructor(
    private readonly holidays: HolidayQueries,
    private readonly changes: HolidayRepository,
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
    await this.spread(edition);
    return { added: days.length };
  }

  @Post('days/:id/withdraw')
  @HttpCode(204)
  @AnswersNothing()
  async withdraw(@Param('id') id: string, @Body({ schema: withdrawBody }) { reason }: z.output<typeof withdrawBody>, @Who() actor: Actor, @Through() channel: string): Promise<void> {
    need(actor, 'administer');
    await this.changes.withdraw(id, reason, authorOf(actor, channel));
    await this.spread('withdrawal');
  }

  @Post('import')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @Answers(imported)
  async import(@Query({ schema: importQuery }) law: ImportQuery, @Req() request: DoorRequest, @Who() actor: Actor, @Through() channel: string): Promise<{ added: number }> {
    need(actor, 'administer');
    const taken = await takeTable(request.body, 'calendar-days', (records) => this.changes.importAll(records, law, authorOf(actor, channel)));
    await this.spread(law.edition);
    return taken;
  }

  @Get('working-days')
  @Answers(workingDaysView)
  async workingDays(@Query({ schema: workingDaysQuery }) { from, days, region, daysPerWeek }: z.output<typeof workingDaysQuery>) {
    const policy = { daysPerWeek: daysPerWeek === '6' ? (6 as const) : (5 as const), collectiveLeaveIsOff: true };
    const holidays = await this.holidays.holidaysFor(region ?? null, from);
    return { from, days, on: addWorkingDays(from, days, workingCalendar(holidays, policy, from, region ?? null)) };
  }

  /** The decree stands whether or not every process could be told; each looks up the law again when it next plans. */
  private async spread(edition: string): Promise<void> {
    try {
      await this.gateway.calendarChanged(edition);
    } catch (error) {
      this.logger.warn('running processes were not all told of the calendar', { error });
    }
  }
}
