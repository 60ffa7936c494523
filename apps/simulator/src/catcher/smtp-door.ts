/** The door for mail: takes every letter in, except for domains that are being refused. */
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { buffer } from 'node:stream/consumers';
import type { Logger } from '@sinergi/platform/logging/logger';
import type { Mailbox } from './mailbox';
import type { Refusals } from './refusals';

const MOST_BYTES = 64 * 1024 * 1024;
const TRY_LATER = 451;

export function smtpDoor(mailbox: Mailbox, refusals: Refusals, log: Logger): SMTPServer {
  const server = new SMTPServer({
    banner: 'Sinergi mail catcher',
    size: MOST_BYTES,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => done(refusals.refuses(address) ? refusal(TRY_LATER, 'this domain is being refused, try later') : null),
    onData: (stream, session, done) => {
      buffer(stream)
        .then(async (raw) => {
          if (stream.sizeExceeded) throw refusal(552, 'the message is too large');
          await mailbox.catch(envelopeOf(session), raw);
        })
        .then(() => done(null), (error: unknown) => done(error instanceof Error ? error : new Error('not kept')));
    },
  });
  server.on('error', (error) => log.warn('a mail connection broke', { error }));
  return server;
}

function envelopeOf({ envelope }: SMTPServerSession): { from: string; to: string[] } {
  return { from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo.map(({ address }) => address) };
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
