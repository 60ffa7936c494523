/** What the treasury says it deducted, line by line; a batch is processed once every line it lists is answered. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { stateAfter, type BatchState, type LineResult } from '@sinergi/domain/collection/deduction/batch-state';
import { gathered } from '@sinergi/domain/collection/deduction/gathered';
import type { LeftOutReason, ShortReason } from '@sinergi/domain/collection/deduction/short-reason';
import { recordAct } from '../../access/audit.repository';
import type { Database, Transaction } from '../../database';
import { enter, lockDeductions, type Deed } from './batch.repository';

/** What a result speaks of. */
export interface ResultScope {
  readonly no: string;
  readonly from: ContributionMonth;
  readonly until: ContributionMonth;
  readonly batchId: string | null;
}

export interface ListedPerson {
  readonly batchId: string;
  readonly state: BatchState;
  readonly month: ContributionMonth;
  readonly membershipId: string;
  readonly payerKey: string;
  readonly nikHash: Buffer;
  readonly expected: number;
  readonly leftOut: LeftOutReason | null;
  readonly deducted: number | null;
  readonly shortReason: ShortReason | null;
}

export interface AnsweredLine {
  readonly batchId: string;
  readonly membershipId: string;
  readonly payerKey: string;
  readonly deducted: number;
  readonly shortReason: ShortReason | null;
}

export interface ResultTaken {
  readonly answered: number;
  readonly processed: number;
}

export class DeductionResultRepository {
  constructor(private readonly database: Database) {}

  /** @param judge what the lines listed mean for the rows of the result; it sees them as they stand in the moment they are written */
  take(scope: ResultScope, judge: (listed: readonly ListedPerson[]) => readonly AnsweredLine[], deed: Deed): Promise<ResultTaken> {
    return this.database.inTransaction(async (transaction) => {
      await lockDeductions(transaction, scope.no);
      const answers = judge(await listedIn(transaction, scope));
      const written = await write(transaction, answers);
      const processed = await process(transaction, written, deed);
      if (written.length > 0) await recordAct(transaction, deed.author, 'deduction.result', scope.no, { lines: written.length, batches: processed, from: scope.from, until: scope.until });
      return { answered: written.length, processed };
    });
  }
}

/** The oldest month first. */
function listedIn(transaction: Transaction, { no, from, until, batchId }: ResultScope): Promise<ListedPerson[]> {
  return transaction.query<ListedPerson>(
    `SELECT b.id AS "batchId", b.state, b.month, l.membership_id AS "membershipId", l.payer_key AS "payerKey", p.nik_hash AS "nikHash", l.expected, l.left_out AS "leftOut", l.deducted, l.short_reason AS "shortReason"
       FROM deduction_batch b JOIN deduction_line l ON l.batch_id = b.id JOIN membership m ON m.id = l.membership_id JOIN participant p ON p.id = m.participant_id
      WHERE b.cooperation_no = $1 AND b.month BETWEEN $2 AND $3 AND ($4::uuid IS NULL OR b.id = $4) ORDER BY b.month, b.round, l.payer_key`,
    [no, from, until, batchId],
  );
}

/** Said before in just these words, it is not written again. @returns the batches of the lines written, one entry a line */
async function write(transaction: Transaction, answers: readonly AnsweredLine[]): Promise<string[]> {
  const rows = await transaction.query<{ batchId: string }>(
    `UPDATE deduction_line l SET deducted = u.deducted, short_reason = u.reason
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::text[]) AS u (batch, membership, payer, deducted, reason) JOIN deduction_batch b ON b.id = u.batch AND b.state = 'submitted'
      WHERE l.batch_id = u.batch AND l.membership_id = u.membership AND l.payer_key = u.payer AND l.left_out IS NULL AND (l.deducted, l.short_reason) IS DISTINCT FROM (u.deducted, u.reason)
      RETURNING l.batch_id AS "batchId"`,
    [answers.map(({ batchId }) => batchId), answers.map(({ membershipId }) => membershipId), answers.map(({ payerKey }) => payerKey), answers.map(({ deducted }) => deducted), answers.map(({ shortReason }) => shortReason)],
  );
  return rows.map(({ batchId }) => batchId);
}

async function process(transaction: Transaction, written: readonly string[], deed: Deed): Promise<number> {
  const lines = await transaction.query<LineResult & { batchId: string }>(
    'SELECT batch_id AS "batchId", expected, deducted FROM deduction_line WHERE batch_id = ANY ($1::uuid[]) AND left_out IS NULL',
    [[...new Set(written)]],
  );
  const after = gathered(lines, ({ batchId }) => batchId).map((of) => ({ id: of[0]!.batchId, state: stateAfter(of) }));
  for (const state of ['complete', 'partial'] as const) {
    const ids = after.filter((batch) => batch.state === state).map(({ id }) => id);
    if (ids.length > 0) await enter(transaction, ids, state, '', deed);
  }
  return after.filter(({ state }) => state !== null).length;
}
