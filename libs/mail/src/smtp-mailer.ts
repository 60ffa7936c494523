/** Mail over SMTP: a few connections kept open, each with an end to its patience. */
import { NamedFailure } from '@sinergi/contracts/failures';
import { createTransport, type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Mailer, OutgoingMail } from './mailer';

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
const CONNECTIONS = 3;
const LETTERS_PER_CONNECTION = 100;

export interface SmtpSettings {
  /** `smtp://user:password@host:587` */
  readonly url: string;
  readonly from: string;
}

export class SmtpMailer implements Mailer {
  private readonly transport: Transporter<SMTPPool.SentMessageInfo, SMTPPool.Options>;

  constructor(private readonly settings: SmtpSettings) {
    this.transport = createTransport({
      url: settings.url,
      pool: true,
      maxConnections: CONNECTIONS,
      maxMessages: LETTERS_PER_CONNECTION,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail): Promise<void> {
    const { messageId, subject, text, html } = mail;
    try {
      await this.transport.sendMail({
        from: this.settings.from,
        to: { address: mail.to.address, name: mail.to.name ?? '' },
        messageId,
        subject,
        text,
        html,
        // keeps vacation replies away (RFC 3834)
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        attachments: mail.attachments.map(({ fileName, mediaType, content }) => ({ filename: fileName, contentType: mediaType, content })),
      });
    } catch (error) {
      throw rejectionOf(error);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** The server's own words name the address, so only its numbers are kept. */
function rejectionOf(error: unknown): NamedFailure {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (typeof responseCode === 'number') return new NamedFailure('MailRejected', { reply: responseCode, permanent: responseCode >= 500 });
  return new NamedFailure('MailRejected', { reason: typeof code === 'string' ? code : 'unreachable', permanent: false });
}
