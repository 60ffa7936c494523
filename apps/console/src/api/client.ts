/** The console's one way to the door: reads, writes under an idempotency key, uploads; every refusal comes back as a Problem. */
import { problemIn, unreachable } from './problem';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** Cookies carry the session; the header tells the door that the write comes from a page of its own. */
const OWN_PAGE = { 'X-Requested-With': 'sinergi' };

async function call<T>(path: string, request: RequestInit): Promise<Answer<T>> {
  const answer = await fetch(path, { credentials: 'same-origin', ...request }).catch(() => {
    throw unreachable();
  });
  if (!answer.ok) throw await problemIn(answer);
  if (answer.status === 204) return { status: 204, body: undefined as T };
  const body = (await answer.json().catch(() => undefined)) as T;
  return { status: answer.status, body };
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const { body } = await call<T>(path, { headers: { Accept: 'application/json' }, signal: signal ?? null });
  return body;
}

export function write<T>(path: string, body: unknown, key: string): Promise<Answer<T>> {
  return call<T>(path, {
    method: 'POST',
    headers: { ...OWN_PAGE, 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
}

export function upload<T>(path: string, form: FormData, key: string): Promise<Answer<T>> {
  return call<T>(path, { method: 'POST', headers: { ...OWN_PAGE, 'Idempotency-Key': key }, body: form });
}

export function remove(path: string): Promise<Answer<unknown>> {
  return call<unknown>(path, { method: 'DELETE', headers: { ...OWN_PAGE, 'Idempotency-Key': newKey() } });
}

/** Works on plain http addresses of an office network too, where `crypto.randomUUID` is absent. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Only what is set becomes part of the address. */
export function withQuery(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set).toString()}`;
}

export const contentOf = (documentId: string): string => `/v1/documents/${encodeURIComponent(documentId)}/content`;
