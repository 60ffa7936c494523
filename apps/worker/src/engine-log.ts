/** What the engine says about its processes goes into the one log, under the case it is about. */
import type { LogEntry } from '@temporalio/worker';
import type { Logger } from '@sinergi/platform/logging/logger';

const LEVELS = { TRACE: 'debug', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

export function engineLog(logger: Logger): (entry: LogEntry) => void {
  return ({ level, message, meta = {} }) => {
    const { workflowId, activityType, attempt, error } = meta as { workflowId?: string; activityType?: string; attempt?: number; error?: unknown };
    logger[LEVELS[level]](message, {
      ...(workflowId ? { workflowId, cooperationNo: workflowId.split('.')[1] ?? '' } : {}),
      ...(activityType ? { stage: activityType } : {}),
      ...(attempt ? { attempt } : {}),
      ...(error instanceof Error ? { failure: (error as { type?: string }).type ?? error.name } : {}),
    });
  };
}
