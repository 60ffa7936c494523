/** The empty roster of a cooperation: its programme's positions, its city's districts and villages to choose from. */
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { rosterTemplate } from '@sinergi/intake/roster-template';
import { RosterRegionsQueries } from '@sinergi/persistence/rosters/roster-regions.queries';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import type { Actor } from '../auth/actor';
import { Who } from '../auth/who.decorator';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('rosters')
@Controller('v1/cooperations/:no/roster-template')
export class RosterTemplateController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly regions: RosterRegionsQueries,
  ) {}

  @Get()
  @ApiOkResponse({ description: 'A workbook', content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  async template(@Param('no') no: string, @Who() actor: Actor): Promise<StreamableFile> {
    const { terms, offices } = await this.cases.get(no, actor.sees);
    const workbook = rosterTemplate(terms, await this.regions.names(offices.regionCode));
    return new StreamableFile(workbook, { type: XLSX, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`templat-${terms.programme}-${no}.xlsx`)}` });
  }
}
