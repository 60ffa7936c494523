/** What the agency posted, taken into the record person by person; what it posted for strangers is kept beside. */
import type { ExchangeCounts } from '@sinergi/contracts/exchange.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import type { RejectionCode } from '@sinergi/domain/exchange/rejections';
import type { Database, Transaction } from '../database';
import { FIND_PEOPLE } from './answer-statements';
import { markFindings, takeOnce, type FindingRule } from './answer-taking';

/** What identifies is a keyed hash. */
export interface PostedRow {
  readonly row: number;
  readonly lineId: string | null;
  readonly nikHash: Buffer | null;
  readonly cardHash: Buffer | null;
  readonly posted: number | null;
  readonly receipt: string | null;
  readonly rejection: RejectionCode | null;
  readonly finding: AnswerFindingCode | null;
}

/** People of the case for whom nothing was handed on. Parameters: 1 exchange. */
const OF_THE_CASE = (known: string): string => `
  UPDATE answer_row a SET participant = m.participant_id FROM exchange e JOIN membership m ON m.cooperation_no = e.cooperation_no JOIN participant p ON p.id = m.participant_id
   WHERE e.id = $1 AND a.participant IS NULL AND a.finding IS NULL AND ${known}`;
const FIND: readonly string[] = [
  ...FIND_PEOPLE,
  OF_THE_CASE('p.nik_hash = a.nik_hash'),
  OF_THE_CASE('EXISTS (SELECT FROM exchange_line x WHERE x.participant_id = p.id AND x.card_hash = a.card_hash)'),
  'UPDATE answer_row SET who = coalesce(nik_hash, card_hash) WHERE participant IS NULL',
];

const OTHER = 'SELECT FROM answer_row b WHERE b.finding IS NULL AND b.row_no <> a.row_no';
const FINDINGS: readonly FindingRule[] = [
  { code: 'person-unknown', where: 'a.participant IS NULL AND a.who IS NULL', parameters: 0 },
  { code: 'person-twice', where: `EXISTS (${OTHER} AND (b.participant = a.participant OR b.who = a.who) AND (b.posted, b.receipt) IS DISTINCT FROM (a.posted, a.receipt))`, parameters: 0 },
];

const NEW_LINES = `
  INSERT INTO exchange_line (exchange_id, line_no, cooperation_no, kind, participant_id, membership_id, amount)
  SELECT e.id, (SELECT max(line_no) FROM exchange_line WHERE exchange_id = e.id) + row_number() OVER (ORDER BY w.participant), e.cooperation_no, e.kind, w.participant,
         (SELECT m.id FROM membership m WHERE m.cooperation_no = e.cooperation_no AND m.participant_id = w.participant ORDER BY m.from_month DESC, m.id LIMIT 1), 0
    FROM (SELECT DISTINCT participant FROM answer_row WHERE line IS NULL AND participant IS NOT NULL AND finding IS NULL AND posted > 0) w JOIN exchange e ON e.id = $1`;
const FIND_NEW = 'UPDATE answer_row a SET line = l.id FROM exchange_line l WHERE l.exchange_id = $1 AND a.line IS NULL AND a.participant = l.participant_id';

/** The latest word counts; who says nothing new changes nothing. Parameters: exchange, answer, day. */
const APPLY = `
  UPDATE exchange_line l
     SET standing = CASE WHEN a.posted > 0 THEN 'confirmed' ELSE 'rejected' END, rejection = a.rejection, posted = a.posted, receipt_no = a.receipt, answer_id = $2, answered_on = $3, answered_at = clock_timestamp()
    FROM (SELECT DISTINCT ON (line) * FROM answer_row WHERE finding IS NULL AND line IS NOT NULL ORDER BY line, row_no) a
   WHERE l.exchange_id = $1 AND l.id = a.line AND (l.posted, l.receipt_no, l.rejection) IS DISTINCT FROM (a.posted, a.receipt, a.rejection)
  RETURNING l.standing`;
const STRAYS = `
  INSERT INTO stray_posting (exchange_id, identity_hash, posted, receipt_no, answer_id)
  SELECT DISTINCT ON (who) $1::uuid, who, posted, receipt, $2::uuid FROM answer_row WHERE finding IS NULL AND participant IS NULL ORDER BY who, row_no
  ON CONFLICT (exchange_id, identity_hash) DO UPDATE SET posted = EXCLUDED.posted, receipt_no = EXCLUDED.receipt_no, answer_id = EXCLUDED.answer_id`;

export class PostingAnswerRepository {
  constructor(private readonly database: Database) {}

  /** @param rows of the answer, in batches */
  take(exchangeId: string, answerId: string, on: LocalDate, rows: AsyncIterable<readonly PostedRow[]>): Promise<ExchangeCounts> {
    return takeOnce(this.database, exchangeId, answerId, on, async (transaction) => {
      await transaction.query(
        `CREATE TEMPORARY TABLE answer_row (row_no int, line_id uuid, nik_hash bytea, card_hash bytea, posted bigint, receipt text, rejection text, finding text,
           line uuid, participant uuid, standing text, who bytea) ON COMMIT DROP`,
      );
      for await (const batch of rows) await keep(transaction, batch);
      await transaction.query('ANALYZE answer_row');
      for (const statement of FIND) await transaction.query(statement, statement.includes('$1') ? [exchangeId] : []);
      await markFindings(transaction, FINDINGS, exchangeId);
      await transaction.query(NEW_LINES, [exchangeId]);
      await transaction.query(FIND_NEW, [exchangeId]);
      const changed = await transaction.query<{ standing: string }>(APPLY, [exchangeId, answerId, on]);
      await transaction.query(STRAYS, [exchangeId, answerId]);
      await markFindings(transaction, [{ code: 'person-not-known-here', where: 'a.participant IS NULL', parameters: 0 }], exchangeId);
      return changed;
    });
  }
}

async function keep(transaction: Transaction, rows: readonly PostedRow[]): Promise<void> {
  const of = <T>(pick: (row: PostedRow) => T): T[] => rows.map(pick);
  await transaction.query(
    `INSERT INTO answer_row (row_no, line_id, nik_hash, card_hash, posted, receipt, rejection, finding)
     SELECT * FROM unnest($1::int[], $2::uuid[], $3::bytea[], $4::bytea[], $5::bigint[], $6::text[], $7::text[], $8::text[])`,
    [of(({ row }) => row), of(({ lineId }) => lineId), of(({ nikHash }) => nikHash), of(({ cardHash }) => cardHash), of(({ posted }) => posted), of(({ receipt }) => receipt), of(({ rejection }) => rejection), of(({ finding }) => finding)],
  );
}
