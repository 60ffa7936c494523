/** What the caller learns of a process's answer: done, refused with its code, or still being processed. */
import type { Response } from 'express';
import type { JobView } from '@sinergi/contracts/views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { RequestOutcome } from '@sinergi/persistence/requests/process-request.repository';
import type { Told } from '@sinergi/temporal/gateway';

export const underWay = (job: Pick<JobView, 'id' | 'kind' | 'subject'>): JobView => ({ ...job, state: 'being-processed', code: null });

/** @throws DomainError with the code of the refusal */
export async function settle(
  told: Told<'accepted'>,
  job: Pick<JobView, 'id' | 'kind' | 'subject'>,
  response: Response,
  record: (outcome: RequestOutcome) => Promise<void>,
): Promise<JobView | { job: JobView }> {
  if (told.kind === 'unknown') {
    response.status(202);
    return { job: underWay(job) };
  }
  if (told.kind === 'refused') {
    await record({ outcome: 'refused', code: told.code });
    throw new DomainError(told.code, { requestId: job.id });
  }
  await record({ outcome: 'accepted', code: null });
  return { ...job, state: 'done', code: null };
}
