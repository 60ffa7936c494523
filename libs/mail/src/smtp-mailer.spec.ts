/** Mail over a real SMTP connection: what leaves, and what a refusal tells without naming anybody. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { OutgoingMail } from './mailer';
import { SmtpMailer } from './smtp-mailer';

const MAIL: OutgoingMail = {
  messageId: '<3f2a@agency.example>',
  to: { address: 'secretary@city.example', name: 'Rahayu, S.H.' },
  subject: 'Permohonan konfirmasi tertulis',
  text: 'Dengan hormat',
  html: '<p>Dengan hormat</p>',
  attachments: [{ fileName: 'nota.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7') }],
};

async function withServer(reply: number | null, work: (mailer: SmtpMailer, received: string[]) => Promise<void>): Promise<void> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(reply === null ? null : Object.assign(new Error(`no ${address} here`), { responseCode: reply })),
    onData: (stream, _session, done) => void text(stream).then((mail) => received.push(mail)).then(() => done()),
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, from: 'Sinergi <sinergi@agency.example>' });
  try {
    await work(mailer, received);
  } finally {
    mailer.close();
    await new Promise<void>((done) => server.close(() => done()));
  }
}

test('a letter leaves with its own Message-ID, marked as written by a machine', async () => {
  await withServer(null, async (mailer, received) => {
    await mailer.send(MAIL);
    await mailer.send(MAIL);
    expect(received).toHaveLength(2);
    for (const mail of received) {
      expect(mail).toContain('Message-ID: <3f2a@agency.example>');
      expect(mail).toContain('Auto-Submitted: auto-generated');
      expect(mail).toMatch(/To: .*Rahayu, S\.H\..* <secretary@city\.example>/);
      expect(mail).toContain('filename=nota.pdf');
    }
  });
});

test.each([[451, false], [550, true]])('a refusal %i is named by its number, never by the address', async (reply, permanent) => {
  await withServer(reply, async (mailer) => {
    const failure = await mailer.send(MAIL).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'MailRejected', facts: { reply, permanent } });
    expect(String((failure as Error).stack)).not.toContain('city.example');
  });
});

test('a server that is not there is a failure of the same name', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  const mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'sinergi@agency.example' });
  await expect(mailer.send(MAIL)).rejects.toMatchObject({ name: 'MailRejected', facts: { permanent: false } });
  mailer.close();
});
