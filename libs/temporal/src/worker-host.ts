/** Hosts the workflows and the hands: one worker on one task queue, stopped in order. */
import { DefaultLogger, NativeConnection, Runtime, Worker, type LogEntry } from '@temporalio/worker';
import { TASK_QUEUE } from '@sinergi/contracts/ids';

export interface HostOptions {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue?: string;
  readonly bundle: { readonly codePath: string } | { readonly code: string };
  /** Activities by name, `records.openTask`. */
  readonly activities: Record<string, (...args: never[]) => Promise<unknown>>;
  /** 0 forces a replay on every task: the cheapest test of determinism. */
  readonly maxCachedWorkflows?: number;
}

export class WorkerHost {
  private running: Promise<void> = Promise.resolve();

  private constructor(
    private readonly connection: NativeConnection,
    private readonly worker: Worker,
  ) {}

  /** Must run before anything else of the SDK in this process: signals belong to the host program. */
  static install(log: (entry: LogEntry) => void, metricsAddress?: string): void {
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('WARN', log),
      telemetryOptions: metricsAddress ? { metrics: { prometheus: { bindAddress: metricsAddress } } } : {},
    });
  }

  static async create(options: HostOptions): Promise<WorkerHost> {
    const connection = await NativeConnection.connect({ address: options.address });
    const worker = await Worker.create({
      connection,
      namespace: options.namespace,
      taskQueue: options.taskQueue ?? TASK_QUEUE,
      workflowBundle: options.bundle,
      activities: options.activities,
      shutdownGraceTime: '10s',
      ...(options.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: options.maxCachedWorkflows }),
    });
    return new WorkerHost(connection, worker);
  }

  /** @param failed called once if the worker stops by itself. */
  start(failed: (error: unknown) => void): void {
    this.running = this.worker.run().catch((error: unknown) => {
      failed(error);
    });
  }

  isRunning(): boolean {
    return this.worker.getState() === 'RUNNING';
  }

  async stop(): Promise<void> {
    if (this.worker.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
    await this.connection.close();
  }
}

/** `{ records: { openTask } }` becomes `{ 'records.openTask': … }`; the rooms hold nothing but their acts. */
export function activitiesByName(rooms: Readonly<Record<string, object>>): HostOptions['activities'] {
  return Object.fromEntries(
    Object.entries(rooms).flatMap(([room, acts]) => Object.entries(acts as HostOptions['activities']).map(([act, hand]) => [`${room}.${act}`, hand] as const)),
  );
}
