/** How good a cooperation's rosters are, by place, office and rule, for those who may read its members. */
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RosterQualityView } from '@sinergi/contracts/roster.views';
import { RosterQualityQueries } from '@sinergi/persistence/rosters/roster-quality.queries';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { need, type Actor } from '../auth/actor';
import { Who } from '../auth/who.decorator';
import { Answers } from '../form/responses';
import { rosterQualityView } from '../form/roster.views';

@ApiTags('rosters')
@Controller('v1')
export class RosterQualityController {
  constructor(
    private readonly quality: RosterQualityQueries,
    private readonly cases: CaseQueries,
  ) {}

  @Get('cooperations/:no/roster-quality')
  @Answers(rosterQualityView)
  async of(@Param('no') no: string, @Who() actor: Actor): Promise<RosterQualityView> {
    need(actor, 'read-members');
    await this.cases.get(no, actor.sees);
    return this.quality.of(no);
  }
}
