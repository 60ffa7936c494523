/** Words of guidance to running processes: hold, resume, another deadline, another desk. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { DeadlinePreviewView } from '@sinergi/contracts/guidance.views';
import type { JobView } from '@sinergi/contracts/views';
import type { Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { underWay } from '../cases/told';
import { deadlinePreview, guidanceResult } from '../form/guidance.views';
import { Answers, AnswersOrJob } from '../form/responses';
import { DeadlinePreviewService } from './deadline-preview.service';
import { caseGuidanceBody, deadlinePreviewQuery, guidanceBody, type GuidanceOrder } from './guidance.dto';
import { GuidanceService, type GuidanceTold } from './guidance.service';

type Receipt = { readonly id: string; readonly outcome: 'accepted' } | { readonly job: JobView };

@ApiTags('guidance')
@Controller('v1')
export class GuidanceController {
  constructor(
    private readonly guidance: GuidanceService,
    private readonly previews: DeadlinePreviewService,
  ) {}

  @Get('tasks/:id/deadline-preview')
  @Answers(deadlinePreview)
  preview(@Param('id') taskId: string, @Query({ schema: deadlinePreviewQuery }) { days }: z.output<typeof deadlinePreviewQuery>, @Who() actor: Actor): Promise<DeadlinePreviewView> {
    return this.previews.of(taskId, days, actor);
  }

  @Post('processes/:id/guidance')
  @HttpCode(200)
  @AnswersOrJob(guidanceResult)
  async guide(
    @Param('id') processId: string,
    @Body({ schema: guidanceBody }) order: GuidanceOrder,
    @Who() actor: Actor,
    @ActId() id: string,
    @Through() channel: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Receipt> {
    const told = await this.guidance.guide(processId, order, { id, actor, channel });
    return receiptOf(told, id, 'taskId' in order ? order.taskId : processId, response);
  }

  @Post('cooperations/:no/guidance')
  @HttpCode(200)
  @AnswersOrJob(guidanceResult)
  async guideCase(
    @Param('no') no: string,
    @Body({ schema: caseGuidanceBody }) order: z.output<typeof caseGuidanceBody>,
    @Who() actor: Actor,
    @ActId() id: string,
    @Through() channel: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Receipt> {
    return receiptOf(await this.guidance.guideCase(no, order, { id, actor, channel }), id, no, response);
  }
}

function receiptOf(told: GuidanceTold, id: string, subject: string, response: Response): Receipt {
  if (told === 'accepted') return { id, outcome: 'accepted' };
  response.status(202);
  return { job: underWay({ id, kind: 'guidance', subject }) };
}
