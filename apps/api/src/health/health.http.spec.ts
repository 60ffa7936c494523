/** Alive, ready and measured; the console's pages and the description of the door are served beside it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asked, bekasi, cooperationOnRecord } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let pages: string;

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'sinergi-test-console-'));
  await mkdir(join(pages, 'assets'));
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Sinergi</title>');
  await writeFile(join(pages, 'assets/index-B7xq2Lp9.js'), 'console.info(1)');
  door = await openDoor(pages);
});
afterAll(async () => {
  await door.close();
  await rm(pages, { recursive: true });
});

test('live without asking anybody; ready only when database and processes answer', async () => {
  expect((await door.get('/health/live')).body).toEqual({ status: 'live' });
  door.gateway.expects({ ready: async () => true });
  expect((await door.get('/health/ready')).body).toEqual({ status: 'ready', database: true, processes: true });
  door.gateway.expects({ ready: async () => false });
  const answer = await door.get('/health/ready');
  expect([answer.status, answer.body.status]).toEqual([503, 'not-ready']);
});

test('figures for Prometheus: requests by route, open tasks, unsent letters, broken steps', async () => {
  const scene = await bekasi(door);
  await cooperationOnRecord(door, scene, 'COOP-2018-0001');
  await asked(door, scene, 'COOP-2018-0001', 'written-confirmation');
  await door.get('/v1/cooperations/COOP-2018-0001', scene.people.operator.token);
  const { text } = await door.get('/metrics');
  expect(text).toMatch(/sinergi_http_request_seconds_count\{.*route="\/v1\/cooperations\/:no".*\} 1/);
  expect(text).toMatch(/sinergi_open_tasks\{.*state="WAITING_HUMAN".*\} 1/);
  expect(text).toMatch(/sinergi_unsent_letters(\{.*\})? 0/);
  expect(text).toMatch(/sinergi_steps_needing_fix(\{.*\})? 0/);
});

test('every address of the console is its page; hashed files are kept for a year', async () => {
  for (const path of ['/', '/cooperations/COOP-2018-0001', '/sign-in/abc']) {
    const answer = await door.get(path).set('Accept', 'text/html');
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(answer.text).toContain('<title>Sinergi</title>');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  }
  const script = await door.get('/assets/index-B7xq2Lp9.js');
  expect(script.headers['cache-control']).toContain('immutable');
  expect((await door.get('/assets/missing.js')).status).toBe(404);
});

test('an unknown address of the door is a problem, not a page', async () => {
  const answer = await door.get('/v1/nothing').set('Accept', 'text/html');
  expect([answer.status, answer.body.code]).toEqual([404, 'route-unknown']);
  expect((await door.post('/v1/sessions').set('Content-Type', 'application/json').send('{"ticket"')).body.code).toBe('request-malformed');
});

test('every route says what it answers, and every write says it wants a key', async () => {
  const { body } = await door.get('/v1/openapi.json');
  const routes = Object.entries(body.paths as Record<string, Record<string, { responses: object; parameters?: { name: string }[] }>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({ path, method, ...route })),
  );
  expect(routes.length).toBeGreaterThan(45);
  for (const { path, method, responses, parameters = [] } of routes) {
    expect([path, method, Object.keys(responses).some((status) => status.startsWith('2'))]).toEqual([path, method, true]);
    if (method === 'post') expect([path, parameters.map(({ name }) => name)]).toEqual([path, expect.arrayContaining(['Idempotency-Key'])]);
  }
  expect(Object.keys(body.components.schemas)).toEqual(expect.arrayContaining(['CooperationPageView', 'TaskView', 'Problem', 'LaunchOrder']));
  expect((await door.get('/v1/explorer')).status).toBe(200);
});
