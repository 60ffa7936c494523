/** Deducted contributions as they arrive: named by one person, confirmed by another, booked to the units and months of their disbursement alone. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../../access/audit.repository';
import type { Database, Transaction } from '../../database';
import type { BookedPayment } from '../line-booking';
import { lockDeductions } from './batch.repository';
import { bookRemittance, type RemittanceRow } from './remittance-booking';

export interface NewRemittance {
  readonly id: string;
  readonly disbursementId: string;
  /** By hand: day, amount and evidence; else the line of a statement says the first two. */
  readonly money: { readonly receivedOn: LocalDate; readonly amount: number; readonly evidenceDocumentId: string } | { readonly statementLineId: string };
  readonly enteredBy: string;
}

export class RemittanceRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `disbursement-not-confirmed`, `line-unknown`, `line-not-income`, `line-taken-already` */
  propose({ id, disbursementId, money, enteredBy }: NewRemittance, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [disbursement] = await transaction.query<{ no: string; standing: string; rehearsal: boolean }>(
        'SELECT d.cooperation_no AS no, d.standing, c.rehearsal FROM disbursement d JOIN cooperation c ON c.no = d.cooperation_no WHERE d.id = $1', [disbursementId],
      );
      if (disbursement?.standing !== 'confirmed') throw new DomainError('disbursement-not-confirmed', { id: disbursementId });
      await lockDeductions(transaction, disbursement.no);
      const { receivedOn, amount, ...proof } = 'statementLineId' in money ? { ...(await freeLine(transaction, money.statementLineId, disbursement.rehearsal)), ...money } : money;
      const added = await transaction.query(
        `INSERT INTO remittance (id, disbursement_id, received_on, amount, statement_line_id, evidence_document_id, entered_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (statement_line_id) WHERE standing <> 'rejected' DO NOTHING RETURNING id`,
        [id, disbursementId, receivedOn, amount, 'statementLineId' in proof ? proof.statementLineId : null, 'evidenceDocumentId' in proof ? proof.evidenceDocumentId : null, enteredBy],
      );
      if (added.length === 0) throw new DomainError('line-taken-already', { disbursementId });
      await recordAct(transaction, author, 'remittance.propose', disbursement.no, { remittanceId: id, disbursementId, amount });
    });
  }

  /**
   * @returns what the months' processes are to be told
   * @throws DomainError `remittance-decided`, `line-taken-already`
   */
  confirm(id: string, confirmedBy: string, author: Author): Promise<BookedPayment[]> {
    return this.database.inTransaction(async (transaction) => {
      const remittance = await decided(transaction, id, 'booked', confirmedBy, '');
      await lockDeductions(transaction, remittance.no);
      if (remittance.statementLineId !== null) await freeLine(transaction, remittance.statementLineId, null);
      const booked = await bookRemittance(transaction, remittance, confirmedBy);
      await recordAct(transaction, author, 'remittance.confirm', remittance.no, { remittanceId: id, amount: remittance.amount, payments: booked.length });
      return booked;
    });
  }

  /** @throws DomainError `remittance-decided` */
  reject(id: string, rejectedBy: string, reason: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const { no } = await decided(transaction, id, 'rejected', rejectedBy, reason);
      await recordAct(transaction, author, 'remittance.reject', no, { remittanceId: id });
    });
  }
}

async function decided(transaction: Transaction, id: string, standing: 'booked' | 'rejected', by: string, reason: string): Promise<RemittanceRow> {
  const [row] = await transaction.query<RemittanceRow>(
    `UPDATE remittance r SET standing = $2, confirmed_by = $3, reason = $4 FROM disbursement d WHERE r.id = $1 AND r.standing = 'proposed' AND d.id = r.disbursement_id
     RETURNING r.id, r.disbursement_id AS "disbursementId", d.cooperation_no AS no, d.number, r.received_on AS "receivedOn", r.amount, r.statement_line_id AS "statementLineId", r.evidence_document_id AS "evidenceDocumentId", r.entered_by AS "enteredBy"`,
    [id, standing, by, reason],
  );
  if (!row) throw new DomainError('remittance-decided', { id });
  return row;
}

/** Money that came in and that nothing claims: two people who match the same line, and the second finds it taken. @param rehearsal null: whichever kind it is @throws DomainError `line-unknown`, `line-not-income`, `line-taken-already` */
async function freeLine(transaction: Transaction, lineId: string, rehearsal: boolean | null): Promise<{ readonly receivedOn: LocalDate; readonly amount: number }> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('line:' || $1, 0))`, [lineId]);
  const [line] = await transaction.query<{ receivedOn: LocalDate; amount: number; income: boolean; taken: boolean }>(
    `SELECT l.booked_on AS "receivedOn", l.amount, l.direction = 'credit' AND NOT l.reversal AS income,
            EXISTS (SELECT FROM payment p WHERE p.statement_line_id = l.id AND p.standing <> 'rejected') OR EXISTS (SELECT FROM statement_match m WHERE m.line_id = l.id AND m.standing = 'proposed')
              OR EXISTS (SELECT FROM line_reversal r WHERE l.id IN (r.line_id, r.reversal_line_id)) AS taken
       FROM statement_line l JOIN bank_statement s ON s.id = l.statement_id WHERE l.id::text = $1 AND ($2::boolean IS NULL OR s.rehearsal = $2)`,
    [lineId, rehearsal],
  );
  if (!line) throw new DomainError('line-unknown', { lineId: lineId.slice(0, 60) });
  if (!line.income) throw new DomainError('line-not-income', { lineId });
  if (line.taken) throw new DomainError('line-taken-already', { lineId });
  return line;
}
