/** Lets engine and record check each other at every start and daily. */
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Reconciliation } from '@sinergi/temporal/reconciliation';

export class ReconciliationService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly reconciliation: Reconciliation) {}

  onApplicationBootstrap(): void {
    this.reconciliation.start();
  }

  beforeApplicationShutdown(): void {
    this.reconciliation.stop();
  }
}
