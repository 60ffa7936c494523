/** The HTTP door on a database of its own, with the processes behind it doubled. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import request, { type Test } from 'supertest';
import { FolderStore } from '@sinergi/documents/folder-store';
import type { DocumentStore } from '@sinergi/documents/store';
import { AccessTokenRepository } from '@sinergi/persistence/access/access-tokens.repository';
import { Database } from '@sinergi/persistence/database';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { metricsFor } from '@sinergi/platform/metrics/metrics';
import { createToken } from '../../apps/api/src/admin/token.command';
import { createApi } from '../../apps/api/src/app';
import { TEST_KEY, testCipher } from './case-on-record';
import { freshDatabase } from './database';
import { strictGateway, type StrictGateway } from './strict-gateway';

const NOBODY = { personId: null, officeId: null, channel: 'test' };

export interface Door {
  /** As its owner, to set the scene; the door itself has the role of the api. */
  readonly record: Database;
  readonly gateway: StrictGateway;
  readonly log: readonly string[];
  /** The day it is for cases that are no rehearsal. */
  setToday(date: string): void;
  tokenFor(personId: string, officeId: string): Promise<string>;
  /** As `npm run admin -- token create` makes it on an empty installation. */
  firstToken(officeCode: string, officeName: string, person: string): Promise<string>;
  get(path: string, token?: string): Test;
  /** A write under a new key, unless one is given. */
  post(path: string, token?: string, key?: string): Test;
  remove(path: string, token: string): Test;
  /** On a port of its own, for clients that speak over the network. */
  listen(): Promise<Server>;
  close(): Promise<void>;
}

/** @param around what the safe of documents is put into, for suites in which it fails */
export async function openDoor(consoleDir: string | null = null, around: (store: DocumentStore) => DocumentStore = (store) => store): Promise<Door> {
  const database = await freshDatabase();
  const [record, api] = await Promise.all([Database.connect(database.url, 'owner', 2), Database.connect(database.url, 'api', 8)]);
  const folder = await mkdtemp(join(tmpdir(), 'sinergi-test-door-'));
  const gateway = strictGateway();
  const log: string[] = [];
  const clock = { now: Date.UTC(2026, 10, 24, 3) };
  const app: NestExpressApplication = await createApi({
    database: api,
    gateway,
    documents: around(new FolderStore(folder, fileCipherFrom(TEST_KEY), new DocumentKeyRepository(api))),
    cipher: testCipher,
    logger: loggerFor('api', { write: (line) => void log.push(line) }),
    metrics: metricsFor('api'),
    settings: { publicUrl: 'http://door.test', temporalUiUrl: 'http://temporal.test', temporalNamespace: 'default', consoleDir, patience: 300 },
    now: () => clock.now,
  });
  await app.init();
  const server = app.getHttpServer();
  const as = (call: Test, token: string | undefined): Test => (token === undefined ? call : call.set('Authorization', `Bearer ${token}`));
  return {
    record,
    gateway,
    log,
    setToday: (date) => {
      clock.now = Date.parse(`${date}T03:00:00Z`);
    },
    tokenFor: async (personId, officeId) =>
      (await new AccessTokenRepository(record).issue({ kind: 'person', label: 'test', personId, officeId, scopes: [], expiresAt: null }, NOBODY)).token,
    firstToken: async (office, officeName, person) => (await createToken(record, { office, officeName, person })).token,
    get: (path, token) => as(request(server).get(path), token),
    post: (path, token, key = randomUUID()) => as(request(server).post(path), token).set('Idempotency-Key', key),
    remove: (path, token) => as(request(server).delete(path), token),
    listen: async () => {
      await app.listen(0, '127.0.0.1');
      return app.getHttpServer();
    },
    close: async () => {
      await app.close();
      await Promise.all([api.close(), record.close()]);
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
