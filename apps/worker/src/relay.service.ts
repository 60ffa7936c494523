/** Keeps the relay going while the worker lives. */
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Relay } from '@sinergi/temporal/relay';

const EVERY_MS = 1_000;

export class RelayService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly relay: Relay) {}

  onApplicationBootstrap(): void {
    this.relay.start(EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
  }
}
