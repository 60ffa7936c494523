/** What the same server gives a process that does nothing: starts, steps, answers and signals. */
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { eachOf, timed } from './pace';
import { empty, listening, poke, stepping, touch } from './bare.workflow';

const QUEUE = 'bare';

export class Floor {
  private constructor(
    private readonly client: Client,
    private readonly steps: StepsDone,
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(client: Client, address: string, namespace: string): Promise<Floor> {
    const connection = await NativeConnection.connect({ address });
    const steps = new StepsDone();
    const worker = await Worker.create({ connection, namespace, taskQueue: QUEUE, workflowsPath: path.join(__dirname, 'bare.workflow.ts'), activities: { nothing: async () => steps.another() } });
    const running = worker.run();
    return new Floor(client, steps, async () => {
      worker.shutdown();
      await running;
      await connection.close();
    });
  }

  /** Empty processes started a second. */
  async starts(count: number, atOnce: number): Promise<number> {
    const { ms } = await timed(() => eachOf(count, atOnce, (n) => this.client.workflow.start(empty, { taskQueue: QUEUE, workflowId: `empty-${count}-${n}` })));
    return (count * 1000) / ms;
  }

  /** Milliseconds until as many processes have each had so many steps done, one after the other, by hands that do nothing. */
  async stepsDone(count: number, atOnce: number, steps: number): Promise<number> {
    const { ms } = await timed(async () => {
      const all = this.steps.after(count * steps);
      await eachOf(count, atOnce, (n) => this.client.workflow.start(stepping, { taskQueue: QUEUE, workflowId: `stepping-${count}-${n}`, args: [steps] }));
      await all;
    });
    return ms;
  }

  /** Milliseconds of each round trip to an idle process. */
  async answers(count: number): Promise<number[]> {
    const handle = await this.client.workflow.start(listening, { taskQueue: QUEUE, workflowId: 'answering' });
    await handle.executeUpdate(touch);
    const each: number[] = [];
    for (let n = 0; n < count; n += 1) each.push((await timed(() => handle.executeUpdate(touch))).ms);
    await handle.terminate('measured');
    return each;
  }

  /** Milliseconds for one signal to each of `count` idle processes. */
  async signals(count: number, atOnce: number): Promise<number> {
    const handles = await eachOf(count, atOnce, (n) => this.client.workflow.start(listening, { taskQueue: QUEUE, workflowId: `listening-${n}` }));
    const { ms } = await timed(async () => {
      for (const handle of handles) await handle.signal(poke);
    });
    await eachOf(count, atOnce, (n) => handles[n]!.terminate('measured'));
    return ms;
  }

  close(): Promise<void> {
    return this.stop();
  }
}

class StepsDone {
  private left = 0;
  private told: () => void = () => undefined;

  after(count: number): Promise<void> {
    this.left = count;
    return new Promise((resolve) => {
      this.told = resolve;
    });
  }

  another(): void {
    this.left -= 1;
    if (this.left === 0) this.told();
  }
}
