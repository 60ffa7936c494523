/** Talks to the HTTP door: reads, writes under a key, uploads; every refusal comes back as one error with its code. */
import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobView } from '@sinergi/contracts/views';
import type { Said, Tongue } from './language';

export interface DoorSettings {
  readonly url: string;
  readonly token: string | null;
  readonly tongue: Tongue;
  /** Of the one write this command makes; sent again under the same key it is not done again. */
  readonly key: string | null;
}

export class DoorRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: Said,
    readonly facts: Readonly<Record<string, unknown>>,
    readonly fields: readonly (Said & { readonly field: string })[],
    readonly correlationId: string,
  ) {
    super(code);
  }
}

/** Nobody answers under that address. */
export class DoorAway extends Error {}

const WATCH = 500;
const PATIENCE = 60_000;

export class Door {
  private readonly key: string;

  constructor(private readonly settings: DoorSettings) {
    this.key = settings.key ?? randomUUID();
  }

  get<T>(path: string, query: Readonly<Record<string, string | undefined>> = {}): Promise<T> {
    const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return this.call<T>(asked.length > 0 ? `${path}?${new URLSearchParams(asked).toString()}` : path, { method: 'GET' });
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.call<T>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'Idempotency-Key': this.key } });
  }

  async sendTable<T>(path: string, file: string): Promise<T> {
    const body = new Uint8Array(await readFile(file));
    return this.call<T>(path, { method: 'POST', body, headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': this.key } });
  }

  /**
   * The file is streamed; its size does not matter to memory.
   * @param part names an upload that goes before the command's own write
   */
  async upload<T>(path: string, file: string, fields: Readonly<Record<string, string | undefined>>, part?: string): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
    form.set('file', await openAsBlob(file), basename(file));
    return this.call<T>(path, { method: 'POST', body: form, headers: { 'Idempotency-Key': part === undefined ? this.key : `${this.key}.${part}` } });
  }

  /** Waits until what was recorded has been processed. @throws DoorRefusal when it was refused after all */
  async watch(job: JobView): Promise<JobView> {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(WATCH)) {
      const now = await this.get<JobView>(`/v1/jobs/${job.id}`);
      if (now.state === 'refused') throw new DoorRefusal(409, now.code ?? 'refused', { id: 'Proses menolaknya.', en: 'The process refused it.' }, { job: job.id }, [], '');
      if (now.state === 'done') return now;
    }
    return job;
  }

  private async call<T>(path: string, request: RequestInit): Promise<T> {
    const { url, token, tongue } = this.settings;
    const headers = { Accept: 'application/json', 'Accept-Language': tongue, 'X-Sinergi-Channel': 'terminal', ...(token ? { Authorization: `Bearer ${token}` } : {}), ...(request.headers as Record<string, string>) };
    const answer = await fetch(`${url}${path}`, { ...request, headers }).catch((error: Error) => {
      throw new DoorAway(`${url}: ${(error.cause as Error | undefined)?.message ?? error.message}`);
    });
    const body = (answer.status === 204 ? null : await answer.json().catch(() => null)) as T;
    if (!answer.ok) throw refusalOf(answer.status, body);
    return body;
  }
}

function refusalOf(status: number, body: unknown): DoorRefusal {
  const told = (body ?? {}) as Partial<DoorRefusal>;
  const detail = told.detail ?? { id: `Jawaban ${status}.`, en: `Answer ${status}.` };
  return new DoorRefusal(status, told.code ?? `http-${status}`, detail, told.facts ?? {}, told.fields ?? [], told.correlationId ?? '');
}
