/** Before a new bundle polls, every open history is replayed against it; one that would break is named and nothing starts. */
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { HostOptions } from './worker-host';

/** How many names an operator is told at once. */
const NAMED = 5;

export class IncompatibleBundle extends Error {
  constructor(readonly processIds: readonly string[]) {
    super(`this version cannot carry on ${processIds.length} running process(es): ${processIds.slice(0, NAMED).join(', ')}; start the former version, or patch the change of order`);
    this.name = 'IncompatibleBundle';
  }
}

/** @returns how many open histories were replayed. @throws IncompatibleBundle */
export async function replayOpenHistories(client: Client, workflowBundle: HostOptions['bundle']): Promise<number> {
  const broken: string[] = [];
  let replayed = 0;
  const histories = client.workflow.list({ query: 'ExecutionStatus="Running"' }).intoHistories();
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    replayed += 1;
    if (error) broken.push(workflowId);
  }
  if (broken.length > 0) throw new IncompatibleBundle(broken);
  return replayed;
}
