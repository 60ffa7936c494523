/** The coming dates of every question of a programme, shown before a cooperation is launched. */
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { LadderPreviewView } from '@sinergi/contracts/guidance.views';
import type { WorkingCalendar } from '@sinergi/domain/calendar/working-days';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { programmeOf } from '@sinergi/domain/programmes/registry';
import { monthOf } from '@sinergi/domain/calendar/contribution-month';
import { dueDateOf } from '@sinergi/domain/collection/due-date';
import type { Programme } from '@sinergi/domain/terms/cooperation-terms';
import { datesAhead, type Ladder } from '@sinergi/domain/terms/ladder';
import type { Ask, StageCode } from '@sinergi/domain/terms/stage-plan';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { CaseClock } from '../cases/case-clock';
import { dateField, regionField } from '../form/fields';
import { ladderPreviews } from '../form/guidance.views';
import { Answers } from '../form/responses';
import { STAGE_TITLES } from '../wording/titles';

const COLLECTION = { id: 'Iuran bulanan', en: 'Monthly collection' };
const ARREARS = { id: 'Tunggakan', en: 'Arrears' };

const previewQuery = z.strictObject({ programme: z.string().min(1).max(60), region: regionField.optional(), on: dateField.optional() });

@ApiTags('cooperations')
@Controller('v1/cooperations')
export class LadderPreviewController {
  constructor(
    private readonly holidays: HolidayQueries,
    private readonly clock: CaseClock,
  ) {}

  @Get('preview-ladders')
  @Answers(ladderPreviews)
  async preview(@Query({ schema: previewQuery }) { programme: code, region, on }: z.output<typeof previewQuery>): Promise<{ programme: string; on: LocalDate; waits: LadderPreviewView[] }> {
    const programme = programmeOf(code);
    const day = on ?? this.clock.today();
    const calendar = await this.holidays.calendarOf(region ?? null, programme.calendar, day);
    const asked = (stage: StageCode, asks: readonly Ask[]): readonly Ask[] => (stage === 'roster' ? [...asks, programme.rosterApproval] : asks);
    const waits = programme.procedure.flatMap(({ code: stage, asks }) => asked(stage, asks).map((ask) => previewOf(stage, ask, day, calendar)));
    return { programme: code, on: day, waits: [...waits, ...ofMoney(programme, day, calendar)] };
  }
}

/** The bill of the month of that day, and arrears from the day its ladder ends. */
function ofMoney({ billing, arrearsLadder, arrangement }: Programme, day: LocalDate, calendar: WorkingCalendar): LadderPreviewView[] {
  const paying = { stage: 'collection', stageTitle: COLLECTION, act: 'pay' as const, positions: billing.payer.positions };
  const bill: LadderPreviewView = { ...paying, askCode: 'payment', ahead: aheadOf(billing.ladder, dueDateOf(monthOf(day), arrangement.segment, calendar), calendar) };
  const handedOver = bill.ahead.at(-1)?.on as LocalDate | undefined;
  return arrearsLadder && handedOver ? [bill, { ...paying, stageTitle: ARREARS, askCode: 'arrears', ahead: aheadOf(arrearsLadder, handedOver, calendar) }] : [bill];
}

const aheadOf = (ladder: Ladder, from: LocalDate, calendar: WorkingCalendar): LadderPreviewView['ahead'] =>
  datesAhead(ladder, { from, extraDays: 0 }, calendar, 'WIB').map((rung) => ({ code: rung.code, act: rung.act, addressee: rung.to, on: rung.on }));

function previewOf(stage: StageCode, { code, act, positions, ladder }: Ask, from: LocalDate, calendar: WorkingCalendar): LadderPreviewView {
  return { stage, stageTitle: STAGE_TITLES[stage], askCode: code, act, positions, ahead: aheadOf(ladder, from, calendar) };
}
