/** The engine and the record check each other: whatever one knows and the other does not is named. */
import type { Client } from '@temporalio/client';

export interface RecordedProcess {
  readonly processId: string;
  readonly no: string;
}

export type Mismatch = 'ProcessMissing' | 'RecordMissing';

/** The record's side of the comparison. */
export interface ProcessRecord {
  /** Processes on record as open for longer than a start takes. */
  openProcesses(): Promise<readonly RecordedProcess[]>;
  isOnRecord(processId: string): Promise<boolean>;
  /** Names a mismatch as an operator's task, once. */
  name(process: RecordedProcess, mismatch: Mismatch): Promise<void>;
  /** Letters left unsent by a process that has ended. @returns of how many processes */
  nameStrandedLetters(): Promise<number>;
  /** Takes back the names of processes that are found in order again. */
  clear(processIds: readonly string[]): Promise<void>;
}

const DAY_MS = 86_400_000;

export class Reconciliation {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly client: Client,
    private readonly record: ProcessRecord,
    private readonly report: (error: unknown) => void,
  ) {}

  /** At once, then daily. */
  start(): void {
    const next = (): void => {
      void this.once().then(() => undefined, this.report);
    };
    next();
    this.timer = setInterval(next, DAY_MS);
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** @returns how many mismatches stand. */
  async once(): Promise<number> {
    const running = new Set<string>();
    for await (const { workflowId } of this.client.workflow.list({ query: 'ExecutionStatus="Running"' })) running.add(workflowId);
    const open = await this.record.openProcesses();
    const missing = open.filter(({ processId }) => !running.has(processId));
    for (const process of missing) await this.record.name(process, 'ProcessMissing');
    const strangers = await this.strangers(running, new Set(open.map(({ processId }) => processId)));
    for (const processId of strangers) await this.record.name({ processId, no: processId.split('.')[1] ?? '' }, 'RecordMissing');
    await this.record.clear(open.filter(({ processId }) => running.has(processId)).map(({ processId }) => processId));
    return missing.length + strangers.length + (await this.record.nameStrandedLetters());
  }

  private async strangers(running: ReadonlySet<string>, open: ReadonlySet<string>): Promise<string[]> {
    const strangers: string[] = [];
    for (const processId of running) {
      if (!open.has(processId) && !(await this.record.isOnRecord(processId))) strangers.push(processId);
    }
    return strangers;
  }
}
