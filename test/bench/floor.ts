/** What the same server gives a process that does nothing: starts, answers and signals. */
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { eachOf, timed } from './pace';
import { empty, listening, poke, touch } from './bare.workflow';

const QUEUE = 'bare';

export class Floor {
  private constructor(
    private readonly client: Client,
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(client: Client, address: string, namespace: string): Promise<Floor> {
    const connection = await NativeConnection.connect({ address });
    const worker = await Worker.create({ connection, namespace, taskQueue: QUEUE, workflowsPath: path.join(__dirname, 'bare.workflow.ts') });
    const running = worker.run();
    return new Floor(client, async () => {
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
