/** Which parts a stack brings itself and which it is given, on which ports, and what each process is told. */
import { CONSOLE_DIST, WORKFLOW_BUNDLE } from './build-product.mjs';
import { freePort, giveBack } from './ports.mjs';
import { postgresUrl } from './postgres.mjs';

const HOST = '127.0.0.1';
const DATABASE = 'sinergi';
const USUAL_PORTS = { postgres: 5433, temporal: 7233, temporalUi: 8233, smtp: 1025, mailbox: 8025, api: 3000, workerHealth: 9090 };

export class StackSettings {
  #ports = {};
  #folder;
  #given;

  constructor(folder, given = process.env) {
    this.#folder = folder;
    this.#given = given;
  }

  /** Real servers named by the person; the rest the stack brings itself. */
  get givenDatabase() {
    return this.#given.DATABASE_URL;
  }

  get givenTemporal() {
    return this.#given.TEMPORAL_ADDRESS;
  }

  get givenSmtp() {
    return this.#given.SMTP_URL;
  }

  /** The ports of last time where they are free, so that links in letters keep working. */
  async choosePorts(...names) {
    const before = this.#folder.state().ports ?? {};
    for (const name of names.length > 0 ? names : Object.keys(USUAL_PORTS)) {
      this.#ports[name] = await freePort(before[name] ?? Number(this.#given[`${name.toUpperCase()}_PORT`] ?? USUAL_PORTS[name]));
    }
    this.#folder.remember({ ports: this.#ports });
  }

  async movePortsAside(...names) {
    const taken = names.map((name) => this.#ports[name]);
    for (const [index, name] of names.entries()) this.#ports[name] = await freePort(taken[index] + 1);
    taken.forEach(giveBack);
    this.#folder.remember({ ports: this.#ports });
  }

  port(name) {
    return this.#ports[name];
  }

  serverUrl() {
    return postgresUrl(this.#ports.postgres, this.#folder.keys().postgres, 'postgres');
  }

  databaseName() {
    return DATABASE;
  }

  databaseUrl() {
    return this.givenDatabase ?? postgresUrl(this.#ports.postgres, this.#folder.keys().postgres, DATABASE);
  }

  temporalAddress() {
    return this.givenTemporal ?? `${HOST}:${this.#ports.temporal}`;
  }

  temporalNamespace() {
    return this.#given.TEMPORAL_NAMESPACE ?? 'default';
  }

  /** Addresses a person opens in a browser. */
  urls() {
    return {
      CONSOLE_URL: `http://${HOST}:${this.#ports.api}`,
      API_URL: `http://${HOST}:${this.#ports.api}`,
      ...(this.givenSmtp ? {} : { MAILBOX_URL: `http://${HOST}:${this.#ports.mailbox}` }),
      TEMPORAL_UI_URL: this.#given.TEMPORAL_UI_URL ?? `http://${HOST}:${this.#ports.temporalUi}`,
    };
  }

  /** The environment of the api, the worker, the mailbox, the migration and the demo. */
  environment() {
    const { SINERGI_DATA_KEY, SINERGI_LINK_KEY } = this.#folder.keys();
    const urls = this.urls();
    return {
      PUBLIC_URL: urls.CONSOLE_URL,
      SINERGI_DATA_KEY,
      SINERGI_LINK_KEY,
      DOCUMENTS_DIR: this.#folder.at('documents'),
      LOG_LEVEL: 'info',
      ...this.#given,
      ...urls,
      DATABASE_URL: this.databaseUrl(),
      TEMPORAL_ADDRESS: this.temporalAddress(),
      TEMPORAL_NAMESPACE: this.temporalNamespace(),
      SMTP_URL: this.givenSmtp ?? `smtp://${HOST}:${this.#ports.smtp}`,
      API_HOST: HOST,
      API_PORT: String(this.#ports.api),
      CONSOLE_DIR: CONSOLE_DIST,
      WORKER_HEALTH_PORT: String(this.#ports.workerHealth),
      WORKFLOW_BUNDLE,
      CATCHER_SMTP_PORT: String(this.#ports.smtp),
      CATCHER_HTTP_PORT: String(this.#ports.mailbox),
      CATCHER_DIR: this.#folder.at('mail'),
      SINERGI_API_URL: urls.API_URL,
    };
  }
}
