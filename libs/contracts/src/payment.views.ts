/** What the door shows of bills and of the money that came in. */

export interface BillView {
  readonly id: string;
  readonly month: string;
  readonly revision: number;
  readonly members: number;
  readonly amount: number;
  readonly paid: number;
  readonly open: number;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly settledOn: string | null;
  readonly standing: 'issued' | 'in-arrears' | 'settled';
  readonly paymentCode: string;
  readonly invoiceDocumentId: string | null;
  readonly receiptDocumentId: string | null;
  /** `amount`: what one member owes by the rule. */
  readonly rules: readonly { readonly rule: string; readonly amount: number; readonly members: number }[];
}

export interface PaymentView {
  readonly id: string;
  readonly no: string;
  /** `reversal` and `return`: below nothing, beside the payment they take back from. */
  readonly source: 'statement' | 'by-hand' | 'credit' | 'reversal' | 'return';
  readonly receivedOn: string;
  readonly amount: number;
  readonly unapplied: number;
  readonly standing: 'proposed' | 'booked' | 'rejected';
  readonly matchedBy: string;
  /** Why that rule holds, or what a person said. */
  readonly reason: string;
  readonly enteredBy: string;
  /** The paper behind a payment entered by hand. */
  readonly evidenceDocumentId: string | null;
  readonly mayConfirm: boolean;
  /** What it was allocated to: the months, and whose parts; one payer by name. null until something is. */
  readonly paidFor: { readonly months: readonly string[]; readonly payers: number; readonly payerKey: string; readonly payer: string } | null;
  /** Day of the movement that showed money entered by hand, and why it is the same. */
  readonly shown: { readonly on: string; readonly reason: string } | null;
  /** Movements of the same amount about the same day: what is being entered may be on a statement already. */
  readonly alike: readonly { readonly bookedOn: string; readonly amount: number; readonly standing: 'booked' | 'waiting' }[];
}
