/** Whom a change of the roster may be about: members found by a few words, the post somebody holds, and how many a choice names. */
import type { MaskedPerson, MemberOfferView, PostView, RosterChangePreviewView } from '@sinergi/contracts/change.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { maskName } from '@sinergi/domain/roster/masking';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import { LOCKED_PERSON, maskedNikOf, type LockedNumber } from '../privacy/masked-person';
import { LEAVERS, leaverParameters, type LeaverChoice } from '../requests/roster-change-request.repository';
import { liveFrom } from './roster-course.queries';

export interface FoundMember extends MaskedPerson, PostView {
  readonly membershipId: string;
  readonly fromMonth: string;
}

export interface OfferRow extends MemberOfferView {
  readonly participantId: string;
}

interface Row extends PostView, LockedNumber {
  readonly membershipId: string;
  readonly fromMonth: string;
  readonly fullName: string;
  readonly participantId: string;
}

export interface MemberSearch {
  /** A whole NIK, or part of a name. */
  readonly words: string;
  readonly positionCode: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly villageCode: string | null;
}

const MOST = 20;
const MEMBER = `SELECT m.id AS "membershipId", m.from_month AS "fromMonth", m.participant_id AS "participantId", ${LOCKED_PERSON('p')}, m.position_code AS "positionCode", m.rt, m.rw,
    m.village_code AS "villageCode", (SELECT v.name FROM region v WHERE v.code = m.village_code AND NOT v.retired LIMIT 1) AS "villageName"
  FROM standing_membership m JOIN participant p ON p.id = m.participant_id WHERE m.cooperation_no = $1 AND ${liveFrom('m', '$2')}`;

export class ChangeSubjectQueries {
  constructor(
    private readonly sql: Sql,
    private readonly cipher: FieldCipher,
  ) {}

  /** Standing in `month` or later; at most twenty, by name. */
  async search(no: string, month: ContributionMonth, { words, positionCode, rt, rw, villageCode }: MemberSearch): Promise<{ readonly items: FoundMember[]; readonly participants: string[] }> {
    const digits = words.replace(/\D/g, '');
    const byNumber = digits.length === 16 ? this.cipher.keyedHash(digits) : null;
    const rows = await this.sql.query<Row>(
      `${MEMBER} AND ($3::bytea IS NULL OR p.nik_hash = $3) AND ($3::bytea IS NOT NULL OR strpos(lower(p.full_name), lower($4)) > 0)
         AND ($5::text IS NULL OR m.position_code = $5) AND ($6::text IS NULL OR m.rt = $6) AND ($7::text IS NULL OR m.rw = $7) AND ($8::text IS NULL OR m.village_code = $8)
       ORDER BY p.full_name, m.id LIMIT ${MOST}`,
      [no, month, byNumber, words.trim(), positionCode, rt, rw, villageCode],
    );
    const items = rows.map(({ fullName, nikCipher, keySealed, participantId: _participantId, ...row }) => ({ ...row, nameMasked: maskName(fullName), nikMasked: maskedNikOf(this.cipher, { nikCipher, keySealed }) }));
    return { items, participants: rows.map(({ participantId }) => participantId) };
  }

  /** The post one member holds. @throws DomainError `member-not-standing` */
  async postOf(no: string, month: ContributionMonth, membershipId: string): Promise<PostView> {
    const [row] = await this.sql.query<Row>(`${MEMBER} AND m.id = $3`, [no, month, membershipId]);
    if (!row) throw new DomainError('member-not-standing', { no, asked: 1, found: 0 });
    const { positionCode, rt, rw, villageCode, villageName } = row;
    return { positionCode, rt, rw, villageCode, villageName };
  }

