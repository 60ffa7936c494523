/** Links in letters: opening one changes nothing; deciding through one needs no other key. */
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { TaskView } from '@sinergi/contracts/views';
import { dateAt } from '@sinergi/domain/calendar/zone';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { POSITION_RULES } from '@sinergi/domain/parties/office';
import { linkTokenHash } from '@sinergi/platform/crypto/link-token';
import { LinkUseRepository } from '@sinergi/persistence/requests/link-use.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { LinkQueries, type LinkRow } from '@sinergi/persistence/views/links.queries';
import { taskView as shown, type Onlooker, type TaskRow } from '@sinergi/persistence/views/tasks.queries';
import { OpenToAll } from '../auth/access.guard';
import { ActId } from '../auth/who.decorator';
import { CaseClock } from '../cases/case-clock';
import { Answers, AnswersOrJob } from '../form/responses';
import { decisionResult, linkView } from '../form/task.views';
import { decisionBody, type DecisionOrder } from '../tasks/decision.dto';
import { DecisionService } from '../tasks/decision.service';
import { receiptOf, type DecisionReceipt } from '../tasks/receipt';
import { AskedLanguage, type Tongue } from '../wording/language.decorator';

interface Opened {
  readonly link: LinkRow;
  readonly task: TaskRow;
}

@ApiTags('links')
@OpenToAll()
@Controller('v1/links')
export class LinksController {
  constructor(
    private readonly links: LinkQueries,
    private readonly uses: LinkUseRepository,
    private readonly cases: CaseQueries,
    private readonly decisions: DecisionService,
    private readonly clock: CaseClock,
  ) {}

  @Get(':token')
  @Answers(linkView)
  async open(@Param('token') token: string, @AskedLanguage() tongue: Tongue): Promise<{ task: TaskView; person: { name: string; position: string }; signInNeeded: boolean }> {
    const { link, task } = await this.follow(linkTokenHash(token));
    const position = link.position === null ? '' : POSITION_RULES[link.position][tongue === 'id' ? 'titleId' : 'titleEn'];
    return { task: shown(task, link), person: { name: link.name, position }, signInNeeded: !task.ask.byMailLink };
  }

  @Post(':token/decisions')
  @HttpCode(200)
  @AnswersOrJob(decisionResult)
  async decide(
    @Param('token') token: string,
    @Body({ schema: decisionBody.omit({ decidedBy: true }) }) order: DecisionOrder,
    @ActId() decisionId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DecisionReceipt> {
    const tokenHash = linkTokenHash(token);
    const { link, task } = await this.follow(tokenHash);
    if (!task.ask.byMailLink) throw new DomainError('sign-in-needed', { taskId: task.id });
    const author = { personId: link.personId, officeId: link.officeId, channel: 'mail-link' };
    const told = await this.decisions.decide(task, order, { decisionId, recordedBy: link.personId, channel: 'mail-link', author });
    // more time leaves the question open, and the link with it
    if (told.kind === 'accepted' && told.taskClosed) await this.uses.used(tokenHash);
    return receiptOf(told, decisionId, task.id, response);
  }

  /** @throws DomainError `link-unknown`, `link-used`, `link-expired` */
  private async follow(tokenHash: Buffer): Promise<Opened> {
    const link = await this.links.find(tokenHash);
    if (!link) throw new DomainError('link-unknown');
    if (link.used) throw new DomainError('link-used');
    const subject = await this.cases.get(link.no, { kind: 'all' });
    if (dateAt(link.expiresAt, subject.zone) < (await this.clock.todayOf(subject))) throw new DomainError('link-expired');
    const onlooker: Onlooker = { personId: link.personId, today: this.clock.today(subject.zone), sees: { kind: 'all' } };
    return { link, task: await this.decisions.taskOf(link.taskId, onlooker) };
  }
}
