/** The mails caught so far: each a file, with a list beside them that survives a restart; the oldest give way. */
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf, type Envelope, type MessageLine } from './message';

const LIST = 'list.jsonl';
const MAIL = '.eml';

export interface Wanted {
  /** Part of a recipient's address. */
  readonly to?: string | undefined;
  /** Part of a recipient's address or of the subject. */
  readonly q?: string | undefined;
  /** Only mails caught after this instant. */
  readonly since?: string | undefined;
  /** Only mails older than this one. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export class Mailbox {
  private caught = 0;
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: string,
    private readonly most: number,
    private lines: MessageLine[],
  ) {}

  static async open(folder: string, most = 5000): Promise<Mailbox> {
    await mkdir(folder, { recursive: true });
    const lines = (await readFile(join(folder, LIST), 'utf8').catch(() => '')).split('\n').map(lineFrom).filter((line) => line !== null);
    const mailbox = new Mailbox(folder, most, lines.slice(-most));
    await mailbox.tidy();
    return mailbox;
  }

  /** Returns once the mail would survive a restart. */
  catch(envelope: Envelope, raw: Buffer): Promise<MessageLine> {
    const kept = this.writing.then(() => this.keep(envelope, raw));
    this.writing = kept.catch(() => undefined);
    return kept;
  }

  /** Newest first. */
  find({ to, q, since, before, limit }: Wanted): MessageLine[] {
    const within = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());
    const fits = (line: MessageLine) =>
      (!to || line.to.some((address) => within(address, to))) &&
      (!q || within(line.subject, q) || line.to.some((address) => within(address, q))) &&
      (!since || line.receivedAt > since) &&
      (!before || line.id < before);
    return this.lines.filter(fits).reverse().slice(0, limit);
  }

  get size(): number {
    return this.lines.length;
  }

  lineOf(id: string): MessageLine | null {
    return this.lines.find((line) => line.id === id) ?? null;
  }

  raw(line: MessageLine): Promise<Buffer> {
    return readFile(join(this.folder, line.id + MAIL));
  }

  private async keep(envelope: Envelope, raw: Buffer): Promise<MessageLine> {
    const receivedAt = new Date();
    this.caught += 1;
    const id = `${String(receivedAt.getTime()).padStart(14, '0')}-${String(this.caught).padStart(6, '0')}`;
    const line = await lineOf(id, receivedAt.toISOString(), envelope, raw);
    await writeFile(join(this.folder, id + MAIL), raw, { mode: 0o600 });
    await appendFile(join(this.folder, LIST), `${JSON.stringify(line)}\n`);
    this.lines.push(line);
    if (this.lines.length > this.most * 1.1) {
      this.lines = this.lines.slice(-this.most);
      await this.tidy();
    }
    return line;
  }

  /** The list and the folder say the same again: what was never acknowledged or gave way is gone. */
  private async tidy(): Promise<void> {
    const kept = new Set(this.lines.map((line) => line.id + MAIL));
    const present = (await readdir(this.folder)).filter((name) => name.endsWith(MAIL));
    await Promise.all(present.filter((name) => !kept.has(name)).map((name) => rm(join(this.folder, name), { force: true })));
    this.lines = this.lines.filter((line) => present.includes(line.id + MAIL));
    await writeFile(join(this.folder, `${LIST}.new`), this.lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await rename(join(this.folder, `${LIST}.new`), join(this.folder, LIST));
  }
}

/** A line cut off by a sudden end is no line. */
function lineFrom(text: string): MessageLine | null {
  try {
    return text === '' ? null : (JSON.parse(text) as MessageLine);
  } catch {
    return null;
  }
}
