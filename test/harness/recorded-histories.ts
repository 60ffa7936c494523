/** Keeps the runs of a story as histories that every later build replays. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';

/** One file per kind and ending of process; the id inside carries no number that changes from run to run. */
export async function recordHistories(client: Client, folder: string): Promise<void> {
  for await (const { workflowId, status } of client.workflow.list()) {
    const [kind] = workflowId.split('.');
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    const json = historyToJSON(history) as unknown;
    await writeFile(path.join(folder, `${kind}.${status.name.toLowerCase()}.json`), withoutMachine(typeof json === 'string' ? json : JSON.stringify(json)));
  }
}

/** Stack traces name files from the root of the repository on, wherever it was recorded. */
const withoutMachine = (json: string): string => json.replaceAll(`${process.cwd()}${path.sep}`, '');
