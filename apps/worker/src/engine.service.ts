/** Starts polling once everything it needs stands, and drains before anything it needs goes away. */
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from '@sinergi/platform/logging/logger';
import { WorkerHost, type HostOptions } from '@sinergi/temporal/worker-host';

export class EngineService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private host: WorkerHost | null = null;

  constructor(
    private readonly options: () => Promise<HostOptions>,
    private readonly logger: Logger,
    private readonly gone: () => void,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.host = await WorkerHost.create(await this.options());
    this.host.start((error) => {
      this.logger.error('the engine stopped by itself', { error: error instanceof Error ? error : new Error(String(error)) });
      this.gone();
    });
  }

  isRunning(): boolean {
    return this.host?.isRunning() ?? false;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.host?.stop();
  }
}
