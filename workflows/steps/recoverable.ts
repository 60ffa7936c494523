/** A step that may fail for longer than its retries: it stands still, says so, and goes on when an operator mends it. */
import { ActivityFailure, ApplicationFailure, condition, isCancellation } from '@temporalio/workflow';
import { troubles } from './activities';
import { ProcessStopped, type Casework } from './casework';

/** A step the process cannot do without: tried again until it succeeds, or the process is aborted. */
export async function recoverable<T>(casework: Casework, step: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const tried = await attempt(casework, step, work, false);
    if (tried.kind === 'done') return tried.value;
  }
}

/** A step an operator may leave out, with a reason. @returns undefined when it was left out */
export async function skippable<T>(casework: Casework, step: string, work: () => Promise<T>): Promise<T | undefined> {
  for (;;) {
    const tried = await attempt(casework, step, work, true);
    if (tried.kind === 'done') return tried.value;
    if (tried.act === 'skip') return undefined;
  }
}

type Tried<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'mended'; readonly act: 'retry' | 'skip' };

async function attempt<T>(casework: Casework, step: string, work: () => Promise<T>, maySkip: boolean): Promise<Tried<T>> {
  try {
    return { kind: 'done', value: await work() };
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    const act = await standStill(casework, step, failureOf(error), maySkip);
    if (act === 'abort') throw new ProcessStopped('aborted');
    return { kind: 'mended', act };
  }
}

/** The one place where a process waits for an operator. */
export async function standStill(casework: Casework, step: string, failure: string, maySkip: boolean): Promise<'retry' | 'skip' | 'abort'> {
  const { processId, no } = casework;
  const before = casework.standing.snapshot();
  await troubles.needsFix({ processId, no, step, failure, maySkip, on: casework.today() });
  casework.maySkip = maySkip;
  casework.standing.show({ opsState: 'NEEDS_FIX', failedStep: step, waitingOn: 'SYSTEM', why: failure, since: casework.clock.now(), next: null });
  await condition(() => casework.hasOrder() || casework.stopping !== null);
  if (casework.stopping) throw new ProcessStopped(casework.stopping);
  const order = casework.takeOrder();
  const act = order?.act ?? 'retry';
  await troubles.fixed(processId, step, act, order?.by ?? '', casework.today());
  casework.standing.show(before);
  return act;
}

/** The type of the innermost failure: a code, never a message that might hold a person. */
function failureOf(error: ActivityFailure): string {
  let cause: unknown = error.cause;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  if (cause instanceof ApplicationFailure) return cause.type ?? 'Error';
  return cause instanceof Error ? cause.name : 'Error';
}
