/** The mailbox of the story: what a person finds in it, and the link inside. */
interface MessageRow {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
}

interface Message extends MessageRow {
  readonly text: string;
}

export class Mailbox {
  constructor(private readonly url: string) {}

  /** The newest link to a task in the mails to `address`. */
  async linkFor(address: string): Promise<string | null> {
    for (const { id } of await this.rows(address)) {
      const { text } = (await this.read(`/api/messages/${encodeURIComponent(id)}`)) as Message;
      const token = /\/d\/([\w-]+)/.exec(text)?.[1];
      if (token) return token;
    }
    return null;
  }

  /** The text of the newest mail to `address`. */
  async newestTo(address: string): Promise<string | null> {
    const [newest] = await this.rows(address);
    return newest ? ((await this.read(`/api/messages/${encodeURIComponent(newest.id)}`)) as Message).text : null;
  }

  /** Mail to these domains is refused until further notice, as by a server that is full. */
  async refuse(domains: readonly string[]): Promise<void> {
    await fetch(`${this.url}/api/refusals`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ domains }) });
  }

  private async rows(address: string): Promise<readonly MessageRow[]> {
    const { messages } = (await this.read(`/api/messages?to=${encodeURIComponent(address)}&limit=50`)) as { messages: readonly MessageRow[] };
    return messages;
  }

  private async read(path: string): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`);
    if (!response.ok) throw new Error(`the mailbox answered ${response.status}`);
    return response.json();
  }
}
