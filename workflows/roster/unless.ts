/** A failure that is an answer: the file will never read, or the approver has to look again. */
import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type { FailureType } from '@sinergi/contracts/failures';

export async function unless<T>(type: FailureType, work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.type === type) return undefined;
    throw error;
  }
}
