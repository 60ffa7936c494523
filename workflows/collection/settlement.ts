/** A month whose bill is paid in full: settled on the day of its last money, with a receipt to the payer. */
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { ledger, papers } from '../steps/activities';
import type { Casework } from '../steps/casework';
import { askedOf, sendLetter } from '../steps/letters';
import { recoverable, skippable } from '../steps/recoverable';

export async function handReceipt(casework: Casework, key: MonthKey, on: LocalDate): Promise<void> {
  const settled = await recoverable(casework, 'settle-month', () => ledger.settle(key, on));
  // nobody gets a receipt for what another month gave back
  if (settled && settled.received === 0) return;
  const again = settled?.again ?? 0;
  const receipt = await skippable(casework, 'receipt', () => papers.receipt(key.no, key.month, key.revision, on, ...(again > 0 ? [again] : [])));
  await sendLetter(casework, {
    code: 'payment-receipt',
    occasion: ['receipt', key.month, key.revision, ...(again > 0 ? [`again-${again}`] : [])],
    to: askedOf(casework, casework.terms.billing.payer),
    facts: { month: key.month, paidOn: on },
    attachments: receipt ? [receipt.documentId] : [],
  });
}
