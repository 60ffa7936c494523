/** Sends one letter exactly once: claimed by one attempt, sent under its own Message-ID, then marked. */
import { createHash } from 'node:crypto';
import { Context } from '@temporalio/activity';
import { NamedFailure } from '@sinergi/contracts/failures';
import type { Mailer, OutgoingMail } from '@sinergi/mail/mailer';
import type { Claim, LetterRepository, LetterRow } from '@sinergi/persistence/correspondence/letter.repository';

/** An attempt that has not ended by then has died with its worker. */
const STALE_SECONDS = 60;
const LOOK_AGAIN_MS = 2_000;

export type MailFor = (letter: LetterRow) => Promise<Omit<OutgoingMail, 'messageId' | 'to'> & { readonly name: string | null }>;

export class Dispatch {
  constructor(
    private readonly letters: LetterRepository,
    private readonly mailer: Mailer,
  ) {}

  /** Returns once the letter has left, by this attempt or an earlier one. */
  async send(occasion: string, mailFor: MailFor): Promise<void> {
    const claim = await this.claimWhenFree(occasion);
    if (claim.kind === 'sent') return;
    if (claim.kind !== 'claimed') throw new NamedFailure('MailRejected', { reason: claim.kind });
    const { letter } = claim;
    try {
      const { name, ...mail } = await mailFor(letter);
      await this.mailer.send({ ...mail, messageId: letter.messageId, to: { address: letter.toAddress, name } });
    } catch (error) {
      await this.letters.markFailed(letter.id, codeOf(error));
      throw error;
    }
    await this.letters.markSent(letter.id);
  }

  /** Another attempt may be at it, or may have died at it: waited for here, so that no virtual day passes meanwhile. */
  private async claimWhenFree(occasion: string): Promise<Claim> {
    const context = Context.current();
    for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
      const claim = await this.letters.claim(occasion, STALE_SECONDS);
      if (claim.kind !== 'busy' || waited > STALE_SECONDS * 1000) return claim;
      context.heartbeat();
      await context.sleep(LOOK_AGAIN_MS);
    }
  }
}

/** The same for every try of the same letter. @param from the address letters are sent from, with or without a name */
export function messageIdFor(occasion: string, from: string): string {
  const domain = /@([^\s<>]+)>?$/.exec(from)?.[1] ?? 'sinergi.invalid';
  return `<${createHash('sha256').update(occasion).digest('hex').slice(0, 40)}@${domain}>`;
}

/** A failure's type and number; never its words, which may name somebody. */
function codeOf(error: unknown): string {
  if (error instanceof NamedFailure) return [error.type, error.facts['reply'] ?? error.facts['reason'] ?? error.facts['missing']].filter((part) => part !== undefined).join(' ');
  return error instanceof Error ? error.name : 'unknown';
}
