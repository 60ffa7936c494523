/** What may never be true of a town, whatever was played in it: money, cover and mail, of all its cases. */
import type { Sql } from '@sinergi/persistence/database';
import { coverFaults } from './cover-faults';
import { collectionFaults } from './money-faults';

export async function recordFaults(sql: Sql): Promise<string[]> {
  return [...(await collectionFaults(sql)), ...(await coverFaults(sql))];
}

const bare = (messageId: string): string => messageId.replace(/[<>]/g, '');

/** Every letter sent is in the mailbox once, and no mail is without its letter. @param no of one case, else of all */
export async function mailFaults(sql: Sql, mails: readonly { readonly messageId: string }[], no: string | null = null): Promise<string[]> {
  const letters = await sql.query<{ id: string; sent: boolean; ours: boolean }>(`SELECT message_id AS id, status = 'sent' AS sent, $1::text IS NULL OR no = $1 AS ours FROM letter WHERE message_id IS NOT NULL`, [no]);
  const caught = new Map<string, number>();
  for (const { messageId } of mails) caught.set(bare(messageId), (caught.get(bare(messageId)) ?? 0) + 1);
  const faults = letters.filter(({ id, sent, ours }) => ours && sent && caught.get(bare(id)) !== 1).map(({ id }) => `in the mailbox ${caught.get(bare(id)) ?? 0} times: ${id}`);
  for (const { id } of letters) caught.delete(bare(id));
  return [...faults, ...[...caught.keys()].map((id) => `a mail without a letter: ${id}`)];
}
