/** What is kept back for a time: bills whose letters stand still, and matters nobody can compute safely, each with a reason and an end. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';

export interface NewHold {
  readonly id: string;
  readonly no: string;
  readonly billId: string;
  readonly reason: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly by: string;
}

export interface NewMatter {
  readonly id: string;
  readonly no: string;
  readonly month: ContributionMonth | null;
  readonly subBillId: string | null;
  readonly reason: string;
  readonly until: LocalDate;
  readonly by: string;
  readonly on: LocalDate;
}

interface Ended {
  readonly id: string;
  readonly no: string;
  readonly by: string;
  readonly on: LocalDate;
  readonly reason: string;
}

export class HoldRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `bill-unknown` unless it is a bill of the case */
  hold(hold: NewHold, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [bill] = await transaction.query('SELECT id FROM bill WHERE id = $1 AND cooperation_no = $2', [hold.billId, hold.no]);
      if (!bill) throw new DomainError('bill-unknown', { billId: hold.billId });
      const added = await transaction.query(
        'INSERT INTO bill_hold (id, bill_id, reason, from_date, until_date, held_by) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING RETURNING id',
        [hold.id, hold.billId, hold.reason, hold.from, hold.until, hold.by],
      );
      if (added.length > 0) await recordAct(transaction, author, 'bill.hold', hold.no, { holdId: hold.id, billId: hold.billId, until: hold.until });
    });
  }

  /** Letters go on from that day. @throws DomainError `hold-unknown` */
  release({ id, no, by, on, reason }: Ended, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const done = await transaction.query(
        `UPDATE bill_hold h SET released_on = $3, released_by = $4, release_reason = $5 FROM bill b WHERE b.id = h.bill_id AND h.id = $1 AND b.cooperation_no = $2 AND h.released_on IS NULL AND h.until_date >= $3 RETURNING h.id`,
        [id, no, on, by, reason],
      );
      if (done.length === 0) throw new DomainError('hold-unknown', { id });
      await recordAct(transaction, author, 'bill.release', no, { holdId: id });
    });
  }

  park(matter: NewMatter, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        'INSERT INTO parked_matter (id, cooperation_no, month, sub_bill_id, reason, until_date, parked_by, parked_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id',
        [matter.id, matter.no, matter.month, matter.subBillId, matter.reason, matter.until, matter.by, matter.on],
      );
      if (added.length > 0) await recordAct(transaction, author, 'matter.park', matter.no, { matterId: matter.id, until: matter.until });
    });
  }

  /** @throws DomainError `matter-unknown` */
  settle({ id, no, by, on, reason }: Ended, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const done = await transaction.query(
        'UPDATE parked_matter SET settled_on = $3, settled_by = $4, settlement = $5 WHERE id = $1 AND cooperation_no = $2 AND settled_on IS NULL RETURNING id',
        [id, no, on, by, reason],
      );
      if (done.length === 0) throw new DomainError('matter-unknown', { id });
      await recordAct(transaction, author, 'matter.settle', no, { matterId: id });
    });
  }
}
