/** The door for people and tests: the mailbox page, the mails as JSON, and what is being refused. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Logger } from '@sinergi/platform/logging/logger';
import type { Mailbox, Wanted } from './mailbox';
import { attachmentOf, openedMessage, type MessageLine } from './message';
import { listPage } from './pages/list.page';
import { framedLetter, messagePage } from './pages/message.page';
import type { Refusals } from './refusals';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const PAGE_SIZE = 100;
const NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'";
const LETTER_ONLY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";
const html = (body: string, policy = NO_SCRIPT): Answer => ({ status: 200, type: 'text/html; charset=utf-8', body, headers: { 'content-security-policy': policy } });
const asJson = (value: unknown, status = 200): Answer => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
const refused = (status: number, words: string): Answer => asJson({ error: words }, status);

export function httpDoor(mailbox: Mailbox, refusals: Refusals, log: Logger): Server {
  const routes = new Routes(mailbox, refusals);
  return createServer((request, response) => {
    routes.answer(request).then(
      (answer) => send(response, answer),
      (error: unknown) => {
        log.error('a mailbox page failed', { error });
        send(response, refused(500, 'failed'));
      },
    );
  });
}

function send(response: ServerResponse, { status, type, body, headers = {} }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store', ...headers });
  response.end(body);
}

class Routes {
  constructor(
    private readonly mailbox: Mailbox,
    private readonly refusals: Refusals,
  ) {}

  async answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mailbox');
    if (request.method === 'PUT' && pathname === '/api/refusals') return this.replaceRefusals(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405, 'method not allowed');
    if (pathname === '/health') return asJson({ status: 'ok', messages: this.mailbox.size });
    if (pathname === '/api/refusals') return asJson({ domains: this.refusals.list });
    if (pathname === '/api/messages') return this.listed(searchParams);
    if (pathname === '/') return this.list(searchParams);
    const [, area, id, part, index] = /^(\/api)?\/messages\/([\d-]+)(?:\/(html|source|attachments))?(?:\/(\d+))?$/.exec(pathname) ?? [];
    const line = id === undefined ? null : this.mailbox.lineOf(id);
    if (!line) return refused(404, 'not found');
    return this.message(line, area === '/api' ? 'json' : (part ?? 'page'), Number(index ?? -1));
  }

  private async replaceRefusals(request: IncomingMessage): Promise<Answer> {
    // a form of a foreign page cannot send this type
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return refused(415, 'send application/json');
    const given = (await json(request).catch(() => null)) as { domains?: unknown } | null;
    const domains = given?.domains;
    if (!Array.isArray(domains) || !domains.every((domain) => typeof domain === 'string')) return refused(400, 'send {"domains": ["city.example"]}');
    this.refusals.replace(domains);
    return asJson({ domains: this.refusals.list });
  }

  private listed(given: URLSearchParams): Answer {
    const since = given.get('since');
    const limit = Number(given.get('limit') ?? PAGE_SIZE);
    if (!Number.isInteger(limit) || limit < 1 || limit > 5000) return refused(400, 'limit must be 1 to 5000');
    if (since !== null && Number.isNaN(Date.parse(since))) return refused(400, 'since must be an instant such as 2026-01-31T08:00:00Z');
    const wanted: Wanted = { ...wantedFrom(given), since: since === null ? undefined : new Date(since).toISOString(), limit };
    return asJson({ messages: this.mailbox.find(wanted) });
  }

  private list(given: URLSearchParams): Answer {
    const found = this.mailbox.find({ ...wantedFrom(given), limit: PAGE_SIZE + 1 });
    const messages = found.slice(0, PAGE_SIZE);
    const query = given.get('q') ?? '';
    const older = found.length > PAGE_SIZE ? `/?${new URLSearchParams({ q: query, before: messages.at(-1)?.id ?? '' }).toString()}` : null;
    return html(listPage({ messages, size: this.mailbox.size, query, older, refused: this.refusals.list }));
  }

  private async message(line: MessageLine, part: string, index: number): Promise<Answer> {
    const raw = await this.mailbox.raw(line);
    if (part === 'source') return { status: 200, type: 'text/plain; charset=utf-8', body: raw };
    if (part === 'attachments') {
      const file = await attachmentOf(raw, index);
      if (!file) return refused(404, 'not found');
      const place = file.mediaType === 'application/pdf' ? 'inline' : 'attachment';
      return { status: 200, type: file.mediaType, body: file.content, headers: { 'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(file.fileName)}` } };
    }
    const opened = await openedMessage(line, raw);
    if (part === 'json') return asJson(opened);
    return part === 'html' ? html(framedLetter(opened.html ?? ''), LETTER_ONLY) : html(messagePage(opened));
  }
}

function wantedFrom(given: URLSearchParams): Omit<Wanted, 'limit' | 'since'> {
  return { to: given.get('to') ?? undefined, q: given.get('q') ?? undefined, before: given.get('before') ?? undefined };
}
