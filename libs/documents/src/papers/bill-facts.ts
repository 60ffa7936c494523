/** What an invoice and a receipt must know about a month's bill. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Signer } from '@sinergi/domain/parties/capacity';

/** What one member owes by one rule, and how many members that rule priced. */
export interface BillRule {
  readonly rule: string;
  readonly amount: Rupiah;
  readonly members: number;
}

/** What of a bill a budget account bears, and where that leaves the account. */
export interface AccountOnBill {
  readonly account: string;
  readonly accountName: string;
  readonly amount: Rupiah;
  /** Of the ceiling once this bill is issued, less than nothing where it is exceeded; null while no ceiling is on record. */
  readonly left: Rupiah | null;
}

export interface BillFacts {
  readonly no: string;
  readonly on: LocalDate;
  readonly rehearsal: boolean;
  readonly number: string;
  readonly agencyName: string;
  readonly branchName: string;
  readonly branchAddress: string | null;
  readonly cityName: string;
  readonly programmeTitle: { readonly id: string; readonly en: string };
  readonly payer: { readonly title: string; readonly officeName: string };
  readonly signer: Signer;
  readonly month: ContributionMonth;
  readonly revision: number;
  readonly members: number;
  readonly amount: Rupiah;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly paymentCode: string;
  readonly rules: readonly BillRule[];
  /** Which budget accounts bear it; none: no account is named. */
  readonly accounts?: readonly AccountOnBill[];
  /** The payer of a part, as its papers are named; none: the bill as a whole. */
  readonly unit?: string;
  /** Masked; none: the list is not printed. `code`: of somebody who pays alone. */
  readonly people?: readonly { readonly name: string; readonly nik: string; readonly position: string; readonly place: string; readonly amount: Rupiah; readonly code?: string }[];
}

export interface PaidBillFacts extends BillFacts {
  readonly invoiceNumber: string | null;
  readonly paid: Rupiah;
  readonly paidOn: LocalDate;
}
