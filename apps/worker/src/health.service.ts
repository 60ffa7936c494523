/** A small door for whoever watches the worker: alive, ready, figures. */
import { createServer, type Server } from 'node:http';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Metrics } from '@sinergi/platform/metrics/metrics';

export class HealthService implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | null = null;

  constructor(
    private readonly port: number,
    private readonly ready: () => Promise<boolean>,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const server = createServer((request, response) => {
      void this.answer(request.url ?? '/').then(
        ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
        () => response.writeHead(500).end(),
      );
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(this.port, '127.0.0.1', resolve));
    this.server = server;
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(path: string): Promise<{ status: number; type: string; body: string }> {
    if (path === '/metrics') return { status: 200, type: this.metrics.contentType, body: await this.metrics.page() };
    if (path === '/health/live') return { status: 200, type: 'application/json', body: '{"status":"alive"}' };
    if (path !== '/health/ready') return { status: 404, type: 'application/json', body: '{"status":"unknown"}' };
    const ready = await this.ready();
    return { status: ready ? 200 : 503, type: 'application/json', body: JSON.stringify({ status: ready ? 'ready' : 'not-ready' }) };
  }
}
