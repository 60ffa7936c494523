/** Judged rows of a delivery, staged in batches: each row exactly once, however often the reading is interrupted. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Finding } from '@sinergi/domain/roster/findings';
import type { RowVerdict } from '@sinergi/domain/roster/judge-row';
import type { Sex } from '@sinergi/domain/roster/participant';
import type { Database, Transaction } from '../database';
import { copyLine, type CopyValue } from './copy-text';

/** Severity and sentences stand in the table of findings; a row keeps what is its own. */
export type StagedFinding = Pick<Finding, 'code' | 'column' | 'was' | 'is'>;

/** Of whom a returned row may speak: enough to see whether a member on record is still in the file, and nothing to read. */
export interface RowTrace {
  /** null where the number cannot be read. */
  readonly nikHash: Buffer | null;
  readonly villageCode: string | null;
  readonly districtCode: string | null;
  readonly positionCode: string | null;
}

/** What identifies is ciphertext under a key of the person's own, beside a keyed hash; a returned row keeps no person. */
export interface StagedPerson {
  /** Sealed; null for ciphertexts under the installation's field key. */
  readonly keySealed: Buffer | null;
  readonly nikHash: Buffer;
  readonly nikCipher: Buffer;
  readonly fullName: string;
  readonly sex: Sex;
  readonly birthPlace: string | null;
  readonly birthDate: LocalDate;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly villageCode: string | null;
  readonly districtCode: string | null;
  readonly positionCode: string;
  readonly phoneCipher: Buffer | null;
  readonly phoneHash: Buffer | null;
  readonly accountCipher: Buffer | null;
  readonly accountHash: Buffer | null;
  readonly bankName: string | null;
  readonly motherNameCipher: Buffer | null;
  /** Declared monthly wage in whole rupiah. */
  readonly wage: number | null;
  /** Last day of the term of office. */
  readonly termEndsOn: LocalDate | null;
}

export interface StagedRow {
  /** Counts the rows of the whole delivery from 1, over all sheets. */
  readonly rowNo: number;
  readonly sheet: string;
  readonly line: number;
  readonly verdict: RowVerdict;
  readonly person: StagedPerson | null;
  /** Of a returned row. */
  readonly trace?: RowTrace;
  readonly findings: readonly StagedFinding[];
}

const COLUMNS = `hand_in_id, row_no, sheet, line, verdict, findings, nik_hash, nik_cipher, full_name, sex, birth_place, birth_date, address,
  rt, rw, village_code, district_code, position_code, phone_cipher, phone_hash, account_cipher, account_hash, bank_name, mother_name_cipher,
  key_sealed, wage, term_ends_on`;

export class StagingRepository {
  constructor(private readonly database: Database) {}

  /** Number of the last row staged, 0 before the first. */
  async lastRow(handInId: string): Promise<number> {
    return this.database.inTransaction((transaction) => lastRowIn(transaction, handInId));
  }

  /**
   * One batch, one transaction. Where it begins is asked inside it, so a second reader of the same file adds nothing twice.
   * @param rows in rising row numbers @returns number of the last row staged
   */
  async stage(handInId: string, rows: readonly StagedRow[]): Promise<number> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query('SELECT id FROM hand_in WHERE id = $1 FOR NO KEY UPDATE', [handInId]);
      const last = await lastRowIn(transaction, handInId);
      const fresh = rows.filter((row) => row.rowNo > last);
      if (fresh.length === 0) return last;
      await copyIn(transaction, fresh.map((row) => copyLine(valuesOf(handInId, row))));
      return (fresh.at(-1) as StagedRow).rowNo;
    });
  }

  /**
   * Returns every later row whose number an earlier accepted row bears.
   * @param shown the masked number of a row, as its sender may see it @returns how many rows were returned now
   */
  async returnDuplicates(handInId: string, shown: (nikCipher: Buffer, keySealed: Buffer | null) => string): Promise<number> {
    return this.database.inTransaction(async (transaction) => {
      const repeats = await transaction.query<{ rowNo: number; nikCipher: Buffer; keySealed: Buffer | null; first: string }>(
        `SELECT row_no AS "rowNo", nik_cipher AS "nikCipher", key_sealed AS "keySealed", CASE WHEN sheet = first_sheet THEN '' ELSE first_sheet || '!' END || first_line AS first
           FROM (SELECT row_no, sheet, nik_cipher, key_sealed, row_number() OVER same AS turn, first_value(sheet) OVER same AS first_sheet, first_value(line) OVER same AS first_line
                   FROM staged_row WHERE hand_in_id = $1 AND verdict <> 'returned'
                 WINDOW same AS (PARTITION BY nik_hash ORDER BY row_no)) numbered
          WHERE turn > 1 ORDER BY row_no`,
        [handInId],
      );
      const findings = repeats.map(({ nikCipher, keySealed, first }): StagedFinding => ({ code: 'nik-duplicate-in-file', column: 'nik', was: shown(nikCipher, keySealed), is: first }));
      await transaction.query(
        `UPDATE staged_row s SET verdict = 'returned', findings = s.findings || jsonb_build_array(f.finding)
           FROM unnest($2::int[], $3::jsonb[]) AS f (row_no, finding)
          WHERE s.hand_in_id = $1 AND s.row_no = f.row_no`,
        [handInId, repeats.map(({ rowNo }) => rowNo), findings.map((finding) => JSON.stringify(finding))],
      );
      return repeats.length;
    });
  }
}

async function lastRowIn(transaction: Transaction, handInId: string): Promise<number> {
  const [row] = await transaction.query<{ last: number | null }>('SELECT max(row_no) AS last FROM staged_row WHERE hand_in_id = $1', [handInId]);
  return row?.last ?? 0;
}

async function copyIn(transaction: Transaction, lines: readonly string[]): Promise<void> {
  const driver = await transaction.driver();
  // in one piece: each would go to the database in a packet of its own
  await pipeline(Readable.from([Buffer.from(lines.join(''))]), driver.query(copyFrom(`COPY staged_row (${COLUMNS}) FROM STDIN`))).catch(withoutTheLine);
}

/** The driver's own error quotes the line it refused, that is a person: only its code goes on. */
function withoutTheLine(error: { readonly code?: string }): never {
  throw new Error(`staging was refused by the database: ${error.code ?? 'connection lost'}`);
}

function valuesOf(handInId: string, { rowNo, sheet, line, verdict, findings, person, trace }: StagedRow): CopyValue[] {
  const head: CopyValue[] = [handInId, rowNo, sheet, line, verdict, JSON.stringify(findings)];
  if (!person) return [...head, ...traceOf(trace)];
  const { nikHash, nikCipher, fullName, sex, birthPlace, birthDate, address, rt, rw, villageCode, districtCode, positionCode } = person;
  const { phoneCipher, phoneHash, accountCipher, accountHash, bankName, motherNameCipher, keySealed, wage, termEndsOn } = person;
  return [
    ...head, nikHash, nikCipher, fullName, sex, birthPlace, birthDate, address, rt, rw, villageCode, districtCode, positionCode,
    phoneCipher, phoneHash, accountCipher, accountHash, bankName, motherNameCipher, keySealed, wage, termEndsOn,
  ];
}

/** In the places of a person's values. */
function traceOf(trace: RowTrace | undefined): CopyValue[] {
  const values = Array<CopyValue>(21).fill(null);
  values[0] = trace?.nikHash ?? null;
  values[9] = trace?.villageCode ?? null;
  values[10] = trace?.districtCode ?? null;
  values[11] = trace?.positionCode ?? null;
  return values;
}
