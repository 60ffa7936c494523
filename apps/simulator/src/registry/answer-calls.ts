/** How the registry calls back: in portions, each tried again under its own key until the door has taken it. */
import { randomUUID } from 'node:crypto';

export interface Verdict {
  readonly lineId: string;
  readonly verdict: 'confirmed' | 'rejected';
  readonly code?: string;
  readonly turn: number;
}

export interface DoorToCall {
  readonly apiUrl: string;
  /** Of a machine with the scope `checks`. */
  readonly token: string;
}

const AT_ONCE = 500;
const TRIES = 5;
const PAUSE_MS = 500;

export class AnswerCalls {
  constructor(private readonly door: () => DoorToCall) {}

  async tell(batchId: string, reference: string, verdicts: readonly Verdict[]): Promise<void> {
    for (let from = 0; from < verdicts.length; from += AT_ONCE) await this.portion(batchId, { reference, verdicts: verdicts.slice(from, from + AT_ONCE) });
  }

  private async portion(batchId: string, body: unknown): Promise<void> {
    const key = randomUUID();
    for (let tried = 1; ; tried += 1) {
      const status = await this.post(batchId, key, body).catch(() => 0);
      if (status >= 200 && status < 300) return;
      if (tried === TRIES) throw new Error(`the door answered ${status}`);
      await new Promise((done) => setTimeout(done, PAUSE_MS * tried));
    }
  }

  private async post(batchId: string, key: string, body: unknown): Promise<number> {
    const { apiUrl, token } = this.door();
    const { status } = await fetch(`${apiUrl}/v1/exchanges/${batchId}/verdicts`, {
      method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
    });
    return status;
  }
}
