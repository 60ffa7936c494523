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

export interface Patience {
  /** How long an act is sent again, under the same key, to a door that fails or does not answer. */
  readonly knockMs: number;
  /** How long the answer to a recorded request is waited for. */
  readonly jobMs: number;
}

const USUAL: Patience = { knockMs: 0, jobMs: 120_000 };
const BETWEEN_TRIES_MS = 300;
const BETWEEN_LOOKS_MS = 200;

export class Door {
  constructor(
    private readonly apiUrl: string,
    private readonly token: string,
    private readonly patience = USUAL,
  ) {}

  async get<T>(path: string): Promise<T> {
    return (await this.call('GET', path)).answer as T;
  }

  /** A request recorded but not answered yet is watched, not repeated. @param key the same for the same click */
  async post<T>(path: string, body: object, key: string = randomUUID()): Promise<T> {
    const { status, answer } = await this.call('POST', path, JSON.stringify(body), { 'content-type': 'application/json', 'idempotency-key': key });
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
    const { status, ok, body } = await this.knock(path, { headers: { authorization: `Bearer ${this.token}` } });
    if (!ok) throw new DoorRefusal(status, 'download', path);
    return body;
  }

  private async call(method: string, path: string, body?: string | FormData, headers: Record<string, string> = {}): Promise<{ status: number; answer: unknown }> {
    const own: Record<string, string> = { authorization: `Bearer ${this.token}`, ...headers };
    if (method !== 'GET') own['idempotency-key'] ??= randomUUID();
    const { status, ok, body: said } = await this.knock(path, { method, headers: own, body: body ?? null });
    const answer = objectIn(said);
    if (!ok) throw new DoorRefusal(status, codeOf(answer), `${method} ${path}`);
    return { status, answer };
  }

  private async knock(path: string, request: RequestInit): Promise<Answer> {
    for (const deadline = Date.now() + this.patience.knockMs; ; await pause(BETWEEN_TRIES_MS)) {
      try {
        const answer = await this.knockOnce(path, request);
        if (!isForLater(answer) || Date.now() > deadline) return answer;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  private async knockOnce(path: string, request: RequestInit): Promise<Answer> {
    const response = await fetch(`${this.apiUrl}${path}`, request);
    return { status: response.status, ok: response.ok, body: new Uint8Array(await response.arrayBuffer()) };
  }

  private async untilDone(job: JobView, what: string): Promise<void> {
    for (const deadline = Date.now() + this.patience.jobMs; Date.now() < deadline; await pause(BETWEEN_LOOKS_MS)) {
      const { state, code } = await this.get<JobView>(`/v1/jobs/${encodeURIComponent(job.id)}`);
      if (state === 'done') return;
      if (state === 'refused') throw new DoorRefusal(409, code ?? 'refused', what);
    }
    throw new DoorRefusal(504, 'not-answered', what);
  }
}

interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly body: Uint8Array;
}

/** The door or what stands behind it is away, or is still at it. */
const isForLater = ({ status, body }: Answer): boolean => status >= 500 || (status === 409 && codeOf(objectIn(body)) === 'request-in-progress');

const codeOf = ({ code }: Record<string, unknown>): string => (typeof code === 'string' ? code : 'unknown');

function objectIn(body: Uint8Array): Record<string, unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
