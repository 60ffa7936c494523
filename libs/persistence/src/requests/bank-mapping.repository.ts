/** What people have said of banks' tables: each word a row from its day on, the latest on the same headings counts. */
import type { BankMappingView, SaidMappingView } from '@sinergi/contracts/statement-mapping.views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';

export interface NewBankMapping {
  readonly id: string;
  readonly said: SaidMappingView;
  /** By which its table is known again. */
  readonly headings: string;
  /** null: from today on. */
  readonly fromDate: LocalDate | null;
  readonly by: string;
}

const COUNTS = `SELECT DISTINCT ON (bank, headings) id, mapping, recorded_at FROM bank_mapping WHERE from_date <= CURRENT_DATE ORDER BY bank, headings, from_date DESC, recorded_at DESC`;

export class BankMappingRepository {
  constructor(private readonly database: Database) {}

  /** The latest said goes first. */
  async inForce(): Promise<SaidMappingView[]> {
    const rows = await this.database.query<{ mapping: SaidMappingView }>(`SELECT mapping FROM (${COUNTS}) now ORDER BY recorded_at DESC`);
    return rows.map(({ mapping }) => mapping);
  }

  /** Said again under its id, or said as it stands, it stays as it was first said. @returns the row that counts for it */
  remember({ id, said, headings, fromDate, by }: NewBankMapping, author: Author): Promise<string> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('bank-mapping:' || $1, 0))`, [headings]);
      const [same] = await transaction.query<{ id: string }>(`SELECT id FROM (${COUNTS}) now WHERE mapping = $1::jsonb AND $2::date IS NULL UNION SELECT id FROM bank_mapping WHERE id = $3`, [JSON.stringify(said), fromDate, id]);
      if (same) return same.id;
      await transaction.query(
        'INSERT INTO bank_mapping (id, bank, headings, mapping, from_date, said_by) VALUES ($1, $2, $3, $4::jsonb, coalesce($5, CURRENT_DATE), $6)',
        [id, said.bank, headings, JSON.stringify(said), fromDate, by],
      );
      await recordAct(transaction, author, 'bank-mapping.say', `bank-mapping:${id}`, { bank: said.bank });
      return id;
    });
  }

  /** The latest first. */
  async all(): Promise<BankMappingView[]> {
    const rows = await this.database.query<Omit<BankMappingView, keyof SaidMappingView> & { mapping: SaidMappingView }>(
      `SELECT m.id, m.mapping, m.from_date AS "fromDate", p.full_name AS "saidBy", m.recorded_at::date AS "saidOn", m.from_date <= CURRENT_DATE AND n.id IS NULL AS replaced
         FROM bank_mapping m JOIN person p ON p.id = m.said_by LEFT JOIN (${COUNTS}) n ON n.id = m.id ORDER BY m.recorded_at DESC LIMIT 200`,
    );
    return rows.map(({ mapping, ...row }) => ({ ...row, ...mapping }));
  }
}
