/** A command's phases: numbered, timed, told as they go, and stoppable at any moment with everything put away. */
import { whenNpmIsGone } from './processes.mjs';

const QUIET_SECONDS = 15;
const INTERRUPTIONS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

export class Phases {
  #count;
  #number = 0;
  #abort = new AbortController();
  #tidyings = [];
  #code = 0;
  #ending;

  /** @param {number} count how many phases there will be. */
  constructor(count) {
    this.#count = count;
    for (const [signal, code] of Object.entries(INTERRUPTIONS)) process.on(signal, () => this.#interrupt(code));
    whenNpmIsGone(() => this.#interrupt(INTERRUPTIONS.SIGHUP));
  }

  /** Aborted when the person stops the command. */
  get signal() {
    return this.#abort.signal;
  }

  /** What has to be put away at the end, however it comes; last come, first done. */
  onEnd(tidy) {
    this.#tidyings.unshift(tidy);
  }

  /**
   * @param {string} title
   * @param {(tell: (text: string) => void) => Promise<string | void>} work its answer is shown beside the title, such as "already there".
   * @param {{ loud?: boolean }} [options] loud: the work writes to the terminal itself.
   */
  async run(title, work, { loud = false } = {}) {
    this.signal.throwIfAborted();
    this.#number += 1;
    const line = new ProgressLine(`[${this.#number}/${this.#count}] ${title}`, loud);
    try {
      const said = await work((text) => line.tell(text));
      this.signal.throwIfAborted();
      line.done(said ?? 'done');
    } catch (error) {
      line.done(this.signal.aborted ? 'interrupted' : 'failed');
      throw error;
    }
  }

  /** Runs the whole command and ends the process with its code. */
  async carryOut(command) {
    try {
      this.#code = (await command()) ?? 0;
    } catch (error) {
      if (!this.signal.aborted) {
        process.stderr.write(`\n${error.message}\n`);
        this.#code = 1;
      }
    }
    await this.end();
    process.exit(this.#code);
  }

  /** Puts everything away; may be called before the command's last words. */
  end() {
    this.#ending ??= (async () => {
      for (const tidy of this.#tidyings) await Promise.resolve(tidy()).catch((error) => process.stderr.write(`${error.message}\n`));
    })();
    return this.#ending;
  }

  #interrupt(code) {
    if (this.signal.aborted) return;
    this.#code = code;
    this.#abort.abort();
  }
}

/** One line that is rewritten on a terminal, and repeated now and then where there is none. */
class ProgressLine {
  #title;
  #began = Date.now();
  #said = '';
  #terminal;
  #timer;

  constructor(title, loud) {
    this.#title = title;
    this.#terminal = process.stdout.isTTY && !loud;
    if (!this.#terminal) process.stdout.write(`${title} ...\n`);
    if (loud) return;
    this.#timer = setInterval(() => this.#show(), this.#terminal ? 500 : QUIET_SECONDS * 1000);
    this.#timer.unref();
  }

  tell(text) {
    this.#said = text;
  }

  done(said) {
    clearInterval(this.#timer);
    if (this.#terminal) process.stdout.write('\r\x1b[2K');
    process.stdout.write(`${this.#title}: ${said} (${this.#elapsed()})\n`);
  }

  #show() {
    const text = `${this.#title} ... ${this.#elapsed()} ${this.#said}`;
    process.stdout.write(this.#terminal ? `\r\x1b[2K${text.slice(0, (process.stdout.columns ?? 80) - 1)}` : `${text}\n`);
  }

  #elapsed() {
    const seconds = Math.round((Date.now() - this.#began) / 100) / 10;
    return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  }
}
