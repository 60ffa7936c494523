/** The charge law has for a bill paid late, worked out for today; nothing of a state body. */
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LateChargeView } from '@sinergi/contracts/late-charge.views';
import { LATE_CHARGE_RULES } from '@sinergi/domain/collection/data/late-charge.rules';
import { lateChargeOf } from '@sinergi/domain/collection/late-charge';
import { LateChargeQueries } from '@sinergi/persistence/money/late-charge.queries';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import type { Actor } from '../auth/actor';
import { Who } from '../auth/who.decorator';
import { CaseClock } from '../cases/case-clock';
import { lateChargeView } from '../form/late-charge.views';
import { Answers } from '../form/responses';

@ApiTags('collections')
@Controller('v1/cooperations/:no/bills/:billId/late-charge')
export class LateChargeController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly open: LateChargeQueries,
    private readonly clock: CaseClock,
  ) {}

  @Get()
  @Answers(lateChargeView)
  async of(@Param('no') no: string, @Param('billId') billId: string, @Who() actor: Actor): Promise<LateChargeView> {
    const on = await this.clock.todayOf(await this.cases.get(no, actor.sees));
    const charges = (await this.open.openParts(no, billId)).map((part) => ({ subBillId: part.subBillId, ...lateChargeOf(LATE_CHARGE_RULES, part, on) }));
    const charged = charges.filter(({ amount }) => amount > 0);
    const rule = charged[0]?.rule ?? null;
    return {
      billId, on,
      amount: charged.reduce((sum, { amount }) => sum + amount, 0),
      monthsLate: Math.max(0, ...charges.map(({ monthsLate }) => monthsLate)),
      rule: rule && { sentence: rule.sentence, source: rule.source, certainty: rule.certainty },
      parts: charged.map(({ subBillId, amount }) => ({ subBillId, amount })),
    };
  }
}
