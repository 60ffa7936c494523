/** Says in the OpenAPI document what a route answers with, beside the problems every route may answer with. */
import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { jobView, type ViewSchema } from './job.views';

export const problemBody = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.strictObject({ id: z.string(), en: z.string() }),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    fields: z.array(z.strictObject({ field: z.string(), id: z.string(), en: z.string() })).optional(),
    correlationId: z.string(),
  })
  .meta({ id: 'Problem' });

const Problems = ApiResponse({ status: 'default', description: 'A problem, told in Indonesian and English', standardSchema: problemBody });

export const Answers = (schema: ViewSchema, status = 200) => applyDecorators(ApiResponse({ status, description: 'The result', standardSchema: schema }), Problems);

/** The result where it came in time, else a job to watch. */
export const AnswersOrJob = (schema: ViewSchema, status = 200) =>
  applyDecorators(Answers(schema, status), ApiResponse({ status: 202, description: 'Recorded, being processed', standardSchema: recorded }));

export const recorded = z.strictObject({ job: jobView, no: z.string().optional() }).meta({ id: 'Recorded' });

export const AnswersNothing = () => applyDecorators(ApiResponse({ status: 204, description: 'Done' }), Problems);

export const pageSchema = <Item extends z.ZodType>(item: Item, id: string) => z.strictObject({ items: z.array(item), next: z.string().nullable() }).meta({ id });
