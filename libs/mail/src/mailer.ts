/** The door through which mail leaves. */
export interface MailAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface OutgoingMail {
  /** `<id@host>`, the same for every try of the same letter, so that a receiver can drop a double. */
  readonly messageId: string;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}

export interface Mailer {
  /** Returns once the mail has been taken over. @throws NamedFailure `MailRejected`, never naming the address */
  send(mail: OutgoingMail): Promise<void>;
}
