/** Every occasion has one letter, every letter sent arrived, and arrived once unless a part died between taking and noting it. */
import type { Check } from './aftermath';

interface LetterRow {
  readonly occasion: string;
  readonly messageId: string;
  readonly status: string;
  readonly attempts: number;
}

/** Parts whose death between the mail server's yes and the note of it sends a letter again. */
const NOTERS = ['worker', 'mailbox', 'PostgreSQL', 'Temporal'];
/** An attempt lasts no longer before it is given up. */
const ATTEMPT_MS = 120_000;

export const letters: Check = async ({ database, arrivals, kills }) => {
  const rows = await database.query<LetterRow>(`SELECT occasion, message_id AS "messageId", status, attempts FROM letter`);
  const findings: string[] = [];
  let repeated = 0;
  const known = new Set<string>();
  for (const { occasion, messageId, status, attempts } of rows) {
    known.add(messageId);
    const copies = arrivals.get(messageId) ?? [];
    // not meant any more: whoever it was to press has answered meanwhile
    if (status === 'dropped') continue;
    if (status !== 'sent') findings.push(`letter ${status} and not sent: ${occasion}`);
    else if (copies.length === 0) findings.push(`letter lost: ${occasion}`);
    const [first = 0, second = 0] = copies;
    if (copies.length < 2) continue;
    repeated += 1;
    const died = kills.some(({ part, at }) => NOTERS.includes(part) && at > first - ATTEMPT_MS && at < second);
    if (copies.length > 2 || attempts < copies.length || !died) findings.push(`letter ${copies.length} times in the mailbox after ${attempts} attempts: ${occasion}`);
  }
  for (const messageId of arrivals.keys()) if (!known.has(messageId)) findings.push(`a mail without a letter: ${messageId}`);
  const twice = rows.length - new Set(rows.map(({ occasion }) => occasion)).size;
  if (twice > 0) findings.push(`${twice} occasions with two letters`);
  return { findings, figures: { letters: rows.length, mails: [...arrivals.values()].reduce((sum, { length }) => sum + length, 0), lettersRepeated: repeated } };
};
