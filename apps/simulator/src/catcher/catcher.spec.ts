/** A mail sent to the catcher is found on its page and survives a restart; a refused domain gets "try later". */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { startCatcher, type Catcher } from './catcher';
import { Mailbox } from './mailbox';
import type { CaughtMessage, MessageLine } from './message';

const quiet = loggerFor('catcher', { write: () => undefined });
let folder: string;
let catcher: Catcher;
const start = (refusedDomains: string[] = []) => startCatcher({ folder, smtpPort: 0, httpPort: 0, refusedDomains }, quiet);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-mail-'));
  catcher = await start();
});
afterEach(async () => {
  await catcher.stop();
  await rm(folder, { recursive: true });
});

const LETTER = {
  from: 'Sinergi <sinergi@agency.example>',
  to: 'secretary@city.example',
  subject: 'Permohonan <konfirmasi>',
  text: 'Buka http://127.0.0.1:3000/links/abc untuk menjawab.',
  html: '<html><head><title>x</title></head><body><script>alert(1)</script><a href="http://127.0.0.1:3000/links/abc">Buka</a></body></html>',
  attachments: [{ filename: 'nota.pdf', content: Buffer.from('%PDF-1.7 contoh'), contentType: 'application/pdf' }],
};

async function post(mail: Partial<typeof LETTER> = {}): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: catcher.smtpPort });
  try {
    await transport.sendMail({ ...LETTER, ...mail });
  } finally {
    transport.close();
  }
}
const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${catcher.httpPort}${path}`, init);
const listed = async (query = '') => ((await (await ask(`/api/messages${query}`)).json()) as { messages: MessageLine[] }).messages;

test('a mail is listed newest first, found by recipient, and opened with text, letter and attachment', async () => {
  await post();
  await post({ to: 'mayor@city.example', subject: 'Pengingat' });
  expect((await listed()).map((line) => line.subject)).toEqual(['Pengingat', 'Permohonan <konfirmasi>']);
  const [line] = await listed('?to=secretary@');
  const opened = (await (await ask(`/api/messages/${line!.id}`)).json()) as CaughtMessage;
  expect(opened).toMatchObject({ to: ['secretary@city.example'], text: expect.stringContaining('/links/abc'), attachments: [{ fileName: 'nota.pdf', mediaType: 'application/pdf', bytes: 15 }] });
  const file = await ask(`/messages/${line!.id}/attachments/0`);
  expect(file.headers.get('content-type')).toBe('application/pdf');
  expect(await file.text()).toBe('%PDF-1.7 contoh');
});

test('the page shows the subject as text and frames the letter so that nothing in it runs', async () => {
  await post();
  const [line] = await listed();
  expect(await (await ask('/')).text()).toContain('Permohonan &#60;konfirmasi&#62;');
  const letter = await ask(`/messages/${line!.id}/html`);
  expect(letter.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  expect(await letter.text()).toContain('<base target="_blank">');
  expect((await ask(`/messages/${line!.id}`)).status).toBe(200);
});

test('the list can be narrowed by instant and length, and says what it cannot read', async () => {
  await post();
  const [first] = await listed();
  expect(await listed(`?since=${first!.receivedAt}`)).toEqual([]);
  expect(await listed('?since=2018-01-01&limit=1')).toHaveLength(1);
  expect((await ask('/api/messages?since=yesterday')).status).toBe(400);
  expect((await ask('/api/messages?limit=0')).status).toBe(400);
  expect((await ask('/messages/00000000000000-000009')).status).toBe(404);
});

test('what was caught is there after a restart', async () => {
  await post();
  await catcher.stop();
  await writeFile(join(folder, '00000000000001-000001.eml'), 'never acknowledged');
  catcher = await start();
  expect(await listed()).toHaveLength(1);
  expect((await ask('/health')).status).toBe(200);
  expect((await readdir(folder)).filter((name) => name.endsWith('.eml'))).toHaveLength(1);
  await post({ subject: 'Sesudahnya' });
  expect((await listed()).map((line) => line.subject)).toEqual(['Sesudahnya', 'Permohonan <konfirmasi>']);
});

test('a refused domain is told to try later, until it is allowed again', async () => {
  const put = (body: string, type = 'application/json') => ask('/api/refusals', { method: 'PUT', body, headers: { 'content-type': type } });
  expect((await put('{"domains":["City.Example"]}')).status).toBe(200);
  await expect(post()).rejects.toMatchObject({ responseCode: 451 });
  await post({ to: 'head@branch.example' });
  expect(await (await ask('/')).text()).toContain('city.example');
  expect((await put('{"domains":[]}')).status).toBe(200);
  await post();
  expect(await listed()).toHaveLength(2);
  expect((await put('{"domains":"all"}')).status).toBe(400);
  expect((await put('{"domains":[]}', 'text/plain')).status).toBe(415);
});

test('domains may be refused from the start', async () => {
  await catcher.stop();
  catcher = await start(['city.example', '']);
  await expect(post()).rejects.toMatchObject({ responseCode: 451 });
});

test('the oldest mails give way', async () => {
  const mailbox = await Mailbox.open(await mkdtemp(join(folder, 'small-')), 10);
  for (let count = 1; count <= 12; count += 1) await mailbox.catch({ from: 'a@x.example', to: ['b@x.example'] }, Buffer.from(`Subject: ${count}\r\n\r\nx`));
  expect(mailbox.find({ limit: 100 }).map((line) => line.subject)).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3']);
});
