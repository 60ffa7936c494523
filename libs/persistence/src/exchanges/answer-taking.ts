/** What taking any answer has in common: one at a time for each hand-over, once, and told row by row what could not be followed. */
import type { ExchangeCounts } from '@sinergi/contracts/exchange.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import { MEMBERSHIP_KINDS, type ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database, Transaction } from '../database';
import { ExchangeRepository } from './exchange.repository';

/** So many findings are told; whoever brought the answer mends the kind, not each row. */
const FINDINGS_TOLD = 500;

export interface FindingRule {
  readonly code: AnswerFindingCode;
  /** About a row `a` of the answer. */
  readonly where: string;
  /** Whether it asks about the exchange itself. */
  readonly parameters: 0 | 1;
}

/**
 * Interrupted it leaves nothing, repeated it changes nothing.
 * @param taking fills `answer_row` (row_no, finding and what else it needs) and follows it. @returns the standing of each line it changed
 */
export function takeOnce(database: Database, exchangeId: string, answerId: string, on: LocalDate, taking: (transaction: Transaction) => Promise<readonly { standing: string }[]>): Promise<ExchangeCounts> {
  return database.inTransaction(async (transaction) => {
    // answers to one hand-over follow each other, lest two of them contradict unseen
    const [exchange] = await transaction.query<{ kind: ExchangeKind }>('SELECT kind FROM exchange WHERE id = $1 FOR NO KEY UPDATE', [exchangeId]);
    const [answer] = await transaction.query<{ takenOn: LocalDate | null; rejected: number }>('SELECT taken_on AS "takenOn", rejected FROM exchange_answer WHERE id = $1 AND exchange_id = $2', [answerId, exchangeId]);
    if (!exchange || !answer) throw new DomainError('exchange-unknown', { exchangeId });
    const exchanges = new ExchangeRepository(transaction);
    // money that was turned down is a difference and goes back to nobody
    const goesBack = MEMBERSHIP_KINDS.some((kind) => kind === exchange.kind);
    if (answer.takenOn !== null) return exchanges.counts(exchangeId, goesBack ? answer.rejected : 0);
    const changed = await taking(transaction);
    const rejected = changed.filter(({ standing }) => standing === 'rejected').length;
    await transaction.query(
      `UPDATE exchange_answer SET taken_on = $2, rows_read = (SELECT count(*) FROM answer_row), confirmed = $3, rejected = $4,
              findings = (SELECT coalesce(jsonb_agg(jsonb_build_object('row', row_no, 'code', finding) ORDER BY row_no), '[]')
                            FROM (SELECT row_no, finding FROM answer_row WHERE finding IS NOT NULL ORDER BY row_no LIMIT ${FINDINGS_TOLD}) told)
        WHERE id = $1`,
      [answerId, on, changed.length - rejected, rejected],
    );
    return exchanges.counts(exchangeId, goesBack ? rejected : 0);
  });
}

export async function markFindings(transaction: Transaction, findings: readonly FindingRule[], exchangeId: string): Promise<void> {
  for (const { code, where, parameters } of findings) {
    await transaction.query(`UPDATE answer_row a SET finding = '${code}' WHERE a.finding IS NULL AND (${where})`, parameters === 1 ? [exchangeId] : []);
  }
}
