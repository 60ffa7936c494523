/** The bill of one month through the hands' own repository, as the worker's role, beside its floor. */
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import type { PayerSplit } from '@sinergi/domain/terms/arrangement';
import type { Database } from '@sinergi/persistence/database';
import { BillRepository, type BillOrder } from '@sinergi/persistence/money/bill.repository';
import type { CaseOnRecord } from '../../harness/case-on-record';
import { timed } from '../pace';
import { bareInsert } from './bare-insert';

const JUNE = contributionMonth('2018-06');
const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
const QUESTION = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: JUNE };

export interface BilledLines {
  readonly ms: number;
  readonly payers: number;
  /** Milliseconds of the bare insert of the same rows. */
  readonly floor: number;
}

/** The bill is taken away again: each measurement begins with empty tables. @param owner whose tables they are */
export async function monthOfLines(owner: Database, worker: Database, scene: CaseOnRecord, members: number, split: PayerSplit): Promise<BilledLines> {
  const { total, lines } = priceFor(QUESTION, TARIFFS);
  const order: BillOrder = {
    no: scene.no, month: JUNE, revision: 1, payerOfficeId: scene.cityId, rehearsal: false, issuedOn: localDate('2018-06-18'), dueOn: localDate('2018-07-16'),
    prices: [{ question: QUESTION, positions: ['rt-head', 'rw-head'], wage: null, split, payerOfficeId: scene.cityId, amount: total, lines }],
  };
  await owner.query('CHECKPOINT');
  const { ms, value } = await timed(() => new BillRepository(worker).billMonth(order));
  if (value.members !== members || value.amount !== members * total) throw new Error(`${value.members} members and ${value.amount} rupiah are not ${members} at ${total}`);
  await owner.query('CHECKPOINT');
  const floor = await bareInsert(owner, value.billId);
  await owner.query('TRUNCATE bill CASCADE');
  return { ms, payers: value.payers ?? 1, floor };
}
