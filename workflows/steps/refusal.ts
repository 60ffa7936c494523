/** Refusals leave a process as failures whose type is the domain's own code. */
import { ApplicationFailure } from '@temporalio/workflow';
import { DomainError } from '@sinergi/domain/errors/domain-error';

export function refusing<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof DomainError) throw ApplicationFailure.nonRetryable(error.code, error.code, error.facts);
    throw error;
  }
}
