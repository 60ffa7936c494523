/** A small population registry to rehearse with: takes batches of questions, answers later by its own calls, and may be slow, away, forgetful or out of order. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Logger } from '@sinergi/platform/logging/logger';
import { AnswerCalls, type Verdict } from './answer-calls';
import { refusalOf, type PersonAsked, type Refusal, type RegistryBook } from './rules';

export const MANNERS = ['repeats', 'out-of-order', 'silent'] as const;
export type Manner = (typeof MANNERS)[number];

export interface RegistrySettings {
  /** 0: any free port. */
  readonly port: number;
  /** Whoever asks must show it. */
  readonly token: string;
  readonly delayMs: number;
  readonly manners: ReadonlySet<Manner>;
  readonly book: RegistryBook;
}

interface Batch {
  readonly reference: string;
  readonly people: readonly PersonAsked[];
  turn: number;
}

export interface Registry {
  readonly url: string;
  /** While it is away every question is turned off at the door. */
  away: boolean;
  /** Questions that came, the same one repeated counted once. */
  readonly batches: number;
  /** Who was in order turns out not to be. */
  reconsider(batchId: string, nik: string, code: Refusal): Promise<void>;
  stop(): Promise<void>;
}

export async function startRegistry(settings: RegistrySettings, calls: AnswerCalls, log: Logger): Promise<Registry> {
  const batches = new Map<string, Batch>();
  const timers = new Set<NodeJS.Timeout>();
  const state = { away: false };

  async function take(batchId: string, request: IncomingMessage): Promise<Batch> {
    const known = batches.get(batchId);
    const { people } = (await json(request)) as { people: PersonAsked[] };
    if (known) return known;
    const batch = { reference: `REG-${createHash('sha256').update(batchId).digest('hex').slice(0, 12)}`, people, turn: 1 };
    batches.set(batchId, batch);
    if (!settings.manners.has('silent')) later(() => answer(batchId, batch));
    return batch;
  }

  function later(act: () => Promise<void>): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act().catch((error: unknown) => log.warn('an answer could not be told', { error }));
    }, settings.delayMs);
    timers.add(timer);
  }

  async function answer(batchId: string, { reference, people, turn }: Batch): Promise<void> {
    const verdicts = people.map((person): Verdict => verdictOf(person.lineId, refusalOf(person, settings.book), turn));
    await calls.tell(batchId, reference, settings.manners.has('out-of-order') ? verdicts.reverse() : verdicts);
    if (settings.manners.has('repeats')) await calls.tell(batchId, reference, verdicts);
  }

  const server = createServer((request, response) => {
    const batchId = /^\/batches\/([0-9a-f-]{36})$/.exec(request.url ?? '')?.[1];
    if (state.away) return end(response, 503, {});
    if (request.headers.authorization !== `Bearer ${settings.token}`) return end(response, 401, {});
    if (request.method !== 'PUT' || batchId === undefined) return end(response, 404, {});
    take(batchId, request).then(({ reference }) => end(response, 202, { reference }), () => end(response, 400, {}));
  });
  const port = await listening(server.listen(settings.port, '127.0.0.1'));
  return {
    url: `http://127.0.0.1:${port}/batches`,
    get away() {
      return state.away;
    },
    set away(away: boolean) {
      state.away = away;
    },
    get batches() {
      return batches.size;
    },
    async reconsider(batchId, nik, code) {
      const batch = batches.get(batchId);
      const person = batch?.people.find((each) => each.nik === nik);
      if (!batch || !person) throw new Error('nobody asked about that person');
      batch.turn += 1;
      await calls.tell(batchId, batch.reference, [verdictOf(person.lineId, code, batch.turn)]);
    },
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

const verdictOf = (lineId: string, code: Refusal | null, turn: number): Verdict => (code === null ? { lineId, verdict: 'confirmed', turn } : { lineId, verdict: 'rejected', code, turn });

function end(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function listening(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
