/** One hand-over as its process writes it: the people it holds, its file, and how it ends. */
import type { ExchangeCounts, ExchangeOutcome, ExchangeStart } from '@sinergi/contracts/exchange.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ExchangeStatus } from '@sinergi/domain/exchange/exchange';
import type { PartToExport } from '@sinergi/domain/exchange/part-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Sql } from '../database';
import { CHECKED, OPEN_DIFFERENCES } from './checked-postings';
import { MENDED } from './people-to-hand-over';
import { STANDINGS } from './standings';

export interface Exchange {
  readonly id: string;
  readonly no: string;
  readonly start: ExchangeStart;
  readonly formatCode: string;
  readonly formatVersion: number;
  readonly documentId: string | null;
  readonly reference: string | null;
  readonly status: ExchangeStatus;
  readonly lines: number;
}

/** A person of a hand-over, still locked. */
export interface LockedPerson {
  readonly number: number;
  readonly lineId: string;
  readonly keySealed: Buffer | null;
  readonly nikCipher: Buffer;
  readonly cardKeySealed: Buffer | null;
  readonly cardCipher: Buffer | null;
  readonly name: string;
  readonly birthPlace: string | null;
  readonly birthDate: LocalDate;
  readonly sex: 'male' | 'female';
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly phoneCipher: Buffer | null;
  readonly motherNameCipher: Buffer | null;
  readonly fromMonth: ContributionMonth;
  readonly positionCode: string;
  readonly wage: number | null;
  /** What was paid for the person; null where no money is handed on. */
  readonly handedOn: number | null;
}

const TAKEN_OVER = ['nik_cipher', 'key_sealed', 'full_name', 'sex', 'birth_place', 'birth_date', 'address', 'phone_cipher', 'phone_hash', 'account_cipher', 'account_hash', 'bank_name', 'mother_name_cipher'];

export class ExchangeRepository {
  constructor(private readonly sql: Sql) {}

  /** @throws DomainError `exchange-unknown` */
  async of(exchangeId: string): Promise<Exchange> {
    const [found] = await this.sql.query<Exchange>(
      `SELECT id, cooperation_no AS no, start, format_code AS "formatCode", format_version AS "formatVersion", document_id AS "documentId", reference, status, lines FROM exchange WHERE id = $1`,
      [exchangeId],
    );
    if (!found) throw new DomainError('exchange-unknown', { exchangeId });
    return found;
  }

  /** Who was turned down before and mended since goes out as the latest approved row says. */
  async takeOverMended(exchangeId: string): Promise<void> {
    await this.sql.query(
      `UPDATE participant q SET ${TAKEN_OVER.map((column) => `${column} = mended.${column}`).join(', ')}
         FROM (SELECT DISTINCT ON (now_sent.participant_id) now_sent.participant_id, row.*
                 FROM exchange_line now_sent JOIN participant p ON p.id = now_sent.participant_id
                 JOIN exchange_line l ON l.participant_id = p.id AND l.cooperation_no = now_sent.cooperation_no AND l.kind = now_sent.kind AND l.standing = 'rejected' AND ${MENDED}
                 JOIN staged_row row ON row.nik_hash = p.nik_hash AND row.verdict <> 'returned'
                 JOIN hand_in brought ON brought.id = row.hand_in_id AND brought.cooperation_no = l.cooperation_no AND brought.status = 'committed'
                WHERE now_sent.exchange_id = $1 AND p.erased_on IS NULL ORDER BY now_sent.participant_id, brought.committed_at DESC) mended
        WHERE q.id = mended.participant_id`,
      [exchangeId],
    );
  }

  /** In the order of the file; ask again with the last number until nothing comes. */
  people(exchangeId: string, after: number, most: number): Promise<LockedPerson[]> {
    return this.sql.query<LockedPerson>(
      `SELECT l.line_no AS number, l.id AS "lineId", p.key_sealed AS "keySealed", p.nik_cipher AS "nikCipher", card.key_sealed AS "cardKeySealed", card.card_cipher AS "cardCipher",
              p.full_name AS name, p.birth_place AS "birthPlace", p.birth_date AS "birthDate", p.sex, p.address, m.rt, m.rw, village.name AS village, district.name AS district,
              p.phone_cipher AS "phoneCipher", p.mother_name_cipher AS "motherNameCipher", m.from_month AS "fromMonth", m.position_code AS "positionCode", m.wage, l.amount AS "handedOn"
         FROM exchange_line l JOIN participant p ON p.id = l.participant_id JOIN membership m ON m.id = l.membership_id
         LEFT JOIN region village ON village.code = m.village_code LEFT JOIN region district ON district.code = m.district_code
         LEFT JOIN LATERAL (SELECT key_sealed, card_cipher FROM exchange_line x WHERE x.participant_id = p.id AND x.card_cipher IS NOT NULL ORDER BY x.answered_at DESC LIMIT 1) card ON true
        WHERE l.exchange_id = $1 AND l.line_no > $2 AND p.erased_on IS NULL ORDER BY l.line_no LIMIT $3`,
      [exchangeId, after, most],
    );
  }

