/** The sender's words on a roster under way: what its headings mean, what to do with the result, stop, go on, withdraw. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { HandInMappingView, HandInView } from '@sinergi/contracts/roster.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { mappingFault, NEEDED_COLUMNS, type SaidMapping } from '@sinergi/domain/roster/mapping';
import { SenderWordRepository, type SaidWord } from '@sinergi/persistence/requests/sender-word.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { HandInMappingQueries } from '@sinergi/persistence/views/hand-in-mapping.queries';
import { HandInQueries } from '@sinergi/persistence/views/hand-ins.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { need, personWith, type Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { handInView } from '../form/money.views';
import { Answers } from '../form/responses';
import { handInMappingView } from '../form/roster.views';
import { LOGGER } from '../parts';
import { senderWordBody } from './roster.dto';

@ApiTags('rosters')
@Controller('v1')
export class SenderWordsController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly handIns: HandInQueries,
    private readonly mappings: HandInMappingQueries,
    private readonly words: SenderWordRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('hand-ins/:id/mapping')
  @Answers(handInMappingView)
  async mapping(@Param('id') id: string, @Who() actor: Actor): Promise<HandInMappingView> {
    need(actor, 'hand-in');
    await this.found(id, actor);
    return (await this.mappings.of(id)) ?? { handInId: id, tables: [], sheetsWithoutTable: [], sheetsHidden: 0, hiddenRows: 0, needed: NEEDED_COLUMNS };
  }

  @Post('hand-ins/:id/words')
  @HttpCode(200)
  @Answers(handInView)
  async say(
    @Param('id') handInId: string,
    @Body({ schema: senderWordBody }) body: z.output<typeof senderWordBody>,
    @Who() actor: Actor,
    @ActId() id: string,
    @Through() channel: string,
  ): Promise<HandInView> {
    const { no } = await this.found(handInId, actor);
    const on = await this.clock.dayOf(await this.cases.get(no, actor.sees), body.on);
    const saidBy = await this.authority.need(actor, 'hand-in', on);
    const mapping = body.word === 'mapping' ? (body.mapping ?? {}) : null;
    if (mapping) await this.fits(handInId, mapping);
    await this.words.record({ id, handInId, word: body.word, mapping, saidBy, on }, authorOf(actor, channel));
    await this.tell(no, { id, handInId, word: body.word, saidBy });
    return this.found(handInId, actor);
  }

  /** @throws DomainError `mapping-unfit`, naming sheet and column */
  private async fits(handInId: string, mapping: SaidMapping): Promise<void> {
    const examined = await this.mappings.examined(handInId);
    if (!examined) throw new DomainError('hand-in-not-waiting', { word: 'mapping', status: '-', awaits: '-' });
    const headless = Object.fromEntries(examined.sheetsWithoutTable.map(({ sheet, rows }) => [sheet, rows.flatMap(({ cells }) => cells)]));
    const fault = mappingFault(examined.tables, headless, mapping);
    if (fault) throw new DomainError('mapping-unfit', { ...fault });
  }

  /** What cannot be told now is told by the relay. */
  private async tell(no: string, { id, handInId, word, saidBy }: Pick<SaidWord, 'id' | 'handInId' | 'word' | 'saidBy'>): Promise<void> {
    try {
      await this.gateway.senderSaid(no, handInId, { wordId: id, word, by: saidBy });
      await this.words.told(id);
    } catch (error) {
      this.logger.warn('word of the sender left to the relay', { cooperationNo: no, error });
    }
  }

  private async found(id: string, actor: Actor): Promise<HandInView> {
    const handIn = await this.handIns.find(id, actor.sees, personWith(actor, 'correct'));
    if (!handIn) throw new DomainError('hand-in-unknown', { id: id.slice(0, 60) });
    return handIn;
  }
}
