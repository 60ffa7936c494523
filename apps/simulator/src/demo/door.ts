/** How a player of the story knocks at the door: over HTTP like anybody, with a token of their own. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobView } from '@sinergi/contracts/views';

export class DoorRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    what: string,
  ) {
    super(`${what}: ${status} ${code}`);
  }
}

export interface Upload {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly fields?: Readonly<Record<string, string>>;
}

export class Door {
  constructor(
    private readonly apiUrl: string,
    private readonly token: string,
  ) {}

  async get<T>(path: string): Promise<T> {
    return (await this.call('GET', path)).answer as T;
  }

  /** A request recorded but not answered yet is watched, not repeated. */
  async post<T>(path: string, body: object): Promise<T> {
    const { status, answer } = await this.call('POST', path, JSON.stringify(body), { 'content-type': 'application/json' });
    if (status === 202) await this.untilDone((answer as { job: JobView }).job, path);
    return answer as T;
  }

  async upload<T>(path: string, { fileName, mediaType, content, fields = {} }: Upload): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([content], { type: mediaType }), fileName);
    return (await this.call('POST', path, form)).answer as T;
  }

  async download(path: string): Promise<Uint8Array> {
    const response = await fetch(`${this.apiUrl}${path}`, { headers: { authorization: `Bearer ${this.token}` } });
    if (!response.ok) throw new DoorRefusal(response.status, 'download', path);
    return new Uint8Array(await response.arrayBuffer());
  }

  private async call(method: string, path: string, body?: string | FormData, headers: Record<string, string> = {}): Promise<{ status: number; answer: unknown }> {
    const own: Record<string, string> = { authorization: `Bearer ${this.token}`, ...headers };
    if (method !== 'GET') own['idempotency-key'] = randomUUID();
    const response = await fetch(`${this.apiUrl}${path}`, { method, headers: own, body: body ?? null });
    const answer = response.status === 204 ? {} : ((await response.json().catch(() => ({}))) as Record<string, unknown>);
    if (!response.ok) throw new DoorRefusal(response.status, typeof answer['code'] === 'string' ? answer['code'] : 'unknown', `${method} ${path}`);
    return { status: response.status, answer };
  }

  private async untilDone(job: JobView, what: string): Promise<void> {
    for (let looks = 0; looks < 600; looks += 1) {
      const { state, code } = await this.get<JobView>(`/v1/jobs/${encodeURIComponent(job.id)}`);
      if (state === 'done') return;
      if (state === 'refused') throw new DoorRefusal(409, code ?? 'refused', what);
      await pause(200);
    }
    throw new DoorRefusal(504, 'not-answered', what);
  }
}
