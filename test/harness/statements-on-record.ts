/** Statements handed in and payers who owe, for suites about matching. */
import { randomBytes, randomUUID } from 'node:crypto';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { rupiah } from '@sinergi/domain/money/rupiah';
import type { Database, Sql } from '@sinergi/persistence/database';
import { StatementRepository, type StatementLine, type StatementTaken } from '@sinergi/persistence/requests/statement.repository';
import { testCipher, type CaseOnRecord } from './case-on-record';

export interface LineWish {
  readonly on: string;
  /** Below nothing: money that went out. */
  readonly amount: number;
  readonly text: string;
  readonly reversal?: boolean;
  readonly from?: string;
}

export interface StatementWish {
  readonly account?: string;
  readonly rehearsal?: boolean;
  readonly from?: string;
  readonly until?: string;
  readonly opening?: number | null;
}

/** Balances add up from the opening one; none where it is null. */
export async function statementTaken(door: Database, scene: CaseOnRecord, wishes: readonly LineWish[], { account = '0123456789', rehearsal = false, from = '2018-07-01', until = '2018-07-31', opening = null }: StatementWish = {}): Promise<StatementTaken> {
  const lines = wishes.map(({ on, amount, text, reversal = false, from: counter }, at): StatementLine => ({
    lineNo: at + 1, bookedOn: localDate(on), amount: rupiah(Math.abs(amount)), direction: amount > 0 ? 'credit' : 'debit', reversal, remittance: text,
    ...(counter ? { counterAccountHash: testCipher.keyedHash(counter) } : {}),
  }));
  const [document] = await door.query<{ id: string }>(
    `INSERT INTO document (kind, title, file_name, media_type, bytes, sha256, store_key) VALUES ('bank-statement', 'Mutasi', 'mutasi.csv', 'text/csv', 1, $1, 'nowhere') RETURNING id`, [randomBytes(32)],
  );
  const closing = opening === null ? null : wishes.reduce((sum, { amount }) => sum + amount, opening);
  return new StatementRepository(door).take(
    { sha256: randomBytes(32), accountHash: testCipher.keyedHash(account), accountMasked: '…789', documentId: document!.id, uploadedBy: scene.officer, rehearsal, from: localDate(from), until: localDate(until), opening, closing, lines },
    { personId: scene.officer, officeId: scene.branchId, channel: 'api' },
  );
}

/** A bill of several payers, each with the amount it owes; `village:CODE` or `office:ID`. @returns the parts in that order */
export async function partsOnRecord(sql: Sql, scene: CaseOnRecord, month: string, owed: Readonly<Record<string, number>>, issuedOn = `${month}-18`, dueOn = '2018-07-16'): Promise<{ billId: string; parts: string[]; codes: string[] }> {
  const code = `${scene.rehearsal ? '99' : '10'}${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
  const total = Object.values(owed).reduce((sum, amount) => sum + amount, 0);
  const [bill] = await sql.query<{ id: string }>(
    `INSERT INTO bill (cooperation_no, month, payer_office_id, rehearsal, members, amount, issued_on, due_on, payment_code) VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8) RETURNING id`,
    [scene.no, month, scene.cityId, scene.rehearsal, total, issuedOn, dueOn, code],
  );
  const parts: string[] = [];
  const codes: string[] = [];
  for (const [payerKey, amount] of Object.entries(owed)) {
    const own = `${scene.rehearsal ? '98' : '11'}${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`;
    const [part] = await sql.query<{ id: string }>(`INSERT INTO sub_bill (bill_id, payer_key, payer_office_id, members, amount, payment_code) VALUES ($1, $2, $3, 1, $4, $5) RETURNING id`, [
      bill!.id, payerKey, payerKey.startsWith('office:') ? payerKey.slice(7) : null, amount, own,
    ]);
    parts.push(part!.id);
    codes.push(own);
  }
  return { billId: bill!.id, parts, codes };
}

/** @returns the payer's key */
export async function villageOnRecord(sql: Sql, code: string, name: string): Promise<string> {
  await sql.query(`INSERT INTO office (id, code, kind, name, region_code, valid_from) VALUES ($1, $2, 'village', $3, $4, '2018-01-01')`, [randomUUID(), `desa-${code}`, name, code]);
  return `village:${code}`;
}
