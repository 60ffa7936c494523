/** What papers say: the case with its frozen terms and both offices, and a month's bill with who pays it. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { Sql } from '../database';
import { accountsOf, type AccountOfBill } from '../money/budget/accounts-of-bill';
import { LedgerQueries } from '../money/ledger.queries';

export interface OfficeOnPaper {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly address: string | null;
}

export interface PaperCase {
  readonly no: string;
  readonly terms: CooperationTerms;
  readonly coverFrom: LocalDate;
  readonly rehearsal: boolean;
  readonly city: OfficeOnPaper;
  readonly branch: OfficeOnPaper;
}

export type BillOnPaper = Awaited<ReturnType<LedgerQueries['bill']>> & {
  readonly month: ContributionMonth;
  readonly payerOffice: string;
  readonly lastPaidOn: LocalDate | null;
  /** As the invoice prints it. */
  readonly invoiceNumber: string | null;
  readonly accounts: readonly AccountOfBill[];
};

const office = (alias: string): string => `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name, 'address', ${alias}.address)`;

export class PaperFactsQueries {
  private readonly ledger: LedgerQueries;

  constructor(private readonly sql: Sql) {
    this.ledger = new LedgerQueries(sql);
  }

  /** @throws DomainError `cooperation-unknown` */
  async caseOf(no: string): Promise<PaperCase> {
    const [row] = await this.sql.query<PaperCase>(
      `SELECT c.no, c.terms, c.cover_from AS "coverFrom", c.rehearsal, ${office('city')} AS city, ${office('branch')} AS branch
       FROM cooperation c JOIN office city ON city.id = c.city_id JOIN office branch ON branch.id = c.branch_id WHERE c.no = $1`,
      [no],
    );
    if (!row) throw new DomainError('cooperation-unknown', { no });
    return row;
  }

  /** @throws DomainError `bill-unknown` */
  async billOf(no: string, month: ContributionMonth, revision: number): Promise<BillOnPaper> {
    const [row] = await this.sql.query<{ id: string; payerOffice: string; lastPaidOn: LocalDate | null; invoiceNumber: string | null }>(
      `SELECT b.id, o.name AS "payerOffice", d.numbers ->> 'branch' AS "invoiceNumber",
              (SELECT last_paid_on FROM bill_balance WHERE bill_id = b.id) AS "lastPaidOn"
       FROM bill b JOIN office o ON o.id = b.payer_office_id LEFT JOIN document d ON d.id = b.invoice_document_id
       WHERE b.cooperation_no = $1 AND b.month = $2 AND b.revision = $3`,
      [no, month, revision],
    );
    if (!row) throw new DomainError('bill-unknown', { no, month, revision });
    const { payerOffice, lastPaidOn, invoiceNumber } = row;
    return { ...(await this.ledger.bill(row.id)), month, payerOffice, lastPaidOn, invoiceNumber, accounts: await accountsOf(this.sql, row.id) };
  }
}
