/** What may be launched and where it may stand: the catalogue, told from the same tables the processes use. */
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Titled } from '@sinergi/contracts/views';
import { isClosed, STATUS_MOVES, STATUSES } from '@sinergi/domain/cooperation/status';
import { POSITION_RULES, POSITIONS } from '@sinergi/domain/parties/office';
import { PROGRAMMES } from '@sinergi/domain/programmes/registry';
import { STAGES } from '@sinergi/domain/terms/stage-plan';
import { titled } from '../form/job.views';
import { Answers } from '../form/responses';
import { STAGE_TITLES, STATUS_TITLES } from '../wording/titles';

const entry = { code: z.string(), title: titled };
const programme = z
  .strictObject({
    ...entry,
    edition: z.int(),
    since: z.string(),
    summary: titled,
    legalBasis: z.array(z.string()),
    segment: z.string(),
    schemes: z.array(z.string()),
    termMonths: z.int(),
    stages: z.array(z.string()),
  })
  .meta({ id: 'ProgrammeView' });
const status = z.strictObject({ ...entry, closed: z.boolean(), next: z.array(z.string()) }).meta({ id: 'StatusView' });
const stage = z.strictObject(entry).meta({ id: 'StageView' });
const position = z.strictObject({ ...entry, side: z.enum(['branch', 'city']) }).meta({ id: 'PositionView' });

const listed = <Item extends z.ZodType>(item: Item, id: string) => z.strictObject({ items: z.array(item), next: z.null() }).meta({ id });
const all = <Item>(items: readonly Item[]) => ({ items, next: null });

@ApiTags('catalogue')
@Controller('v1/catalogue')
export class CatalogueController {
  @Get('programmes')
  @Answers(listed(programme, 'ProgrammeList'))
  programmes() {
    return all(
      PROGRAMMES.map(({ code, title, edition, since, summary, legalBasis, arrangement, termMonths, procedure }) => ({
        code, title, edition, since, summary, legalBasis, segment: arrangement.segment, schemes: arrangement.schemes, termMonths, stages: procedure.map((plan) => plan.code),
      })),
    );
  }

  @Get('statuses')
  @Answers(listed(status, 'StatusList'))
  statuses() {
    return all(STATUSES.map((code) => ({ code, title: STATUS_TITLES[code], closed: isClosed(code), next: STATUS_MOVES[code] })));
  }

  @Get('stages')
  @Answers(listed(stage, 'StageList'))
  stages() {
    return all(STAGES.map((code) => ({ code, title: STAGE_TITLES[code] })));
  }

  @Get('positions')
  @Answers(listed(position, 'PositionList'))
  positions() {
    const titleOf = (code: (typeof POSITIONS)[number]): Titled => ({ id: POSITION_RULES[code].titleId, en: POSITION_RULES[code].titleEn });
    return all(POSITIONS.map((code) => ({ code, title: titleOf(code), side: POSITION_RULES[code].side })));
  }
}
