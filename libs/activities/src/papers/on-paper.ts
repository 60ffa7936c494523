/** A case and its bill as papers name them. */
import type { AccountOnBill, BillFacts } from '@sinergi/documents/papers/bill-facts';
import type { PaperKind } from '@sinergi/documents/papers/paper';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { AGENCY_NAME } from '@sinergi/domain/parties/agency';
import type { Signer } from '@sinergi/domain/parties/capacity';
import { officialTitle } from '@sinergi/domain/parties/official-title';
import type { BillOnPaper, PaperCase } from '@sinergi/persistence/papers/paper-facts.queries';
import type { PaperOrder } from './paper-maker';

export function orderFor({ no, rehearsal, branch, city }: PaperCase, paper: PaperKind, on: LocalDate, occasion: string): PaperOrder {
  return { no, occasion, paper, on, rehearsal, branchCode: branch.code, cityCode: city.code };
}

export function caseOnPaper({ no, rehearsal, city, branch }: PaperCase) {
  return { no, rehearsal, agencyName: AGENCY_NAME, branchName: branch.name, branchAddress: branch.address, cityName: city.name.replace(/^Pemerintah /, '') };
}

export function billOnPaper(about: PaperCase, bill: BillOnPaper, signer: Signer, number: string, on: LocalDate): BillFacts {
  const [payer] = about.terms.billing.payer.positions;
  return {
    ...caseOnPaper(about),
    on,
    number,
    programmeTitle: about.terms.title,
    payer: { title: payer ? officialTitle(payer, bill.payerOffice) : bill.payerOffice, officeName: bill.payerOffice },
    signer,
    month: bill.month,
    revision: bill.revision,
    members: bill.members,
    amount: rupiah(bill.amount),
    issuedOn: bill.issuedOn as LocalDate,
    dueOn: bill.dueOn as LocalDate,
    paymentCode: bill.paymentCode,
    rules: bill.rules.map((rule) => ({ ...rule, amount: rupiah(rule.amount) })),
    accounts: accountsFor(bill),
  };
}

/** Of one payer, or of all of them together: what is left is known where every payer's ceiling is. */
export function accountsFor({ accounts }: Pick<BillOnPaper, 'accounts'>, payerKey: string | null = null): AccountOnBill[] {
  const together = new Map<string, AccountOnBill>();
  for (const { account, accountName, amount, left, payerKey: whose } of accounts) {
    if (payerKey !== null && payerKey !== whose) continue;
    const sum = together.get(account);
    together.set(account, sum ? { ...sum, amount: rupiah(sum.amount + amount), left: sum.left === null || left === null ? null : rupiah(sum.left + left) } : { account, accountName, amount, left });
  }
  return [...together.values()];
}
