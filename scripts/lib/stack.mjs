/** A running Sinergi: its servers, then its schema, then the door and the worker; ended in the opposite order. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Part } from './part.mjs';
import { nodePath, ROOT } from './paths.mjs';
import { ensureDatabase, makeCluster, postgresProgram, untilItAnswers } from './postgres.mjs';
import { StackSettings } from './stack-settings.mjs';
import { registerSearchAttributes, temporalProgram, untilTemporalAnswers } from './temporal-server.mjs';

const APP_START_MS = 90_000;

export class Stack {
  #folder;
  #quick;
  #say;
  #started = [];

  /** @param {{ quick: boolean, say: (text: string) => void }} options quick: databases that need not survive a crash of the machine. */
  constructor(folder, { quick, say }) {
    this.#folder = folder;
    this.#quick = quick;
    this.#say = say;
    this.settings = new StackSettings(folder);
  }

  /** PostgreSQL, Temporal and the mailbox, as far as none of one's own is named. */
  async startServers(temporalPath) {
    await this.settings.choosePorts();
    this.#folder.remember({ urls: this.settings.urls(), parts: {} });
    await Promise.all([this.#postgres(), this.#temporal(temporalPath), this.#mailbox()]);
    this.#folder.remember({ urls: this.settings.urls() });
  }

  migrate() {
    const script = join(ROOT, 'dist/apps/cli/src/migrate.js');
    const { status, stdout, stderr } = spawnSync(nodePath(), ['--enable-source-maps', script], { cwd: ROOT, env: this.settings.environment(), encoding: 'utf8' });
    if (status !== 0) throw new Error(`the database cannot be brought to the present schema:\n${stdout}${stderr}`);
  }

  async startProcesses() {
    await Promise.all([
      this.#start(this.#app('api', 'dist/apps/api/src/main.js', () => `${this.settings.urls().API_URL}/health/ready`, ['api'])),
      this.#start(this.#app('worker', 'dist/apps/worker/src/main.js', () => `http://127.0.0.1:${this.settings.port('workerHealth')}/health/ready`, ['workerHealth'])),
    ]);
    this.#folder.remember({ urls: this.settings.urls() });
  }

  async stop() {
    for (const part of this.#started.reverse()) await part.stop();
    this.#started = [];
  }

  /** Names of the parts it brings itself. */
  get parts() {
    return this.#started.map(({ name }) => name);
  }

  /** Ends a part as a crash would. @returns whether it was up. */
  crash(name, restMs) {
    return this.#started.find((part) => part.name === name)?.crash(restMs) ?? false;
  }

  async #postgres() {
    if (this.settings.givenDatabase) {
      if (!(await untilItAnswers(this.settings.databaseUrl(), () => false, 10_000))) throw new Error('the PostgreSQL that DATABASE_URL names does not answer');
      return;
    }
    const folder = this.#folder.at('postgres');
    await makeCluster(folder, this.#folder.keys().postgres);
    await this.#start({
      name: 'PostgreSQL',
      program: () => postgresProgram(folder, this.settings.port('postgres'), this.#log('postgres'), { quick: this.#quick }),
      isUp: (hasEnded) => untilItAnswers(this.settings.serverUrl(), hasEnded),
      moveAside: () => this.settings.movePortsAside('postgres'),
    });
    await ensureDatabase(this.settings.serverUrl(), this.settings.databaseName());
  }

  async #temporal(path) {
    const { settings } = this;
    if (settings.givenTemporal) {
      if (!(await untilTemporalAnswers(settings.temporalAddress(), () => false, 10_000))) throw new Error('the Temporal server that TEMPORAL_ADDRESS names does not answer');
      await registerSearchAttributes(settings.temporalAddress(), settings.temporalNamespace());
      return;
    }
    await this.#start({
      name: 'Temporal',
      program: () =>
        temporalProgram(path, {
          port: settings.port('temporal'),
          uiPort: settings.port('temporalUi'),
          namespace: settings.temporalNamespace(),
          file: this.#folder.at('temporal.db'),
          quick: this.#quick,
          log: this.#log('temporal'),
        }),
      isUp: (hasEnded) => untilTemporalAnswers(settings.temporalAddress(), hasEnded),
      moveAside: () => settings.movePortsAside('temporal', 'temporalUi'),
    });
  }

  async #mailbox() {
    if (this.settings.givenSmtp) return;
    const script = 'dist/apps/simulator/src/catcher/main.js';
    await this.#start(this.#app('mailbox', script, () => `${this.settings.urls().MAILBOX_URL}/`, ['smtp', 'mailbox']));
  }

  #app(name, script, healthUrl, ports) {
    return {
      name,
      program: async () => ({
        command: nodePath(),
        // rosters pass through the worker: little room for young objects and few arenas of the C library lower its peak
        args: ['--enable-source-maps', ...(name === 'worker' ? ['--max-semi-space-size=4'] : []), join(ROOT, script)],
        env: { ...this.settings.environment(), ...(name === 'worker' && { MALLOC_ARENA_MAX: '2' }) },
        log: this.#log(name),
      }),
      isUp: (hasEnded) => untilHealthy(healthUrl(), hasEnded),
      moveAside: () => this.settings.movePortsAside(...ports),
    };
  }

  async #start(description) {
    const onStart = (identity) => this.#folder.remember({ parts: { ...this.#folder.state().parts, [description.name]: identity } });
    const part = new Part({ ...description, say: this.#say, onStart });
    this.#started.push(part);
    await part.start();
  }

  #log(name) {
    return this.#folder.at('logs', `${name}.log`);
  }
}

async function untilHealthy(url, hasEnded) {
  const deadline = Date.now() + APP_START_MS;
  while (!(await isHealthy(url))) {
    if (hasEnded() || Date.now() > deadline) return false;
    await pause(100);
  }
  return true;
}

async function isHealthy(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}
