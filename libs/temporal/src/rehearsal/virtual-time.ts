/** Virtual time of one execution: read, moved forward, and watched until it is quiet. Needs a server that skips time. */
import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';

interface Span {
  readonly seconds: number;
  readonly nanos: number;
}

interface Stamp {
  readonly seconds?: unknown;
  readonly nanos?: number | null;
}

export interface Moment {
  /** Engine time of the execution, milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** A workflow task or a running activity is in flight; a retry that waits for its next try is not. */
  readonly busy: boolean;
  readonly closed: boolean;
  /** The run that was looked at: a process that begins again has another. */
  readonly runId: string;
}

const BACKING_OFF = 1; // PENDING_ACTIVITY_STATE_SCHEDULED

/** Rounded up to whole milliseconds: a clock that stops short of its date would have to wait for real time. */
function spanOf(ms: number): Span {
  const whole = Math.ceil(ms);
  return { seconds: Math.floor(whole / 1000), nanos: (whole % 1000) * 1_000_000 };
}

const millisOf = (stamp: Stamp): number => Number(stamp.seconds ?? 0) * 1000 + (stamp.nanos ?? 0) / 1_000_000;

export async function momentOf(handle: WorkflowHandle): Promise<Moment> {
  const { raw, status, runId } = await handle.describe();
  const skipped = (raw.workflowExtendedInfo as { timeSkippingInfo?: { currentTime?: Stamp | null } | null } | null | undefined)?.timeSkippingInfo?.currentTime;
  const inFlight = (raw.pendingActivities ?? []).some(({ attempt, state }) => !((attempt ?? 1) > 1 && Number(state) === BACKING_OFF));
  return {
    now: skipped ? millisOf(skipped) : Date.now(),
    busy: Boolean(raw.pendingWorkflowTask) || inFlight,
    closed: status.name !== 'RUNNING',
    runId,
  };
}

const CLOSED_ALREADY = 5; // gRPC NOT_FOUND

/** Fires every timer and retry up to `ms` from the execution's own now, then lets its clock run on at normal speed. */
export async function moveForward(handle: WorkflowHandle, ms: number): Promise<void> {
  const timeSkippingConfig = { enabled: true, disablePropagation: true, fastForwardConfig: { id: randomUUID(), duration: spanOf(ms) } };
  try {
    await handle.client.workflowService.updateWorkflowExecutionOptions({
      namespace: handle.client.options.namespace,
      workflowExecution: { workflowId: handle.workflowId },
      workflowExecutionOptions: { timeSkippingConfig } as object,
      updateMask: { paths: ['time_skipping_config'] },
    });
  } catch (error) {
    if ((error as { code?: number }).code !== CLOSED_ALREADY) throw error;
  }
}