  async placeOf(regionCode: string): Promise<{ readonly city: string | null; readonly province: string | null }> {
    const [row] = await this.sql.query<{ city: string | null; province: string | null }>(
      `SELECT (SELECT name FROM region WHERE code = $1) AS city, (SELECT name FROM region WHERE code = split_part($1, '.', 1)) AS province`, [regionCode],
    );
    return row ?? { city: null, province: null };
  }

  async written(exchangeId: string, documentId: string): Promise<void> {
    await this.sql.query(`UPDATE exchange SET document_id = $2, status = 'awaiting-answer' WHERE id = $1 AND status = 'preparing'`, [exchangeId, documentId]);
  }

  async submitted(exchangeId: string, reference: string): Promise<void> {
    await this.sql.query('UPDATE exchange SET reference = $2 WHERE id = $1 AND reference IS NULL', [exchangeId, reference]);
  }

  async attachMending(exchangeId: string, documentId: string): Promise<void> {
    await this.sql.query('UPDATE exchange SET mend_document_id = $2 WHERE id = $1', [exchangeId, documentId]);
  }

  /** Parts of bills that ask for a code, in the order of the file; a person who pays alone is not named. */
  parts(exchangeId: string, after: number, most: number): Promise<PartToExport[]> {
    return this.sql.query<PartToExport>(
      `SELECT l.line_no AS number, l.id AS "lineId", s.payment_code AS "ownCode", coalesce(o.name, r.name) AS payer, coalesce(o.region_code, r.code) AS "payerRegion", b.month, s.members, k.open AS amount, b.due_on AS "dueOn"
         FROM exchange_part l JOIN sub_bill s ON s.id = l.sub_bill_id JOIN bill b ON b.id = s.bill_id JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON true
         LEFT JOIN office o ON o.id = s.payer_office_id LEFT JOIN region r ON r.code = split_part(s.payer_key, ':', 2) AND s.payer_key NOT LIKE 'person:%'
        WHERE l.exchange_id = $1 AND l.line_no > $2 ORDER BY l.line_no LIMIT $3`,
      [exchangeId, after, most],
    );
  }

  async counts(exchangeId: string, rejectedNow = 0): Promise<ExchangeCounts> {
    const [row] = await this.sql.query<ExchangeCounts & Pick<ExchangeStart, 'kind' | 'no' | 'month'>>(
      `SELECT e.kind, e.cooperation_no AS no, e.month, count(l.*) AS sent, count(*) FILTER (WHERE l.standing = 'confirmed') AS confirmed, count(*) FILTER (WHERE l.standing = 'rejected') AS rejected,
              count(*) FILTER (WHERE l.standing IN ('sent', 'unanswered')) AS unanswered, $2::int AS "rejectedNow" FROM exchange e LEFT JOIN LATERAL (${STANDINGS('e.id')}) l ON true WHERE e.id = $1 GROUP BY e.id`,
      [exchangeId, rejectedNow],
    );
    if (!row) throw new DomainError('exchange-unknown', { exchangeId });
    const { kind, no, month, ...counts } = row;
    if (kind !== 'payment-receipt') return counts;
    const [open] = await this.sql.query<{ n: number }>(`WITH ${CHECKED} SELECT count(*) AS n FROM (${OPEN_DIFFERENCES}) open`, [no, month, exchangeId]);
    return { ...counts, differences: open?.n ?? 0 };
  }

  /** The first end a hand-over comes to stands, unless a late answer completes it. */
  async finish(exchangeId: string, result: ExchangeOutcome['result'], on: LocalDate): Promise<void> {
    if (result === 'late-answer') {
      const { unanswered, differences = 0 } = await this.counts(exchangeId);
      if (unanswered + differences === 0) await this.sql.query(`UPDATE exchange SET status = 'answered', finished_on = $2 WHERE id = $1 AND status = 'lapsed'`, [exchangeId, on]);
      return;
    }
    await this.sql.query(
      `WITH ended AS (UPDATE exchange SET status = $2, finished_on = $3 WHERE id = $1 AND status IN ('preparing', 'awaiting-answer') RETURNING id),
            people AS (UPDATE exchange_line l SET standing = 'unanswered' FROM ended WHERE l.exchange_id = ended.id AND l.standing = 'sent')
       UPDATE exchange_part l SET standing = 'unanswered' FROM ended WHERE l.exchange_id = ended.id AND l.standing = 'sent'`,
      [exchangeId, result, on],
    );
  }
}
