/** Keeps mail in memory instead of sending it, for tests: strict, so that a letter nobody looked at is noticed. */
import { NamedFailure } from '@sinergi/contracts/failures';
import type { Mailer, OutgoingMail } from './mailer';

export class RecordingMailer implements Mailer {
  private readonly kept: OutgoingMail[] = [];
  private readonly taken = new Set<OutgoingMail>();
  private refusing: ((mail: OutgoingMail) => boolean) | null = null;

  async send(mail: OutgoingMail): Promise<void> {
    if (this.refusing?.(mail)) throw new NamedFailure('MailRejected', { reply: 451, permanent: false });
    this.kept.push(mail);
  }

  /** Every mail so far, oldest first. */
  get sent(): readonly OutgoingMail[] {
    return this.kept;
  }

  /** The oldest mail to `address` that was not taken yet. @throws when there is none */
  take(address: string): OutgoingMail {
    const found = this.kept.find((mail) => mail.to.address === address && !this.taken.has(mail));
    if (!found) throw new Error(`no mail waits for ${address}; ${this.kept.length} were sent in all`);
    this.taken.add(found);
    return found;
  }

  /** @throws when a mail was sent that nobody took */
  expectNothingElse(): void {
    const unexpected = this.kept.filter((mail) => !this.taken.has(mail));
    if (unexpected.length > 0) throw new Error(`unexpected mail: ${unexpected.map((mail) => mail.subject).join('; ')}`);
  }

  /** From now on these are refused for the moment; null: none. */
  refuse(which: ((mail: OutgoingMail) => boolean) | null): void {
    this.refusing = which;
  }
}
