/** The frame of every process: on record when it opens, on record when it closes, whatever happens between. */
import { allHandlersFinished, CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import { records } from './activities';
import { ProcessStopped, type Casework, type StopReason } from './casework';
import { recoverable } from './recoverable';

/** Runs the procedure; a stop or a cancellation becomes a value. */
export async function untilStopped<T>(casework: Casework, procedure: () => Promise<T>): Promise<T | { readonly stopped: StopReason }> {
  try {
    await recoverable(casework, 'open-process', () =>
      records.processOpened({ processId: casework.processId, kind: casework.kind, no: casework.no, period: casework.period, rehearsal: casework.start.birth.rehearsal, on: casework.today() }),
    );
    return await procedure();
  } catch (error) {
    if (error instanceof ProcessStopped) return { stopped: error.reason };
    if (isCancellation(error)) return { stopped: 'withdrawn' };
    throw error;
  }
}

/** Closing acts are finished even when the process was cancelled; an operator who aborts one of them leaves out what is left of them. */
export function closing<T>(casework: Casework, outcome: string, result: T, acts: () => Promise<void>): Promise<T> {
  return CancellationScope.nonCancellable(async () => {
    casework.stopping = null;
    casework.hold = null;
    try {
      await acts();
    } catch (error) {
      if (!(error instanceof ProcessStopped)) throw error;
    }
    await recoverable(casework, 'close-process', () => records.processClosed(casework.processId, outcome, casework.today()));
    casework.standing.working('closed');
    await condition(allHandlersFinished);
    return result;
  });
}
