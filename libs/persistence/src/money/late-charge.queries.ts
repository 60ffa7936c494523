/** What is open of a bill, part by part, with the segment and payer law asks for when it is late. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LateDebt } from '@sinergi/domain/collection/late-charge';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Sql } from '../database';
import { PRICED_FOR } from './arrears-facts.queries';

export interface OpenPart extends LateDebt {
  readonly subBillId: string;
  readonly month: ContributionMonth;
  readonly dueOn: LocalDate;
  readonly open: Rupiah;
}

export class LateChargeQueries {
  constructor(private readonly sql: Sql) {}

  openParts(no: string, billId: string): Promise<OpenPart[]> {
    return this.sql.query<OpenPart>(
      `SELECT o.id AS "subBillId", b.month, b.due_on AS "dueOn", k.open, q.segment, q.payer
         FROM bill b JOIN sub_bill o ON o.bill_id = b.id JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = o.id) k ON k.open > 0 JOIN ${PRICED_FOR} q ON true
        WHERE b.cooperation_no = $1 AND b.id::text = $2 ORDER BY o.payer_key`,
      [no, billId],
    );
  }
}
