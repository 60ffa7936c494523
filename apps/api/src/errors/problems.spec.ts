/** Every refusal there is has its status and its words; no failure tells what was inside. */
import { HttpException, type ArgumentsHost } from '@nestjs/common';
import { DOMAIN_ERROR_CODES, DomainError } from '@sinergi/domain/errors/domain-error';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { DOOR_ERROR_CODES, DoorError, MalformedRequest } from './door-error';
import { ProblemFilter } from './problem.filter';
import { PROBLEMS } from './problems';

const CODES = [...DOMAIN_ERROR_CODES, ...DOOR_ERROR_CODES];

test('every code is told, and nothing else is', () => {
  expect(Object.keys(PROBLEMS).sort()).toEqual([...CODES].sort());
});

test.each(CODES)('%s says what is wrong and what to do, in whole sentences of two languages', (code) => {
  const { status, id, en } = PROBLEMS[code];
  expect(status).toBeGreaterThanOrEqual(400);
  const sentences = [id.wrong, id.remedy, en.wrong, en.remedy];
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{10,}\.$/);
  expect(new Set(sentences).size).toBe(4);
});

function caught(error: unknown) {
  const lines: string[] = [];
  const answer = { headers: new Map<string, string>(), status: 0, body: {} as Record<string, unknown> };
  const response = {
    headersSent: false,
    setHeader: (name: string, value: string) => answer.headers.set(name, value),
    status: (status: number) => ({ type: () => ({ send: (text: string) => Object.assign(answer, { status, body: JSON.parse(text) as object }) }) }),
  };
  const host = { switchToHttp: () => ({ getResponse: () => response, getRequest: () => ({ requestId: 'r-1' }) }) };
  new ProblemFilter(loggerFor('test', { write: (line) => void lines.push(line) })).catch(error, host as unknown as ArgumentsHost);
  return { ...answer, lines };
}

test('a refusal is told with its facts and the id of its request', () => {
  const { status, body, lines } = caught(new DomainError('decision-stale-round', { expected: 2, given: 1 }));
  expect(status).toBe(409);
  expect(body).toMatchObject({ type: 'urn:sinergi:problem:decision-stale-round', code: 'decision-stale-round', facts: { expected: 2, given: 1 }, correlationId: 'r-1' });
  expect(lines).toEqual([]);
});

test.each([
  ['a failure', new Error('password 12345 of user siti'), 'unexpected'],
  ['no error at all', undefined, 'unexpected'],
  ['a text where an id should be', Object.assign(new Error('invalid'), { driverError: { code: '22P02', detail: 'siti' } }), 'request-malformed'],
  ['an address that is not there', new HttpException('x', 404), 'route-unknown'],
  ['a body too large', Object.assign(new Error('x'), { type: 'entity.too.large' }), 'body-too-large'],
  ['a broken body', new HttpException('x', 400), 'request-malformed'],
  ['fields at fault', new MalformedRequest([{ field: 'on', id: 'a', en: 'b' }]), 'request-malformed'],
])('%s becomes a problem that repeats nothing of it', (_, error, code) => {
  const { status, body } = caught(error);
  expect([status, body['code']]).toEqual([PROBLEMS[code as keyof typeof PROBLEMS].status, code]);
  expect(JSON.stringify(body)).not.toMatch(/siti|12345/);
});

test('whoever must wait is told so', () => {
  expect(caught(new DoorError('request-in-progress')).headers.get('Retry-After')).toBe('2');
});
