/** One part of a running stack: started, waited for, brought back when it dies, stopped when told. */
import { setTimeout as pause } from 'node:timers/promises';
import { lastLinesOf, startOnLeash } from './foreign-program.mjs';

const FIRST_TRIES = 3;
const BACK_OFF_MS = [500, 1_000, 2_000, 5_000, 10_000, 30_000];
const STEADY_MS = 60_000;

export class Part {
  #program;
  #stopping = false;
  #up = false;
  /** How long it stays away when it was ended on purpose. */
  #rest;
  #watch = Promise.resolve();
  #wake = new AbortController();

  /**
   * @param {{ name: string, program: () => Promise<object>, isUp: (hasEnded: () => boolean) => Promise<boolean>,
   *   moveAside?: () => Promise<void>, say: (text: string) => void, onStart?: (identity: object) => void }} part
   *   `moveAside` picks other ports, for when a free port was taken while the part was starting.
   */
  constructor({ name, program, isUp, moveAside, say, onStart = () => {} }) {
    Object.assign(this, { name, program, isUp, moveAside, say, onStart });
  }

  async start() {
    let failure = '';
    for (let attempt = 1; attempt <= FIRST_TRIES; attempt += 1) {
      const { log, up } = await this.#launch();
      if (up) {
        this.#watch = this.#bringBack();
        return;
      }
      failure = lastLinesOf(log);
      await this.#program.stop();
      if (!this.moveAside || !/in use|EADDRINUSE/i.test(failure)) break;
      await this.moveAside();
    }
    throw new Error(`${this.name} did not start:\n${failure}`);
  }

  async stop() {
    this.#stopping = true;
    this.#wake.abort();
    await this.#program?.stop();
    await this.#watch;
  }

  /** Ends it as a crash would and keeps it away for a while. @returns whether it was up. */
  crash(restMs) {
    if (!this.#up || this.#stopping) return false;
    this.#up = false;
    this.#rest = restMs;
    this.#program.crash();
    return true;
  }

  async #launch() {
    const program = await this.program();
    this.#program = startOnLeash(program);
    this.onStart(this.#program.identity);
    const answers = await this.isUp(this.#program.hasEnded);
    // whoever answered may have been another program on the same port
    this.#up = answers && !this.#program.hasEnded();
    return { log: program.log, up: this.#up };
  }

  async #bringBack() {
    for (let deaths = 0; ; ) {
      const began = Date.now();
      const code = await this.#program.ended;
      this.#up = false;
      if (this.#stopping) return;
      deaths = this.#rest !== undefined || Date.now() - began > STEADY_MS ? 0 : deaths;
      const wait = this.#rest ?? BACK_OFF_MS[Math.min(deaths, BACK_OFF_MS.length - 1)];
      this.#rest = undefined;
      deaths += 1;
      this.say(`${this.name} ended unexpectedly (${code}); starting it again in ${wait / 1000} s`);
      await pause(wait, undefined, { signal: this.#wake.signal }).catch(() => {});
      if (this.#stopping) return;
      const { up } = await this.#launch();
      if (this.#stopping) {
        await this.#program.stop();
        return;
      }
      this.say(up ? `${this.name} is back` : `${this.name} does not come up; its log: ${(await this.program()).log}`);
      if (!up) await this.#program.stop();
    }
  }
}
