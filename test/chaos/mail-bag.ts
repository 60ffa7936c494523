/** Every mail the catcher took, gathered while it is played: the catcher itself lets the oldest go. */
import { setTimeout as pause } from 'node:timers/promises';

export interface CaughtMail {
  readonly id: string;
  readonly messageId: string;
  readonly receivedAt: string;
}

const EVERY_MS = 2_000;
/** Mails of the same moment are asked for again. */
const OVERLAP_MS = 1_000;
const MOST = 5_000;

export class MailBag {
  private readonly mails = new Map<string, CaughtMail>();
  private newest = 0;
  private open = true;

  constructor(private readonly url: string) {}

  /** Goes on until it is closed; while the catcher is away there is nothing to gather. */
  async gather(): Promise<void> {
    while (this.open) {
      await this.look().catch(() => undefined);
      await pause(EVERY_MS);
    }
  }

  close(): void {
    this.open = false;
  }

  async look(): Promise<void> {
    const since = new Date(Math.max(0, this.newest - OVERLAP_MS)).toISOString();
    const response = await fetch(`${this.url}/api/messages?since=${since}&limit=${MOST}`);
    const { messages } = (await response.json()) as { messages: readonly CaughtMail[] };
    for (const mail of messages) {
      this.mails.set(mail.id, mail);
      this.newest = Math.max(this.newest, Date.parse(mail.receivedAt));
    }
  }

  /** When each letter arrived, by its Message-ID. */
  arrivals(): Map<string, number[]> {
    const arrivals = new Map<string, number[]>();
    for (const { messageId, receivedAt } of this.mails.values()) arrivals.set(messageId, [...(arrivals.get(messageId) ?? []), Date.parse(receivedAt)].sort((a, b) => a - b));
    return arrivals;
  }
}
