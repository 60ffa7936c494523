/** Lets the keeper of people's data go round: soon after the start, then every few seconds, for a sweep that is due or asked for. */
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { PeopleKeeper } from '@sinergi/activities/privacy/people-keeper';

const BETWEEN_ROUNDS = 5_000;

export class PeopleKeeperService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly keeper: PeopleKeeper,
    private readonly failed: (error: unknown) => void,
  ) {}

  onApplicationBootstrap(): void {
    this.wait();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
  }

  private wait(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.keeper.once().catch(this.failed);
      void this.round.then(() => this.wait());
    }, BETWEEN_ROUNDS);
  }
}
