/** What left the house for a bill, and how it is tried again. */
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BillOutsideView } from '@sinergi/contracts/outside.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { BillPreviewQueries } from '@sinergi/persistence/money/bill-preview.queries';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import type { Actor } from '../auth/actor';
import { Who } from '../auth/who.decorator';
import { billOutsideView } from '../form/outside.views';
import { Answers } from '../form/responses';
import { BillOutsideService } from './bill-outside.service';

@ApiTags('collections')
@Controller('v1/cooperations/:no/bills/:billId/outside')
export class BillOutsideController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly bills: BillPreviewQueries,
    private readonly outside: BillOutsideService,
  ) {}

  @Get()
  @Answers(billOutsideView)
  async of(@Param('no') no: string, @Param('billId') billId: string, @Who() actor: Actor): Promise<BillOutsideView> {
    await this.cases.get(no, actor.sees);
    if (!(await this.bills.isBillOf(no, billId))) throw new DomainError('bill-unknown', { billId: billId.slice(0, 60) });
    return this.outside.of(no, billId);
  }
}
