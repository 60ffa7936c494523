/** The console's one way to the door, typed by the door's own description; every refusal comes back as a Problem. */
import createClient from 'openapi-fetch';
import type { components, paths } from './generated/door';
import { problemFrom, unreachable } from './problem';

export type Schemas = components['schemas'];

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** Cookies carry the session; the first header tells the door that a write comes from a page of its own. */
export const door = createClient<paths>({ credentials: 'same-origin', headers: { 'X-Requested-With': 'sinergi' } });

let language = 'id';
door.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language);
  },
});

/** Sentences made by the door come in this language from now on. */
export function speak(chosen: 'id' | 'en'): void {
  language = chosen;
}

interface Asked<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

export async function answered<T>(asked: Promise<Asked<T>>): Promise<Answer<T>> {
  const { data, error, response } = await asked.catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw problemFrom(response.status, error);
  return { status: response.status, body: data as T };
}

export async function told<T>(asked: Promise<Asked<T>>): Promise<T> {
  return (await answered(asked)).body;
}

export const underKey = (key: string) => ({ 'Idempotency-Key': key });

/** Works on plain http addresses of an office network too, where `crypto.randomUUID` is absent. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const contentOf = (documentId: string): string => `/v1/documents/${encodeURIComponent(documentId)}/content`;
export const templateOf = (no: string): string => `/v1/cooperations/${encodeURIComponent(no)}/roster-template`;
