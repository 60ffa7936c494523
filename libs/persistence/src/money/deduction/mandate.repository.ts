/** Who agreed that the treasury deducts: each member in writing, or a whole group on a legal basis; the latest word counts. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../../access/audit.repository';
import type { Database } from '../../database';

export interface NewMandate {
  readonly no: string;
  /** Members whose own word it is; null for a group. */
  readonly membershipIds: readonly string[] | null;
  /** Of a group; null: everybody of the case. */
  readonly positions: readonly string[] | null;
  readonly standing: 'given' | 'refused';
  readonly legalBasis: string;
  readonly documentId: string;
  readonly datedOn: LocalDate;
  readonly fromMonth: ContributionMonth;
  readonly untilMonth: ContributionMonth | null;
  readonly enteredBy: string;
}

/** For `m` of the roster in month `$2` of case `$1`: a member's own word goes before a group's. */
export const MANDATE_OF = `LEFT JOIN LATERAL (
  SELECT d.id, d.standing FROM deduction_mandate d
   WHERE d.cooperation_no = $1 AND d.from_month <= $2 AND (d.until_month IS NULL OR d.until_month >= $2)
     AND (d.participant_id = m.participant_id OR (d.participant_id IS NULL AND (d.positions IS NULL OR m.position_code = ANY (d.positions))))
   ORDER BY d.participant_id IS NOT NULL DESC, d.seq DESC LIMIT 1) mandate ON true`;
export const LEFT_OUT = `CASE WHEN mandate.id IS NULL THEN 'mandate-missing' WHEN mandate.standing = 'refused' THEN 'mandate-refused' END`;

export class MandateRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `member-unknown` unless all of them are members of the case */
  record(mandate: NewMandate, author: Author): Promise<{ readonly recorded: number }> {
    const { no, membershipIds, positions, standing, legalBasis, documentId, datedOn, fromMonth, untilMonth, enteredBy } = mandate;
    return this.database.inTransaction(async (transaction) => {
      const said = [no, standing, legalBasis, documentId, datedOn, fromMonth, untilMonth, enteredBy];
      const columns = 'cooperation_no, standing, legal_basis, document_id, dated_on, from_month, until_month, entered_by';
      const rows =
        membershipIds === null
          ? await transaction.query(`INSERT INTO deduction_mandate (${columns}, positions) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`, [...said, positions])
          : await transaction.query(
              `INSERT INTO deduction_mandate (${columns}, participant_id)
               SELECT $1, $2, $3, $4, $5, $6, $7, $8, participant_id FROM (SELECT DISTINCT participant_id FROM membership WHERE cooperation_no = $1 AND id = ANY ($9::uuid[])) m RETURNING id`,
              [...said, membershipIds],
            );
      if (membershipIds !== null && rows.length !== new Set(membershipIds).size) throw new DomainError('member-unknown', { asked: membershipIds.length, found: rows.length });
      await recordAct(transaction, author, 'deduction.mandate', no, { standing, members: membershipIds?.length ?? null, fromMonth });
      return { recorded: rows.length };
    });
  }
}
