/** The catcher as a whole: every mail sent to it is kept and shown, none leaves the machine. */
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import type { Logger } from '@sinergi/platform/logging/logger';
import { httpDoor } from './http-door';
import { Mailbox } from './mailbox';
import { Refusals } from './refusals';
import { smtpDoor } from './smtp-door';

const HOST = '127.0.0.1';

export interface CatcherSettings {
  readonly folder: string;
  /** 0: any free port. */
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly refusedDomains: readonly string[];
}

export interface Catcher {
  readonly smtpPort: number;
  readonly httpPort: number;
  stop(): Promise<void>;
}

export async function startCatcher(settings: CatcherSettings, log: Logger): Promise<Catcher> {
  const mailbox = await Mailbox.open(settings.folder);
  const refusals = new Refusals(settings.refusedDomains);
  const smtp = smtpDoor(mailbox, refusals, log);
  const http = httpDoor(mailbox, refusals, log);
  const smtpPort = await listening(smtp.listen(settings.smtpPort, HOST));
  const httpPort = await listening(http.listen(settings.httpPort, HOST));
  return {
    smtpPort,
    httpPort,
    async stop() {
      http.closeAllConnections();
      await Promise.all([new Promise<void>((done) => smtp.close(() => done())), new Promise<void>((done) => http.close(() => done()))]);
    },
  };
}

async function listening(server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
