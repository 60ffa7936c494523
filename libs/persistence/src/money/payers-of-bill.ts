/** The payers of a bill and the rung each stands on: who owes a part still, worked on in sets. */
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { BillFacts } from '@sinergi/contracts/letter-facts';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Sql } from '../database';
import { batchCounts } from './deduction/batch-counts';
import { heldOn } from './arrears-rows';
import { DESKS, UNIT_NAME } from './payer-desks';
import { codeOfPart } from './payment-code';

export interface OwingPayer {
  readonly payerKey: string;
  /** null for a person, or a village without an office on record. */
  readonly officeId: string | null;
  /** Village, district or office by its name; of a person nothing. */
  readonly unit: string;
  /** Offices that answer for it, the nearest first. */
  readonly desks: readonly string[];
  readonly bill: BillFacts;
}

/** All but the payer of the bill as a whole, who is asked by the month itself. `$1` cooperation, `$2` month, `$3` revision. */
const OWING = `FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN LATERAL (SELECT paid, open, last_paid_on FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON k.open > 0
  WHERE b.cooperation_no = $1 AND b.month = $2 AND b.revision = $3 AND s.payer_office_id IS DISTINCT FROM b.payer_office_id`;

export class PayersOfBill {
  constructor(private readonly sql: Sql) {}

  owing({ no, month, revision }: MonthKey): Promise<OwingPayer[]> {
    return this.sql.query<OwingPayer>(
      `SELECT s.payer_key AS "payerKey", s.payer_office_id AS "officeId", ${UNIT_NAME} AS unit, ${DESKS} AS desks,
              json_build_object('month', b.month, 'members', s.members, 'amount', s.amount, 'paid', k.paid, 'open', k.open, 'issuedOn', b.issued_on, 'dueOn', b.due_on, 'paymentCode', ${codeOfPart('s')}, 'lastPaidOn', k.last_paid_on, 'deduction', ${batchCounts('$1', '$2', 's.payer_key')}) AS bill
         ${OWING} ORDER BY s.payer_key`,
      [no, month, revision],
    );
  }

  async isHeld({ no, month, revision }: MonthKey, on: LocalDate): Promise<boolean> {
    const [row] = await this.sql.query<{ held: boolean }>(`SELECT ${heldOn('b.id', '$4')} AS held FROM bill b WHERE b.cooperation_no = $1 AND b.month = $2 AND b.revision = $3`, [no, month, revision, on]);
    return row?.held ?? false;
  }

  async climbed({ no, month, revision }: MonthKey, rung: string, on: LocalDate): Promise<void> {
    await this.sql.query(`UPDATE sub_bill SET rung = $4, rung_on = $5 WHERE id IN (SELECT s.id ${OWING}) AND rung IS DISTINCT FROM $4`, [no, month, revision, rung, on]);
  }
}
