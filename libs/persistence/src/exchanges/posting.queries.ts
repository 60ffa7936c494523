/** Payment codes of a month, and billed, paid and posted beside each other, as people see them. */
import type { PaymentCodeView, PostingAcceptanceView, PostingCheckView, PostingDifferenceView } from '@sinergi/contracts/posting.views';
import { POSTING_DIFFERENCE_WORDS, TO_HAND_ON, type PostingDifference } from '@sinergi/domain/exchange/posting-difference';
import { maskName } from '@sinergi/domain/roster/masking';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { LOCKED_PERSON, maskedNikOf, type LockedNumber } from '../privacy/masked-person';
import { CHECKED } from './checked-postings';

interface Sums {
  readonly difference: PostingDifference | null;
  readonly agreed: 'accepted' | 'proposed' | null;
  readonly people: number;
  readonly away: number;
  readonly billed: number;
  readonly billedPeople: number;
  readonly paid: number;
  readonly paidPeople: number;
  readonly posted: number;
  readonly postedPeople: number;
  readonly awaited: number;
}

type DifferenceRow = Omit<PostingDifferenceView, 'nameMasked' | 'nikMasked'> & LockedNumber & { readonly fullName: string; readonly participantId: string | null };

export class PostingQueries {
  constructor(
    private readonly sql: Sql,
    private readonly cipher: FieldCipher,
  ) {}

  /** Those without a code first. */
  codes(no: string, month: string): Promise<PaymentCodeView[]> {
    return this.sql.query<PaymentCodeView>(
      `SELECT s.id AS "subBillId", s.payer_key AS "payerKey", coalesce(o.name, r.name, '') AS payer, s.members, s.amount, k.open, s.payment_code AS "ownCode", g.code AS "agencyCode", g.taken_on AS "takenOn", p.full_name AS "broughtBy",
              l.id AS "lineId", l.standing, l.reason
         FROM bill b JOIN sub_bill s ON s.bill_id = b.id JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON true
         LEFT JOIN office o ON o.id = s.payer_office_id LEFT JOIN region r ON r.code = split_part(s.payer_key, ':', 2) AND s.payer_key NOT LIKE 'person:%'
         LEFT JOIN agency_code g ON g.sub_bill_id = s.id LEFT JOIN exchange_answer w ON w.id = g.answer_id LEFT JOIN person p ON p.id = w.brought_by
         LEFT JOIN LATERAL (SELECT x.id, x.standing, x.reason FROM exchange_part x JOIN exchange e ON e.id = x.exchange_id WHERE x.sub_bill_id = s.id ORDER BY e.recorded_at DESC LIMIT 1) l ON true
        WHERE b.cooperation_no = $1 AND b.month = $2 AND s.amount > 0 ORDER BY g.code IS NOT NULL, s.payer_key, b.revision`,
      [no, month],
    );
  }

  async check(no: string, month: string): Promise<PostingCheckView> {
    const rows = await this.sql.query<Sums>(
      `WITH ${CHECKED} SELECT difference, agreed, count(*) AS people, sum(abs(paid - posted))::bigint AS away, sum(billed)::bigint AS billed, count(*) FILTER (WHERE billed > 0) AS "billedPeople",
         sum(paid)::bigint AS paid, count(*) FILTER (WHERE paid > 0) AS "paidPeople", sum(posted)::bigint AS posted, count(*) FILTER (WHERE posted > 0) AS "postedPeople", count(*) FILTER (WHERE awaited) AS awaited
         FROM checked GROUP BY difference, agreed`,
      [no, month],
    );
    const sum = (of: (row: Sums) => number, among = rows): number => among.reduce((total, row) => total + of(row), 0);
    const open = rows.filter(({ agreed }) => agreed !== 'accepted');
    const standing = (code: PostingDifference): readonly Sums[] => open.filter(({ difference }) => difference === code);
    return {
      no,
      month,
      billed: { people: sum((row) => row.billedPeople), amount: sum((row) => row.billed) },
      paid: { people: sum((row) => row.paidPeople), amount: sum((row) => row.paid) },
      posted: { people: sum((row) => row.postedPeople), amount: sum((row) => row.posted) },
      awaited: sum((row) => row.awaited),
      toHandOn: sum((row) => row.people, [...standing(TO_HAND_ON)]),
      differences: (Object.keys(POSTING_DIFFERENCE_WORDS) as PostingDifference[])
        .filter((code) => code !== TO_HAND_ON && standing(code).length > 0)
        .map((code) => ({ code, ...POSTING_DIFFERENCE_WORDS[code], people: sum((row) => row.people, [...standing(code)]), amount: sum((row) => row.away, [...standing(code)]) })),
      agreed: sum((row) => (row.difference !== null && row.agreed === 'accepted' ? row.people : 0)),
      acceptances: await this.acceptances(no, month),
    };
  }

  /** Those left to settle first; what is only to be handed on is none of them. */
  async differences(no: string, month: string, most: number): Promise<(PostingDifferenceView & { readonly participantId: string | null })[]> {
    const rows = await this.sql.query<DifferenceRow>(
      `WITH ${CHECKED} SELECT coalesce(c.participant_id, c.stray_id) AS id, c.participant_id AS "participantId", ${LOCKED_PERSON('p')}, c.difference AS code, c.billed, c.paid, c.posted, c.receipt_no AS receipt, c.agreed
         FROM checked c LEFT JOIN participant p ON p.id = c.participant_id
        WHERE c.difference <> '${TO_HAND_ON}' ORDER BY c.agreed = 'accepted' NULLS FIRST, abs(c.paid - c.posted) DESC, 1 LIMIT $3`,
      [no, month, most],
    );
    return rows.map(({ fullName, nikCipher, keySealed, ...row }) => ({ ...row, nameMasked: fullName === '' ? '' : maskName(fullName), nikMasked: maskedNikOf(this.cipher, { nikCipher, keySealed }) }));
  }

  private acceptances(no: string, month: string): Promise<PostingAcceptanceView[]> {
    return this.sql.query<PostingAcceptanceView>(
      `SELECT a.id, a.exchange_id AS "exchangeId", a.reason, (SELECT count(*)::int FROM posting_acceptance_part t WHERE t.acceptance_id = a.id) AS people, a.amount, a.needs_second AS "needsSecond", a.standing,
              p.full_name AS "proposedBy", a.proposed_on AS "proposedOn", d.full_name AS "decidedBy", a.decided_on AS "decidedOn"
         FROM posting_acceptance a JOIN exchange e ON e.id = a.exchange_id JOIN person p ON p.id = a.proposed_by LEFT JOIN person d ON d.id = a.decided_by
        WHERE e.cooperation_no = $1 AND e.month = $2 ORDER BY a.recorded_at DESC`,
      [no, month],
    );
  }
}
