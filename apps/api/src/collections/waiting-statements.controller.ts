/** Statements whose columns nobody knows yet: a person says what they mean, once for the bank, or withdraws the file; later words are new rows. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { BankMappingView, WaitingStatementView } from '@sinergi/contracts/statement-mapping.views';
import { headingsOf, saidMapping } from '@sinergi/intake/statement/table/said-mapping';
import { BankMappingRepository } from '@sinergi/persistence/requests/bank-mapping.repository';
import { WaitingStatementRepository } from '@sinergi/persistence/requests/waiting-statement.repository';
import { need, personOf, type Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { statementView } from '../form/money.views';
import { Answers } from '../form/responses';
import { bankMappingView, waitingStatementView } from '../form/statement-mapping.views';
import { statementSight } from './matching.controller';
import { StatementIntake } from './statement-intake.service';
import { mappingBody, withdrawBody, type MappingOrder, type Withdrawal } from './statement-mapping.dto';
import { StatementAnswers } from './statement-answers';

@ApiTags('collections')
@Controller('v1')
export class WaitingStatementsController {
  constructor(
    private readonly waiting: WaitingStatementRepository,
    private readonly mappings: BankMappingRepository,
    private readonly intake: StatementIntake,
    private readonly answers: StatementAnswers,
  ) {}

  @Get('statements/waiting')
  @Answers(z.array(waitingStatementView))
  list(@Who() actor: Actor): Promise<WaitingStatementView[]> {
    need(actor, 'pay');
    return this.waiting.list(statementSight(actor));
  }

  @Post('statements/waiting/:id/mapping')
  @HttpCode(200)
  @Answers(statementView)
  async say(@Param('id') id: string, @Body({ schema: mappingBody }) order: MappingOrder, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string) {
    need(actor, 'pay');
    const file = await this.waiting.waiting(id, statementSight(actor));
    const author = authorOf(actor, channel);
    const statementId = await this.intake.say(file, saidMapping(order), () => this.remember(order, actor, actId, channel), personOf(actor), author);
    return this.answers.of(statementId, actor);
  }

  @Post('statements/waiting/:id/withdrawal')
  @HttpCode(200)
  @Answers(z.array(waitingStatementView))
  async withdraw(@Param('id') id: string, @Body({ schema: withdrawBody }) { reason }: Withdrawal, @Who() actor: Actor, @Through() channel: string): Promise<WaitingStatementView[]> {
    need(actor, 'pay');
    const file = await this.waiting.waiting(id, statementSight(actor));
    await this.waiting.withdraw(file.id, personOf(actor), reason, authorOf(actor, channel));
    return this.list(actor);
  }

  @Get('bank-mappings')
  @Answers(z.array(bankMappingView))
  async said(@Who() actor: Actor): Promise<BankMappingView[]> {
    need(actor, 'pay');
    return this.mappings.all();
  }

  @Post('bank-mappings')
  @Answers(z.array(bankMappingView), 201)
  async correct(@Body({ schema: mappingBody }) order: MappingOrder, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string): Promise<BankMappingView[]> {
    need(actor, 'pay');
    await this.remember(order, actor, actId, channel);
    return this.mappings.all();
  }

  private remember({ fromDate, ...order }: MappingOrder, actor: Actor, id: string, channel: string): Promise<string> {
    const said = saidMapping(order);
    const columns = Object.fromEntries(Object.entries(said.columns)) as Record<string, string | number>;
    return this.mappings.remember({ id, said: { ...said, columns }, headings: headingsOf(said), fromDate: fromDate ?? null, by: personOf(actor) }, authorOf(actor, channel));
  }
}
