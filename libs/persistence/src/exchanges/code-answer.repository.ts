/** The agency's payment codes taken into the record beside our own: a code that is another's, or contradicts, is told by its row and not taken. */
import type { ExchangeCounts } from '@sinergi/contracts/exchange.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import type { Database, Transaction } from '../database';
import { markFindings, takeOnce, type FindingRule } from './answer-taking';

export interface CodeAnswerRow {
  readonly row: number;
  readonly lineId: string | null;
  readonly ownCode: string | null;
  readonly code: string | null;
  readonly reason: string | null;
  readonly finding: AnswerFindingCode | null;
}

const OTHER = 'SELECT FROM answer_row b WHERE b.finding IS NULL AND b.row_no <> a.row_no';

const FIND: readonly string[] = [
  'UPDATE answer_row a SET line = l.id, part = l.sub_bill_id FROM exchange_part l WHERE l.exchange_id = $1 AND l.id = a.line_id',
  'UPDATE answer_row a SET line = l.id, part = l.sub_bill_id FROM exchange_part l JOIN sub_bill s ON s.id = l.sub_bill_id WHERE l.exchange_id = $1 AND a.line IS NULL AND s.payment_code = a.own_code',
];

/** In this order; the first that holds is told. */
const FINDINGS: readonly FindingRule[] = [
  { code: 'part-unknown', where: 'a.line IS NULL', parameters: 0 },
  { code: 'part-twice', where: `EXISTS (${OTHER} AND b.line = a.line AND b.code IS DISTINCT FROM a.code)`, parameters: 0 },
  { code: 'code-of-another', where: `EXISTS (${OTHER} AND b.code = a.code AND b.line <> a.line)`, parameters: 0 },
  {
    code: 'code-of-another',
    where: `EXISTS (SELECT FROM agency_code g JOIN exchange e ON e.id = $1 JOIN cooperation c ON c.no = e.cooperation_no WHERE g.code = a.code AND g.rehearsal = c.rehearsal AND g.sub_bill_id <> a.part)
      OR EXISTS (SELECT FROM sub_bill s WHERE s.payment_code = a.code AND s.id <> a.part) OR EXISTS (SELECT FROM bill b JOIN sub_bill own ON own.id = a.part WHERE b.payment_code = a.code AND b.id <> own.bill_id)`,
    parameters: 1,
  },
  { code: 'code-conflicts', where: 'EXISTS (SELECT FROM agency_code g WHERE g.sub_bill_id = a.part AND g.code IS DISTINCT FROM a.code)', parameters: 0 },
];

const KEEP = `
  INSERT INTO agency_code (sub_bill_id, code, rehearsal, answer_id, taken_on)
  SELECT DISTINCT a.part, a.code, c.rehearsal, $2::uuid, $3::date FROM answer_row a JOIN exchange e ON e.id = $1 JOIN cooperation c ON c.no = e.cooperation_no
   WHERE a.finding IS NULL AND a.code IS NOT NULL ON CONFLICT (sub_bill_id) DO NOTHING`;
const ANSWERED = `
  UPDATE exchange_part l SET standing = CASE WHEN a.code IS NULL THEN 'rejected' ELSE 'confirmed' END, reason = a.reason, answer_id = $2, answered_on = $3
    FROM (SELECT DISTINCT ON (line) * FROM answer_row WHERE finding IS NULL ORDER BY line, row_no) a
   WHERE l.exchange_id = $1 AND l.id = a.line AND (l.standing, l.reason) IS DISTINCT FROM (CASE WHEN a.code IS NULL THEN 'rejected' ELSE 'confirmed' END, a.reason) RETURNING l.standing`;

export class CodeAnswerRepository {
  constructor(private readonly database: Database) {}

  /** @param rows of the answer, in batches */
  take(exchangeId: string, answerId: string, on: LocalDate, rows: AsyncIterable<readonly CodeAnswerRow[]>): Promise<ExchangeCounts> {
    return takeOnce(this.database, exchangeId, answerId, on, async (transaction) => {
      await transaction.query('CREATE TEMPORARY TABLE answer_row (row_no int, line_id uuid, own_code text, code text, reason text, finding text, line uuid, part uuid) ON COMMIT DROP');
      for await (const batch of rows) await keep(transaction, batch);
      await transaction.query('ANALYZE answer_row');
      for (const statement of FIND) await transaction.query(statement, [exchangeId]);
      await markFindings(transaction, FINDINGS, exchangeId);
      await transaction.query(KEEP, [exchangeId, answerId, on]);
      return transaction.query<{ standing: string }>(ANSWERED, [exchangeId, answerId, on]);
    });
  }
}

async function keep(transaction: Transaction, rows: readonly CodeAnswerRow[]): Promise<void> {
  const of = <T>(pick: (row: CodeAnswerRow) => T): T[] => rows.map(pick);
  await transaction.query(
    'INSERT INTO answer_row (row_no, line_id, own_code, code, reason, finding) SELECT * FROM unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])',
    [of(({ row }) => row), of(({ lineId }) => lineId), of(({ ownCode }) => ownCode), of(({ code }) => code), of(({ reason }) => reason), of(({ finding }) => finding)],
  );
}