  /** Who was offered to go on, by name. A cursor carries the last offer and never a name. */
  async offers(changeId: string, request: PageRequest): Promise<PageOf<OfferRow>> {
    const [last] = cursorKeyOf(request, 1) ?? [null];
    const rows = await this.sql.query<Omit<OfferRow, 'nikMasked' | 'nameMasked'> & LockedNumber & { fullName: string }>(
      `SELECT o.id AS "offerId", p.id AS "participantId", ${LOCKED_PERSON('p')}, m.position_code AS "positionCode", m.rt, m.rw, m.village_code AS "villageCode",
              (SELECT v.name FROM region v WHERE v.code = m.village_code AND NOT v.retired LIMIT 1) AS "villageName", e.last_month AS "registeredUntil", a.answer, a.answered_on AS "answeredOn"
         FROM membership_offer o JOIN membership m ON m.id = o.membership_id JOIN participant p ON p.id = m.participant_id
         JOIN membership_end e ON e.membership_id = m.id AND e.source_id = o.change_id LEFT JOIN offer_answer a ON a.offer_id = o.id
        WHERE o.change_id = $1 AND ($2::text IS NULL OR (coalesce(p.full_name, ''), o.id) > (SELECT coalesce(q.full_name, ''), l.id FROM membership_offer l JOIN membership n ON n.id = l.membership_id JOIN participant q ON q.id = n.participant_id WHERE l.id::text = $2))
        ORDER BY coalesce(p.full_name, ''), o.id LIMIT $3`,
      [changeId, last, rowsToRead(request)],
    );
    return pageOf(rows.map(({ fullName, nikCipher, keySealed, ...row }) => ({ ...row, nameMasked: maskName(fullName), nikMasked: maskedNikOf(this.cipher, { nikCipher, keySealed }) })), request, (row) => [row.offerId]);
  }

  /** The change an offer belongs to. @throws DomainError `offer-unknown` */
  async changeOfOffer(offerId: string): Promise<string> {
    const [row] = await this.sql.query<{ changeId: string }>('SELECT change_id AS "changeId" FROM membership_offer WHERE id = $1', [offerId]);
    if (!row) throw new DomainError('offer-unknown', { offerId: offerId.slice(0, 60) });
    return row.changeId;
  }

  async count(no: string, from: ContributionMonth, choice: LeaverChoice): Promise<Pick<RosterChangePreviewView, 'leaves' | 'byPosition' | 'byDistrict'>> {
    const [row] = await this.sql.query<Pick<RosterChangePreviewView, 'leaves' | 'byPosition' | 'byDistrict'>>(
      `WITH leaving AS (${LEAVERS})
       SELECT (SELECT count(*) FROM leaving)::int AS leaves,
              (SELECT coalesce(json_agg(g ORDER BY members DESC, code), '[]') FROM (SELECT position_code AS code, count(*)::int AS members FROM leaving GROUP BY 1) g) AS "byPosition",
              (SELECT coalesce(json_agg(g ORDER BY code), '[]') FROM (SELECT l.district_code AS code, (SELECT r.name FROM region r WHERE r.code = l.district_code AND NOT r.retired LIMIT 1) AS name, count(*)::int AS members
                 FROM leaving l GROUP BY 1) g) AS "byDistrict"`,
      leaverParameters(no, from, choice),
    );
    return row as Pick<RosterChangePreviewView, 'leaves' | 'byPosition' | 'byDistrict'>;
  }

  /** Whether somebody is a member here, or of another cooperation; a rehearsal knows no case but itself. */
  async standingOf(nik: string, no: string, rehearsal: boolean, from: ContributionMonth): Promise<{ readonly here: boolean; readonly elsewhere: boolean }> {
    const [row] = await this.sql.query<{ here: boolean; elsewhere: boolean }>(
      `SELECT coalesce(bool_or(m.cooperation_no = $3), false) AS here, coalesce(bool_or(m.cooperation_no <> $3 AND NOT $2), false) AS elsewhere
         FROM participant p JOIN standing_membership m ON m.participant_id = p.id
        WHERE p.nik_hash = $1 AND p.rehearsal = $2 AND ${liveFrom('m', '$4')}`,
      [this.cipher.keyedHash(nik), rehearsal, no, from],
    );
    return row as { here: boolean; elsewhere: boolean };
  }

  async lastBilled(no: string): Promise<ContributionMonth | null> {
    const [bill] = await this.sql.query<{ month: ContributionMonth | null }>('SELECT max(month) AS month FROM bill WHERE cooperation_no = $1', [no]);
    return bill?.month ?? null;
  }
}
