/** The directory's offices and the regions branches serve: added, ended, imported by administrators, by date. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Page } from '@sinergi/contracts/views';
import { BranchRegionRepository } from '@sinergi/persistence/directory/branch-regions.repository';
import { OfficeQueries, type OfficeRow } from '@sinergi/persistence/directory/offices.queries';
import { OfficeRepository } from '@sinergi/persistence/directory/offices.repository';
import { ServiceAreaQueries, type ServiceAreaRow } from '@sinergi/persistence/views/service-areas.queries';
import { need, type Actor } from '../auth/actor';
import { Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import type { DoorRequest } from '../door-request';
import { Answers, AnswersNothing, pageSchema } from '../form/responses';
import { areaQuery, areaView, branchRegionBody, contactBody, endBody, imported, made, officeBody, officeQuery, officeView } from './directory.dto';
import { takeTable } from './imports';

@ApiTags('directory')
@Controller('v1')
export class OfficesController {
  constructor(
    private readonly offices: OfficeQueries,
    private readonly changes: OfficeRepository,
    private readonly areas: BranchRegionRepository,
    private readonly served: ServiceAreaQueries,
  ) {}

  @Get('offices')
  @Answers(pageSchema(officeView, 'OfficePage'))
  list(@Query({ schema: officeQuery }) query: z.output<typeof officeQuery>): Promise<Page<OfficeRow>> {
    return this.offices.search(query);
  }

  @Post('offices')
  @Answers(officeView, 201)
  add(@Body({ schema: officeBody }) office: z.output<typeof officeBody>, @Who() actor: Actor, @Through() channel: string): Promise<OfficeRow> {
    need(actor, 'administer');
    return this.changes.add(office, authorOf(actor, channel));
  }

  /** Letters that have not left go to the new address. */
  @Post('offices/:id/contact')
  @HttpCode(204)
  @AnswersNothing()
  async contact(@Param('id') id: string, @Body({ schema: contactBody }) contact: z.output<typeof contactBody>, @Who() actor: Actor, @Through() channel: string): Promise<void> {
    need(actor, 'administer');
    await this.changes.changeContact(id, contact, authorOf(actor, channel));
  }

  @Post('offices/:id/end')
  @HttpCode(204)
  @AnswersNothing()
  async end(@Param('id') id: string, @Body({ schema: endBody }) { until, reason }: z.output<typeof endBody>, @Who() actor: Actor, @Through() channel: string): Promise<void> {
    need(actor, 'administer');
    await this.changes.end(id, until, reason, authorOf(actor, channel));
  }

  @Post('offices/import')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @Answers(imported)
  import(@Req() request: DoorRequest, @Who() actor: Actor, @Through() channel: string): Promise<{ added: number }> {
    need(actor, 'administer');
    return takeTable(request.body, 'offices', (records) => this.changes.importAll(records, authorOf(actor, channel)));
  }

  @Get('branch-regions')
  @Answers(pageSchema(areaView, 'ServiceAreaPage'))
  regions(@Query({ schema: areaQuery }) query: z.output<typeof areaQuery>): Promise<Page<ServiceAreaRow>> {
    return this.served.search(query);
  }

  @Post('branch-regions/:id/end')
  @HttpCode(204)
  @AnswersNothing()
  async endService(@Param('id') id: string, @Body({ schema: endBody }) { until, reason }: z.output<typeof endBody>, @Who() actor: Actor, @Through() channel: string): Promise<void> {
    need(actor, 'administer');
    await this.areas.end(id, until, reason, authorOf(actor, channel));
  }

  @Post('branch-regions')
  @Answers(made, 201)
  async serve(@Body({ schema: branchRegionBody }) area: z.output<typeof branchRegionBody>, @Who() actor: Actor, @Through() channel: string): Promise<{ id: string }> {
    need(actor, 'administer');
    return { id: await this.areas.add(area, authorOf(actor, channel)) };
  }
}
