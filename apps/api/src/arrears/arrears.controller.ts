/** Arrears of a cooperation: what is open and where each payer stands, and everything people decide about it. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import { CaseQueries, type CaseRow } from '@sinergi/persistence/views/cases.queries';
import type { Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { arrearsView } from '../form/arrears.views';
import { Answers } from '../form/responses';
import { ArrearsPageService } from './arrears-page.service';
import { disputeOrder, endingOrder, holdOrder, matterOrder, planOrder, wordOrder, writeOffOrder, type DisputeOrder, type EndingOrder, type HoldOrder, type MatterOrder, type PlanOrder, type WordOrder, type WriteOffOrder } from './arrears.dto';
import { ArrearsService } from './arrears.service';

@ApiTags('collections')
@Controller('v1/cooperations/:no')
export class ArrearsController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly page: ArrearsPageService,
    private readonly service: ArrearsService,
  ) {}

  @Get('arrears')
  @Answers(arrearsView)
  async list(@Param('no') no: string, @Who() actor: Actor): Promise<ArrearsView> {
    return this.page.of(await this.cases.get(no, actor.sees), actor);
  }

  @Post('bills/:billId/holds')
  @Answers(arrearsView, 201)
  hold(@Param('no') no: string, @Param('billId') billId: string, @Body({ schema: holdOrder }) order: HoldOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrearsView> {
    return this.done(no, actor, (subject) => this.service.hold(subject, billId, order, { actor, id, channel }));
  }

  @Post('holds/:holdId/release')
  @HttpCode(200)
  @Answers(arrearsView)
  release(@Param('no') no: string, @Param('holdId') holdId: string, @Body({ schema: endingOrder }) order: EndingOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrearsView> {
    return this.done(no, actor, (subject) => this.service.release(subject, holdId, order, { actor, id, channel }));
  }

  @Post('write-offs')
  @Answers(arrearsView, 201)
  writeOff(@Param('no') no: string, @Body({ schema: writeOffOrder }) order: WriteOffOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrearsView> {
    return this.done(no, actor, (subject) => this.service.writeOff(subject, order, { actor, id, channel }));
  }

  @Post('write-offs/:writeOffId/decision')
  @HttpCode(200)
  @Answers(arrearsView)
  decideWriteOff(@Param('no') no: string, @Param('writeOffId') writeOffId: string, @Body({ schema: wordOrder }) order: WordOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrearsView> {
    return this.done(no, actor, (subject) => this.service.decideWriteOff(subject, writeOffId, order, { actor, id, channel }));
  }

  @Post('payment-plans')
  @Answers(arrearsView, 201)
  plan(@Param('no') no: string, @Body({ schema: planOrder }) order: PlanOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrearsView> {
    return this.done(no, actor, (subject) => this.service.plan(subject, order, { actor, id, channel }));
  }

  @Post('disputes')
  @Answers(arrearsView, 201)
  dispute(@Param('no') no: string, @Body({ schema: disputeOrder }) order: DisputeOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrearsView> {
    return this.done(no, actor, (subject) => this.service.dispute(subject, order, { actor, id, channel }));
  }

  @Post('disputes/:disputeId/decision')
  @HttpCode(200)
  @Answers(arrearsView)
  decideDispute(@Param('no') no: string, @Param('disputeId') disputeId: string, @Body({ schema: wordOrder }) order: WordOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrearsView> {
    return this.done(no, actor, (subject) => this.service.decideDispute(subject, disputeId, order, { actor, id, channel }));
  }

  @Post('parked')
  @Answers(arrearsView, 201)
  park(@Param('no') no: string, @Body({ schema: matterOrder }) order: MatterOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrearsView> {
    return this.done(no, actor, (subject) => this.service.park(subject, order, { actor, id, channel }));
  }

  @Post('parked/:matterId/settlement')
  @HttpCode(200)
  @Answers(arrearsView)
  settle(@Param('no') no: string, @Param('matterId') matterId: string, @Body({ schema: endingOrder }) order: EndingOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrearsView> {
    return this.done(no, actor, (subject) => this.service.settle(subject, matterId, order, { actor, id, channel }));
  }

  private async done(no: string, actor: Actor, act: (subject: CaseRow) => Promise<void>): Promise<ArrearsView> {
    const subject = await this.cases.get(no, actor.sees);
    await act(subject);
    return this.page.of(subject, actor);
  }
}
