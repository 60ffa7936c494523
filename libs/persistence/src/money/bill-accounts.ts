/** The budget accounts of a bill: what of each payer's part which account bears, written with the bill. */
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { Transaction } from '../database';
import { REVERSED_PRICE } from './bill-lines';

/** What is given back goes to the account it was asked of. `$2` cooperation, `$3` month. */
const WRITE = `
  WITH asked AS (
    SELECT DISTINCT ON (l.membership_id, s.payer_key) l.membership_id, s.payer_key, p.budget_account
      FROM bill b JOIN bill_line l ON l.bill_id = b.id JOIN sub_bill s ON s.id = l.sub_bill_id JOIN bill_price p ON p.bill_id = b.id AND p.price_no = l.price_no
     WHERE $4 AND b.cooperation_no = $2 AND b.month = $3 AND b.id <> $1 AND p.price_no <> ${REVERSED_PRICE} ORDER BY l.membership_id, s.payer_key, b.revision DESC)
  INSERT INTO bill_account (sub_bill_id, budget_account, amount)
  SELECT l.sub_bill_id, k.account, sum(l.amount)
    FROM bill_line l JOIN sub_bill s ON s.id = l.sub_bill_id JOIN bill_price p ON p.bill_id = l.bill_id AND p.price_no = l.price_no
    LEFT JOIN asked a ON p.price_no = ${REVERSED_PRICE} AND a.membership_id = l.membership_id AND a.payer_key = s.payer_key
    CROSS JOIN LATERAL (SELECT CASE WHEN p.price_no = ${REVERSED_PRICE} THEN coalesce(a.budget_account, '') ELSE p.budget_account END AS account) k
   WHERE l.bill_id = $1 AND k.account <> '' AND s.payer_key NOT LIKE 'person:%' GROUP BY 1, 2`;

/** One account for all: its parts are those of the payers, and no line is read again. */
const WRITE_ONE = `INSERT INTO bill_account (sub_bill_id, budget_account, amount) SELECT id, $2, amount FROM sub_bill WHERE bill_id = $1 AND payer_key NOT LIKE 'person:%'`;

export async function writeAccounts(transaction: Transaction, billId: string, { no, month, revision, prices }: MonthKey & { readonly prices: readonly { readonly budgetAccount?: string }[] }): Promise<void> {
  const [account = '', ...others] = new Set(prices.map(({ budgetAccount = '' }) => budgetAccount));
  const isFirst = revision === 1;
  if (isFirst && others.length === 0) {
    if (account !== '') await transaction.query(WRITE_ONE, [billId, account]);
    return;
  }
  await transaction.query(WRITE, [billId, no, month, !isFirst]);
}
