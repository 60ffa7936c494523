/** A caught mail: the line of the list, and the whole of it when it is opened. */
import PostalMime, { type Address, type Email } from 'postal-mime';

export interface MessageLine {
  /** Rises with every mail caught. */
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly attachments: number;
  readonly bytes: number;
}

export interface CaughtAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export interface CaughtMessage extends Omit<MessageLine, 'attachments'> {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly CaughtAttachment[];
}

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export async function lineOf(id: string, receivedAt: string, envelope: Envelope, raw: Buffer): Promise<MessageLine> {
  const mail = await PostalMime.parse(raw);
  return {
    id,
    receivedAt,
    from: written(mail.from) ?? envelope.from,
    to: envelope.to,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    attachments: mail.attachments.length,
    bytes: raw.length,
  };
}

export async function openedMessage(line: MessageLine, raw: Buffer): Promise<CaughtMessage> {
  const mail = await PostalMime.parse(raw);
  return {
    ...line,
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    text: mail.text ?? '',
    html: mail.html ?? null,
    attachments: mail.attachments.map((attachment, index) => ({
      fileName: attachment.filename ?? `attachment-${index + 1}`,
      mediaType: attachment.mimeType,
      bytes: contentOf(attachment.content).length,
    })),
  };
}

/** @returns null when there is no such attachment */
export async function attachmentOf(raw: Buffer, index: number): Promise<(CaughtAttachment & { readonly content: Buffer }) | null> {
  const found = (await PostalMime.parse(raw)).attachments[index];
  if (!found) return null;
  const content = contentOf(found.content);
  return { fileName: found.filename ?? `attachment-${index + 1}`, mediaType: found.mimeType, bytes: content.length, content };
}

function contentOf(content: Email['attachments'][number]['content']): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content instanceof Uint8Array ? content : new Uint8Array(content));
}

function written(address: Address | undefined): string | null {
  if (!address?.address) return null;
  return address.name ? `${address.name} <${address.address}>` : address.address;
}
