/** This instance of the door says every second that it lives, so that nobody takes over an act it is still at. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { IdempotencyRepository } from '@sinergi/persistence/requests/idempotency.repository';
import type { Logger } from '@sinergi/platform/logging/logger';
import { LOGGER } from '../parts';

const EVERY_MS = 1_000;

@Injectable()
export class DoorLease implements OnModuleInit, OnApplicationShutdown {
  readonly door = randomUUID();
  private timer: NodeJS.Timeout | null = null;
  private word: Promise<void> = Promise.resolve();
  /** Keys of acts that have ended, still on record as under way. */
  private readonly unreleased = new Set<readonly [owner: string, key: string]>();

  constructor(
    private readonly keys: IdempotencyRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Nothing is claimed before the first word is on record. */
  async onModuleInit(): Promise<void> {
    await this.keys.alive(this.door);
    const next = (): void => {
      this.word = this.speak()
        .catch((error: unknown) => this.logger.warn('the door could not say that it lives', { error }))
        .finally(() => {
          if (this.timer) this.timer = setTimeout(next, EVERY_MS);
        });
    };
    this.timer = setTimeout(next, EVERY_MS);
  }

  /** What the record did not take now, it is told with the next word. */
  async release(owner: string, key: string): Promise<void> {
    try {
      await this.keys.release(owner, key, this.door);
    } catch (error) {
      this.unreleased.add([owner, key]);
      this.logger.warn('the key of an act that ended will be freed later', { error });
    }
  }

  private async speak(): Promise<void> {
    await this.keys.alive(this.door);
    for (const ended of this.unreleased) {
      await this.keys.release(ended[0], ended[1], this.door);
      this.unreleased.delete(ended);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.word;
    await this.keys.gone(this.door);
  }
}
