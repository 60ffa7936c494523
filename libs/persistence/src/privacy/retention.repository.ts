/** What has been kept as long as its rule says, by data set: counted, and destroyed in batches; again, it finds nothing. */
import type { DataSet } from '@sinergi/domain/privacy/data-sets';
import type { Database, Sql } from '../database';
import { destroyKeys } from './document-key.repository';
import { BLANK_ROW } from './erasure.repository';
import { ENDED, RULE_ON } from './legal-ground';

/** Data sets that end by themselves; memberships end by the request of a person. */
export type Swept = Exclude<DataSet, 'membership'>;

const DAYS = (dataSet: Swept): string => `(${RULE_ON(`'${dataSet}'`, '$1::date')}).days`;
/** A rehearsal plays with made-up people on days of its own; it is left as it was played. */
const OVERDUE = (dataSet: Swept): string => `NOT c.rehearsal AND h.status IN ${ENDED} AND h.finished_on + ${DAYS(dataSet)} <= $1::date`;

/** Rows of a delivery that brought nobody: returned, or all of one that never took effect. Not while another delivery is mending them. */
const ROWS = `SELECT s.hand_in_id, s.row_no FROM hand_in h JOIN cooperation c ON c.no = h.cooperation_no JOIN staged_row s ON s.hand_in_id = h.id
  WHERE ${OVERDUE('returned-rows')} AND (s.verdict = 'returned' OR h.status <> 'committed')
    AND (s.nik_hash IS NOT NULL OR s.full_name IS NOT NULL OR jsonb_path_exists(s.findings, '$[*] ? (@.was != "" || @.is != null)'))
    AND NOT EXISTS (SELECT FROM hand_in m WHERE m.mends = h.id AND m.status NOT IN ${ENDED})`;
const FILES = (dataSet: Swept, column: string): string => `SELECT d.store_key AS place FROM hand_in h JOIN cooperation c ON c.no = h.cooperation_no JOIN document d ON d.id = h.${column}
  WHERE d.encrypted AND ${OVERDUE(dataSet)} AND NOT EXISTS (SELECT FROM document_key k WHERE k.store_key = d.store_key AND k.sealed IS NULL)`;
const EXCHANGED = `SELECT DISTINCT d.store_key AS place FROM exchange x JOIN cooperation c ON c.no = x.cooperation_no JOIN document d ON d.encrypted
  AND (d.id IN (x.document_id, x.mend_document_id) OR d.id IN (SELECT a.document_id FROM exchange_answer a WHERE a.exchange_id = x.id))
  WHERE NOT c.rehearsal AND x.finished_on + ${DAYS('exchange-file')} <= $1::date AND NOT EXISTS (SELECT FROM document_key k WHERE k.store_key = d.store_key AND k.sealed IS NULL)`;
const LOG = `SELECT id FROM access_log WHERE recorded_at < ($1::date - ${DAYS('access-log')})`;

const DUE: Record<Swept, string> = {
  'returned-rows': ROWS,
  'roster-original': FILES('roster-original', 'document_id'),
  'returned-workbook': FILES('returned-workbook', 'error_document_id'),
  'exchange-file': EXCHANGED,
  'access-log': LOG,
};
export const SWEPT = Object.keys(DUE) as Swept[];
export const BATCH = 1_000;

export class RetentionRepository {
  constructor(private readonly database: Database) {}

  async due(today: string): Promise<Record<Swept, number>> {
    return dueOn(this.database, today);
  }

  /** @param remove takes a file out of the store @returns how many were destroyed; fewer than `BATCH` when nothing is left */
  destroyBatch(dataSet: Swept, today: string, remove: (storeKey: string) => Promise<void>): Promise<number> {
    return this.database.inTransaction(async (transaction) => {
      if (dataSet === 'returned-rows') {
        const blank = `UPDATE staged_row SET nik_hash = NULL, ${BLANK_ROW} WHERE (hand_in_id, row_no) IN (${ROWS} LIMIT ${BATCH}) RETURNING row_no`;
        return (await transaction.query(blank, [today])).length;
      }
      if (dataSet === 'access-log') return (await transaction.query(`DELETE FROM access_log WHERE id IN (${LOG} LIMIT ${BATCH}) RETURNING id`, [today])).length;
      const places = (await transaction.query<{ place: string }>(`${DUE[dataSet]} LIMIT ${BATCH}`, [today])).map(({ place }) => place);
      await destroyKeys(transaction, places, today, 'retention');
      for (const place of places) await remove(place);
      return places.length;
    });
  }
}

export async function dueOn(sql: Sql, today: string): Promise<Record<Swept, number>> {
  const [row] = await sql.query<Record<Swept, number>>(`SELECT ${SWEPT.map((name) => `(SELECT count(*) FROM (${DUE[name]}) due) AS "${name}"`).join(', ')}`, [today]);
  return row as Record<Swept, number>;
}
