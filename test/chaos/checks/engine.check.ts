/** The engine and the record say the same: what is on record as open runs, what runs is on record, what closed is closed. */
import { Reconciliation } from '@sinergi/temporal/reconciliation';
import { ProcessRecordRepository } from '@sinergi/persistence/relay/process-record.repository';
import { noneOf, type Check } from './aftermath';

interface RunRow {
  readonly processId: string;
  readonly open: boolean;
}

/** A process ends right after its last word to the record. */
const OPEN = 'RUNNING';

export const enginesAndRecord: Check = async ({ database, client, cases }) => {
  const findings: string[] = [];
  const runs = await database.query<RunRow>(`SELECT process_id AS "processId", closed_on IS NULL AS open FROM process_run`);
  for (const { processId, open } of runs) {
    const status = await statusOf(client.workflow.getHandle(processId).describe());
    if (open ? status !== OPEN : status !== 'COMPLETED') findings.push(`${processId} is ${open ? 'open' : 'closed'} on record and ${status} in the engine`);
  }
  const known = new Set(runs.map(({ processId }) => processId));
  for (const { no } of cases) if (!known.has(`cooperation.${no}`)) findings.push(`cooperation.${no} was launched and is not on record`);
  const mismatches = await new Reconciliation(client, new ProcessRecordRepository(database), (error) => findings.push(`the comparison itself failed: ${String(error)}`)).once();
  if (mismatches > 0) findings.push(`${mismatches} processes are known to one side only`);
  findings.push(...(await noneOf(database, 'trouble left', `SELECT process_id, step, failure FROM step_trouble WHERE resolution IS NULL`)));
  const [cooperations] = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM cooperation`);
  if (cooperations?.count !== cases.length) findings.push(`${cases.length} cooperations were launched, ${cooperations?.count ?? 0} stand on record`);
  return { findings, figures: { processes: runs.length } };
};

async function statusOf(described: Promise<{ status: { name: string } }>): Promise<string> {
  try {
    return (await described).status.name;
  } catch (error) {
    if ((error as Error).name === 'WorkflowNotFoundError') return 'unknown';
    throw error;
  }
}
