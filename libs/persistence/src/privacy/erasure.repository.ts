/** Erases a person where the law allows: the key is destroyed, what was in clear is blanked, and the number's hash gives way to chance. */
import { randomBytes } from 'node:crypto';
import { recordAct } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { destroyKeys } from './document-key.repository';
import { groundAgainstErasing } from './legal-ground';

export interface Erased {
  readonly outcome: 'erased' | 'refused';
  readonly participants: number;
  readonly rows: number;
  readonly files: number;
}

const NOBODY = { personId: null, officeId: null, channel: 'worker' };
const BLANK = `key_sealed = NULL, nik_cipher = NULL, full_name = NULL, sex = NULL, birth_place = NULL, birth_date = NULL, address = NULL,
  phone_cipher = NULL, phone_hash = NULL, account_cipher = NULL, account_hash = NULL, bank_name = NULL, mother_name_cipher = NULL`;
/** The codes stay, as counts by rule; what was in the cells goes. */
export const ONLY_CODES = `coalesce((SELECT jsonb_agg(jsonb_build_object('code', f ->> 'code', 'column', f ->> 'column', 'was', '', 'is', NULL) ORDER BY turn)
  FROM jsonb_array_elements(findings) WITH ORDINALITY AS e (f, turn)), '[]')`;
export const BLANK_ROW = `${BLANK}, rt = NULL, rw = NULL, wage = NULL, term_ends_on = NULL, findings = ${ONLY_CODES}`;

export class ErasureRepository {
  constructor(private readonly database: Database) {}

  /** Confirmed by a second person and not carried out yet. */
  async waiting(): Promise<string[]> {
    return (await this.database.query<{ id: string }>(`SELECT id FROM subject_request WHERE standing = 'confirmed' ORDER BY decided_at`)).map(({ id }) => id);
  }

  /**
   * All of it or nothing; the law is asked once more. @param remove takes a file out of the store
   * @returns null when it was carried out before
   */
  carryOut(requestId: string, today: string, remove: (storeKey: string) => Promise<void>): Promise<Erased | null> {
    return this.database.inTransaction(async (transaction) => {
      const [request] = await transaction.query<{ nikHash: Buffer }>(`SELECT nik_hash AS "nikHash" FROM subject_request WHERE id = $1 AND standing = 'confirmed' FOR UPDATE`, [requestId]);
      if (!request) return null;
      const { nikHash } = request;
      await transaction.query('SELECT id FROM participant WHERE nik_hash = $1 FOR UPDATE', [nikHash]);
      const ground = await groundAgainstErasing(transaction, nikHash, today);
      if (ground) {
        await transaction.query(`UPDATE subject_request SET standing = 'refused', refusal = $2::jsonb, closed_at = now() WHERE id = $1`, [requestId, JSON.stringify(ground)]);
        await recordAct(transaction, NOBODY, 'person.refuse-erasure', `subject-request:${requestId}`, { ground: ground.ground });
        return { outcome: 'refused', participants: 0, rows: 0, files: 0 };
      }
      const erased = await erase(transaction, nikHash, today);
      await transaction.query(
        `UPDATE subject_request SET nik_hash = NULL, standing = CASE id WHEN $2 THEN 'erased' ELSE standing END, closed_at = coalesce(closed_at, now()) WHERE nik_hash = $1`,
        [nikHash, requestId],
      );
      const counts = { participants: erased.participants, rows: erased.rows, files: erased.places.length };
      await recordAct(transaction, NOBODY, 'person.erase', `subject-request:${requestId}`, counts);
      for (const place of erased.places) await remove(place);
      return { outcome: 'erased', ...counts };
    });
  }
}

/** Files in which the person stands among others: deliveries and what went back, consents, exchanges, deductions. */
async function filesNaming(transaction: Transaction, nikHash: Buffer): Promise<string[]> {
  const files = await transaction.query<{ place: string }>(
    `SELECT DISTINCT d.store_key AS place FROM hand_in h JOIN document d ON d.id IN (h.document_id, h.error_document_id)
      WHERE d.encrypted AND EXISTS (SELECT FROM staged_row s WHERE s.hand_in_id = h.id AND s.nik_hash = $1)
     UNION SELECT d.store_key FROM consent k JOIN membership m ON m.change_id = k.change_id JOIN participant p ON p.id = m.participant_id JOIN document d ON d.id = k.document_id WHERE p.nik_hash = $1
     UNION SELECT d.store_key FROM exchange_line l JOIN participant p ON p.id = l.participant_id JOIN exchange x ON x.id = l.exchange_id
       JOIN document d ON d.id IN (x.document_id, x.mend_document_id) OR d.id IN (SELECT a.document_id FROM exchange_answer a WHERE a.exchange_id = x.id) WHERE p.nik_hash = $1
     UNION SELECT d.store_key FROM deduction_line l JOIN deduction_batch b ON b.id = l.batch_id JOIN membership m ON m.id = l.membership_id JOIN participant p ON p.id = m.participant_id
       JOIN document d ON d.cooperation_no = b.cooperation_no AND d.kind IN ('deduction-list', 'deduction-result') WHERE p.nik_hash = $1
     UNION SELECT d.store_key FROM deduction_mandate k JOIN participant p ON p.id = k.participant_id JOIN document d ON d.id = k.document_id WHERE p.nik_hash = $1`,
    [nikHash],
  );
  return files.map(({ place }) => place);
}

async function erase(transaction: Transaction, nikHash: Buffer, today: string): Promise<{ participants: number; rows: number; places: string[] }> {
  const places = await filesNaming(transaction, nikHash);
  await destroyKeys(transaction, places, today, 'erasure');
  // one pseudonym for all rows: undoing and counting still see that they were one person, nobody sees whom
  const pseudonym = randomBytes(32);
  const rows = await transaction.query(`UPDATE staged_row SET nik_hash = $2, ${BLANK_ROW} WHERE nik_hash = $1 RETURNING row_no`, [nikHash, pseudonym]);
  await transaction.query(
    'UPDATE membership m SET rt = NULL, rw = NULL, wage = NULL, term_ends_on = NULL FROM participant p WHERE p.id = m.participant_id AND p.nik_hash = $1',
    [nikHash],
  );
  await transaction.query(
    `UPDATE exchange_line l SET key_sealed = NULL, card_cipher = NULL, card_hash = NULL, reason_cipher = NULL FROM participant p WHERE p.id = l.participant_id AND p.nik_hash = $1`,
    [nikHash],
  );
  await transaction.query('UPDATE stray_posting SET identity_hash = uuid_send(id) WHERE identity_hash = $1', [nikHash]);
  const people = await transaction.query(`UPDATE participant SET nik_hash = $2, erased_on = $3, ${BLANK} WHERE nik_hash = $1 RETURNING id`, [nikHash, pseudonym, today]);
  return { participants: people.length, rows: rows.length, places };
}
