/** A letter before it waits to leave: what it is about, to whom, and under which occasion. */
import { NamedFailure } from '@sinergi/contracts/failures';
import { LETTERS } from '@sinergi/mail/catalogue';
import type { AddresseeFacts } from '@sinergi/mail/letters/letter-facts';
import type { MailAttachment } from '@sinergi/mail/mailer';
import { rehearsalAddress } from '@sinergi/mail/rehearsal-address';
import type { LetterCase, LetterTask } from '@sinergi/persistence/correspondence/letter-facts.queries';
import type { NewLetter } from '@sinergi/persistence/correspondence/letter.repository';
import type { RecipientFound } from '@sinergi/persistence/directory/recipients.queries';
import { messageIdFor } from './dispatch';
import type { BriefedNotice, Briefing } from './letter-briefing';

export interface Subject {
  readonly notice: BriefedNotice;
  readonly about: LetterCase;
  readonly briefing: Briefing;
  readonly task: LetterTask | null;
  readonly enclosed: readonly MailAttachment[];
}

/** @throws NamedFailure `RecipientUnknown` when neither the person nor the office has an address */
export function newLetter({ notice, about, briefing }: Subject, recipient: RecipientFound, person: AddresseeFacts, batch: string | null, occasion: string, from: string): NewLetter {
  const { officeId, personId, email } = recipient;
  if (email === null) throw new NamedFailure('RecipientUnknown', { officeId, position: recipient.position ?? 'office' });
  return {
    occasion,
    batch,
    no: notice.no,
    processId: notice.processId,
    notice: notice.code,
    officeId,
    personId,
    toAddress: about.rehearsal ? rehearsalAddress(email) : email,
    taskId: notice.taskId,
    facts: notice.facts,
    attachments: notice.attachments,
    subject: LETTERS[notice.code].write({ ...briefing, addressee: person, link: null }).subject,
    on: notice.on,
    rehearsal: about.rehearsal,
    messageId: messageIdFor(occasion, from),
  };
}
