/** What the lines of a statement point at: payment codes and invoice numbers in their text, payers by name or by an account that is known. */
import type { NamedBill } from '@sinergi/domain/collection/matching/match-rules';
import { NamesInText } from '@sinergi/domain/collection/matching/names-in-text';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Sql } from '../database';
import { elevenDigitsIn } from './payment-code';

export interface CreditLine {
  readonly amount: Rupiah;
  readonly bookedOn: LocalDate;
  readonly remittance: string;
  readonly counterAccountHash: Buffer | null;
}

export interface LineClues {
  readonly codes: readonly NamedBill[];
  /** With an open amount equal to the line's. */
  readonly invoices: readonly NamedBill[];
  readonly payers: readonly { readonly payerKey: string; readonly by: 'account-known' | 'name-in-text' }[];
}

const NO_CLUES: LineClues = { codes: [], invoices: [], payers: [] };
const WHOLE = `SELECT b.id AS "billId", NULL::uuid AS "subBillId", b.cooperation_no AS no, b.month, CASE WHEN p.payers = 1 THEN p.only END AS "payerKey"`;
const PAYERS = `JOIN LATERAL (SELECT count(*) AS payers, min(payer_key) AS only FROM sub_bill WHERE bill_id = b.id) p ON true`;

/** Money of a rehearsal points at bills of rehearsals only, real money at real ones only. */
export class StatementMatchingQueries {
  constructor(private readonly sql: Sql) {}

  /** In the order of the lines. A code leaves nothing to guess: its line is asked no further. */
  async cluesOf(lines: readonly CreditLine[], rehearsal: boolean): Promise<LineClues[]> {
    const codesIn = lines.map(({ remittance }) => elevenDigitsIn(remittance));
    const coded = await this.coded([...new Set(codesIn.flat())], rehearsal);
    const clues: LineClues[] = codesIn.map((codes) => ({ ...NO_CLUES, codes: [...new Map(codes.flatMap((code) => coded.get(code) ?? []).map((bill) => [bill.billId + bill.subBillId, bill])).values()] }));
    const left = lines.flatMap((line, at) => (clues[at]!.codes.length === 0 ? [{ line, at }] : []));
    if (left.length === 0) return clues;
    const [byAccount, names, invoices] = [await this.accounts(left.map(({ line }) => line), rehearsal), await this.names(rehearsal), await this.invoiced(left.map(({ line }) => line.amount), rehearsal)];
    for (const { line, at } of left) {
      const known = byAccount.get(line.counterAccountHash?.toString('hex') ?? '') ?? [];
      const named = names.in(line.remittance).filter((key) => !known.includes(key));
      clues[at] = {
        codes: [],
        payers: [...known.map((payerKey) => ({ payerKey, by: 'account-known' as const })), ...named.map((payerKey) => ({ payerKey, by: 'name-in-text' as const }))],
        invoices: (invoices.get(line.amount) ?? []).filter(({ numbers }) => numbers.some((number) => isNumberIn(line.remittance, number))),
      };
    }
    return clues;
  }

  /** A bill already paid counts too: money that comes twice belongs to its cooperation and shows as unapplied. */
  private async coded(codes: readonly string[], rehearsal: boolean): Promise<Map<string, NamedBill[]>> {
    if (codes.length === 0) return new Map();
    const rows = await this.sql.query<NamedBill & { code: string }>(
      `SELECT b.id AS "billId", s.id AS "subBillId", b.cooperation_no AS no, b.month, s.payer_key AS "payerKey", s.payment_code AS code
         FROM sub_bill s JOIN bill b ON b.id = s.bill_id WHERE s.payment_code = ANY ($1) AND b.rehearsal = $2
       UNION ALL
       SELECT b.id, s.id, b.cooperation_no, b.month, s.payer_key, g.code
         FROM agency_code g JOIN sub_bill s ON s.id = g.sub_bill_id JOIN bill b ON b.id = s.bill_id WHERE g.code = ANY ($1) AND g.rehearsal = $2
       UNION ALL
       ${WHOLE}, b.payment_code FROM bill b ${PAYERS} WHERE b.payment_code = ANY ($1) AND b.rehearsal = $2 AND NOT EXISTS (SELECT FROM sub_bill s WHERE s.payment_code = b.payment_code)
        ORDER BY 4, 1`,
      [codes, rehearsal],
    );
    return grouped(rows, ({ code }) => code);
  }

  private async invoiced(amounts: readonly number[], rehearsal: boolean): Promise<Map<number, (NamedBill & { numbers: string[] })[]>> {
    const rows = await this.sql.query<NamedBill & { numbers: string[]; open: number }>(
      `${WHOLE}, k.open, ARRAY(SELECT value FROM jsonb_each_text(d.numbers)) AS numbers
         FROM bill b JOIN document d ON d.id = b.invoice_document_id ${PAYERS} JOIN LATERAL (SELECT open FROM bill_balance WHERE bill_id = b.id) k ON k.open = ANY ($1)
        WHERE b.standing <> 'settled' AND b.rehearsal = $2 ORDER BY b.month, b.revision`,
      [[...new Set(amounts)], rehearsal],
    );
    return grouped(rows, ({ open }) => open);
  }

  /** People are known by the account on their own record, everybody else by an account a person has matched before. */
  private async accounts(lines: readonly CreditLine[], rehearsal: boolean): Promise<Map<string, string[]>> {
    const hashes = lines.flatMap(({ counterAccountHash }) => counterAccountHash ?? []);
    if (hashes.length === 0) return new Map();
    const rows = await this.sql.query<{ hash: string; payerKey: string }>(
      `SELECT encode(account_hash, 'hex') AS hash, payer_key AS "payerKey" FROM payer_account WHERE account_hash = ANY ($1) AND rehearsal = $2
       UNION SELECT encode(account_hash, 'hex'), 'person:' || id FROM participant WHERE account_hash = ANY ($1) ORDER BY 2`,
      [hashes, rehearsal],
    );
    return new Map([...grouped(rows, ({ hash }) => hash)].map(([hash, same]) => [hash, same.map(({ payerKey }) => payerKey)]));
  }

  /** Of payers that are offices; the names of people are too common to go by. */
  private async names(rehearsal: boolean): Promise<NamesInText> {
    return new NamesInText(
      await this.sql.query<{ key: string; name: string }>(
        `SELECT key, o.name FROM office o CROSS JOIN LATERAL unnest(ARRAY['office:' || o.id, o.kind || ':' || o.region_code]) key
          WHERE EXISTS (SELECT FROM sub_bill s JOIN bill b ON b.id = s.bill_id WHERE s.payer_key = key AND b.rehearsal = $1)`,
        [rehearsal],
      ),
    );
  }
}

/** Banks change case and blanks; `INV/3/072018` is not named by `INV/3/0720181`. */
export function isNumberIn(remittance: string, number: string): boolean {
  const signs = [...number.replace(/\s+/g, '')].map((sign) => sign.replace(/[^A-Za-z0-9]/, '\\$&'));
  return signs.length > 0 && new RegExp(`(?<![A-Z0-9])${signs.join('\\s*')}(?!\\d)`, 'i').test(remittance);
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
