/** Looks for people in everything the engine keeps: payloads, ids, attributes and failures of every process. */
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import type { Town } from './town';

const NIK = /(?<!\d)\d{16}(?!\d)/g;
const PHONE = /(?<![\w-])(?:\+?62|0)8\d{8,11}(?!\w)/g;
const ADDRESS = /[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}/gi;

/** @returns what was found, with the process it was found in; empty when the engine knows nobody. */
export async function personalDataIn(town: Town): Promise<string[]> {
  const names = await namesOnRecord(town);
  const found: string[] = [];
  let processes = 0;
  for await (const { workflowId, runId } of town.client.workflow.list({ query: `TaskQueue = '${town.taskQueue}'` })) {
    const history = await town.client.workflow.getHandle(workflowId, runId).fetchHistory();
    const text = `${workflowId} ${readable(historyToJSON(history))}`;
    processes += 1;
    for (const pattern of [NIK, PHONE, ADDRESS]) found.push(...[...text.matchAll(pattern)].map(([hit]) => `${workflowId}: ${hit}`));
    const words = new Set(text.split(/[^\p{L}]+/u));
    for (const name of names) if (words.has(name)) found.push(`${workflowId}: ${name}`);
  }
  if (processes < 4) throw new Error(`only ${processes} processes were scanned`);
  return found;
}

/** The checksum of the program: of its 64 hexadecimal digits sixteen in a row may happen to be decimal. */
const BUILD = 'buildId';

/** Payloads are base64 in the exported form; what they hold is put beside them in clear. */
function readable(history: unknown): string {
  const clear: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      clear.push(value);
      if (/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value)) clear.push(Buffer.from(value, 'base64').toString('utf8'));
    } else if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') Object.entries(value).forEach(([name, held]) => name !== BUILD && walk(held));
  };
  walk(typeof history === 'string' ? JSON.parse(history) : history);
  return clear.join(' ');
}

/** Words of the names of officials and members that are no words of the trade. */
async function namesOnRecord({ database }: Town): Promise<readonly string[]> {
  const rows = await database.query<{ full_name: string }>(`SELECT full_name FROM person UNION SELECT full_name FROM participant`);
  const ordinary = new Set((await database.query<{ name: string }>(`SELECT name FROM office`)).flatMap(({ name }) => name.split(/[^\p{L}]+/u)));
  return [...new Set(rows.flatMap((row) => row.full_name.split(/[^\p{L}]+/u)))].filter((word) => word.length > 3 && !ordinary.has(word));
}
