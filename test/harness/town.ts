/** A town for one suite: the whole product in one process on genuine servers, with a mailbox to look into. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { fileCheck } from '@sinergi/activities/checks/file-check';
import { httpCheck, type HttpCheckSettings } from '@sinergi/activities/checks/http-check';
import { FolderStore } from '@sinergi/documents/folder-store';
import { readRegionTables } from '@sinergi/intake/regions/region-tables';
import { SmtpMailer } from '@sinergi/mail/smtp-mailer';
import { AccessTokenRepository } from '@sinergi/persistence/access/access-tokens.repository';
import { Database } from '@sinergi/persistence/database';
import { CollectionRemainsQueries } from '@sinergi/persistence/money/collection-remains.queries';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { loadRegions } from '@sinergi/persistence/law/regions.repository';
import { SurroundingsQueries } from '@sinergi/persistence/relay/surroundings.queries';
import { seedSampleDirectory } from '@sinergi/persistence/seeds/sample-directory';
import { cipherFrom } from '@sinergi/platform/crypto/field-cipher';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { metricsFor } from '@sinergi/platform/metrics/metrics';
import { bundleOf } from '@sinergi/temporal/bundle';
import { Conductor } from '@sinergi/temporal/rehearsal/conductor';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { WorkerHost } from '@sinergi/temporal/worker-host';
import { createApi } from '../../apps/api/src/app';
import { startCatcher } from '../../apps/simulator/src/catcher/catcher';
import type { Stage } from '../../apps/simulator/src/demo/bekasi-2018';
import { Cast } from '../../apps/simulator/src/demo/cast';
import { Door } from '../../apps/simulator/src/demo/door';
import { Mailbox } from '../../apps/simulator/src/demo/mailbox';
import { createWorker } from '../../apps/worker/src/app';
import { freshDatabase } from './database';
import { mailFaults, recordFaults } from './record-faults';
import { recordHistories } from './recorded-histories';

export interface CaughtMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
}

export interface Town {
  readonly stage: Stage;
  /** A machine that keeps the directory and the law. */
  readonly administrator: Door;
  /** As the owner: a suite may look at everything. */
  readonly database: Database;
  readonly client: Client;
  /** Its processes are those of this queue; other suites share the engine. */
  readonly taskQueue: string;
  mails(): Promise<readonly CaughtMail[]>;
  /** Nobody works: what the engine plans, fires and keeps goes on without hands. */
  stopWorker(): Promise<void>;
  /** A new worker on the same record, with all a start does: replay, relay, comparison of engine and record. */
  startWorker(): Promise<void>;
  /** @throws when bills, money, cover or letters of its record do not add up, whatever was played */
  close(): Promise<void>;
}

const root = path.resolve(__dirname, '../..');
const key = (): string => randomBytes(32).toString('base64');
const quiet = loggerFor('town', { level: process.env['TOWN_LOG'] === 'yes' ? 'info' : 'error' });
let installed = false;

export interface TownOptions {
  /** Every workflow task replays its history from the start: order that depends on memory shows at once. */
  readonly replayEveryTask?: boolean;
  /** Whoever answers identity checks over HTTP; without it they go by file. */
  readonly registry?: HttpCheckSettings;
}

export async function openTown({ replayEveryTask = false, registry }: TownOptions = {}): Promise<Town> {
  if (!installed) WorkerHost.install(() => undefined);
  installed = true;
  const address = needed('SINERGI_TEST_TEMPORAL');
  const namespace = `story-${process.env['JEST_WORKER_ID'] ?? '1'}`;
  const folder = await mkdtemp(path.join(tmpdir(), 'sinergi-town-'));
  const clone = await freshDatabase();
  const [owner, door, record] = await Promise.all([Database.connect(clone.url, 'owner', 4), Database.connect(clone.url, 'api'), Database.connect(clone.url, 'worker')]);
  const regions = await readRegionTables();
  await loadRegions(owner, regions);
  // numbers of earlier suites are known to the engine and may not come back
  await owner.query(`SELECT setval('rehearsal_no_seq', $1)`, [1 + Math.floor(Math.random() * 9_000)]);
  const { offices } = await seedSampleDirectory(owner, regions);

  const catcher = await startCatcher({ folder: path.join(folder, 'mail'), smtpPort: 0, httpPort: 0, refusedDomains: [] }, quiet);
  const mailer = new SmtpMailer({ url: `smtp://127.0.0.1:${catcher.smtpPort}`, from: 'Sinergi <sinergi@badan.example>' });
  // a queue of its own: a poll of the suite before may still lie at the server and would swallow a task
  const taskQueue = `town-${randomBytes(6).toString('hex')}`;
  const gateway = TemporalGateway.connect({ address, namespace, taskQueue, remainsOf: (no, on) => new CollectionRemainsQueries(door).startOf(no, on) });
  const dataKey = key();
  const shared = { gateway, documents: new FolderStore(path.join(folder, 'documents'), fileCipherFrom(dataKey), new DocumentKeyRepository(record)), cipher: cipherFrom(dataKey), logger: quiet };
  const api = await createApi({
    ...shared, database: door, metrics: metricsFor('town-api'), now: () => Date.now(),
    settings: { publicUrl: 'http://town.example', temporalUiUrl: 'http://temporal.example', temporalNamespace: namespace, consoleDir: null, patience: 5_000 },
  });
  await api.listen(0, '127.0.0.1');
  const bundle = { code: await bundleOf(root) };
  const linkKey = key();
  const work = async (): Promise<INestApplicationContext> => {
    const hired = await createWorker({
      ...shared, database: record, mailer, check: registry ? httpCheck(registry) : fileCheck, metrics: metricsFor('town-worker'), linkKey, mailFrom: 'Sinergi <sinergi@badan.example>', publicUrl: 'http://town.example', address, namespace, taskQueue,
      bundle, healthPort: null, relayPatience: 6, gone: () => undefined,
      ...(replayEveryTask ? { maxCachedWorkflows: 0 } : {}),
    });
    return hired.init();
  };
  let worker: INestApplicationContext | null = await work();
  const stopWorker = async (): Promise<void> => {
    await worker?.close();
    worker = null;
  };

  const apiUrl = await api.getUrl();
  const office = offices.get('KP') as string;
  const { token } = await new AccessTokenRepository(owner).issue({ kind: 'machine', label: 'town', personId: null, officeId: office, scopes: ['admin'], expiresAt: null }, { personId: null, officeId: office, channel: 'seed' });
  const administrator = new Door(apiUrl, token);
  const mailboxUrl = `http://127.0.0.1:${catcher.httpPort}`;
  const mails = async (): Promise<CaughtMail[]> => ((await (await fetch(`${mailboxUrl}/api/messages?limit=5000`)).json()) as { messages: CaughtMail[] }).messages;
  return {
    stage: {
      cast: new Cast(apiUrl, administrator),
      conductor: new Conductor(gateway.client, new SurroundingsQueries(owner)),
      mailbox: new Mailbox(mailboxUrl),
      apiUrl,
      told: async () => undefined,
    },
    administrator,
    database: owner,
    client: gateway.client,
    taskQueue,
    mails,
    stopWorker,
    startWorker: async () => {
      worker ??= await work();
    },
    async close() {
      if (process.env['RECORD_HISTORIES'] === 'yes') await recordHistories(gateway.client, path.join(root, 'test/histories'));
      const faults = [...(await recordFaults(owner)), ...(await mailFaults(owner, await mails()))];
      await stopWorker();
      await api.close();
      mailer.close();
      await catcher.stop();
      await terminateAll(gateway.client);
      await gateway.close();
      await Promise.all([owner.close(), door.close(), record.close()]);
      await clone.drop();
      await rm(folder, { recursive: true, force: true });
      if (faults.length > 0) throw new Error(`left behind: ${faults.join('; ')}`);
    },
  };
}

/** The next suite of this worker finds no process of ours. */
async function terminateAll(client: Client): Promise<void> {
  for await (const { workflowId } of client.workflow.list({ query: 'ExecutionStatus="Running"' })) {
    await client.workflow.getHandle(workflowId).terminate('the suite is over').catch(() => undefined);
  }
}

function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the stories through npm test`);
  return value;
}
