/** A change of the roster as it was proposed: who leaves, who joins, on what paper, on record before any process knows. */
import type { RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { FindingCode } from '@sinergi/domain/roster/findings';
import type { ChangeReason, ConsentKind } from '@sinergi/domain/collection/roster-change';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql, Transaction } from '../database';
import { liveFrom } from '../rosters/roster-course.queries';
import { lockRoster } from '../rosters/roster-lock';
import type { StagedPerson } from '../rosters/staging.repository';

/** Members by name, or all who answer to every filter; no filter at all: everybody. */
export interface LeaverChoice {
  readonly membershipIds: readonly string[] | null;
  readonly positions: readonly string[] | null;
  /** Codes of districts and villages. */
  readonly places: readonly string[] | null;
}

export interface RosterChangeRequest {
  readonly start: RosterChangeStart;
  readonly reason: ChangeReason;
  readonly happenedOn: LocalDate;
  readonly documentId: string | null;
  readonly officeId: string;
  readonly on: LocalDate;
  readonly reportDueOn: LocalDate | null;
  /** null where nobody leaves. */
  readonly leavers: LeaverChoice | null;
  readonly joiner: { readonly person: StagedPerson; readonly findings: readonly FindingCode[] } | null;
  readonly consent: { readonly kind: ConsentKind; readonly signedOn: LocalDate; readonly documentId: string } | null;
  /** The first month it would count for; who has left by then cannot leave again. */
  readonly from: ContributionMonth;
}

export interface HeadsKnown {
  readonly id: string;
  readonly no: string;
  readonly heads: number;
  readonly source: string;
  readonly by: string;
  readonly on: LocalDate;
}

/** `$1` cooperation, `$2` first month, `$3` memberships, `$4` positions, `$5` places. */
export const LEAVERS = `SELECT m.id, m.position_code, m.district_code FROM standing_membership m
  WHERE m.cooperation_no = $1 AND ${liveFrom('m', '$2')}
    AND ($3::uuid[] IS NULL OR m.id = ANY ($3)) AND ($4::text[] IS NULL OR m.position_code = ANY ($4))
    AND ($5::text[] IS NULL OR m.village_code = ANY ($5) OR m.district_code = ANY ($5))`;

export const leaverParameters = (no: string, from: ContributionMonth, { membershipIds, positions, places }: LeaverChoice): unknown[] => [no, from, membershipIds, positions, places];

export class RosterChangeRequestRepository {
  constructor(private readonly database: Database) {}

  /**
   * Proposed again under its id it stays as it was first proposed.
   * @throws DomainError `member-not-standing` for somebody who is no member then, `change-under-way` for one whom another change names, `member-already` for a joiner who is one
   */
  record(request: RosterChangeRequest, author: Author): Promise<void> {
    const { start, reason, happenedOn, documentId, officeId, on, reportDueOn } = request;
    return this.database.inTransaction(async (transaction) => {
      if ((await transaction.query('SELECT FROM roster_change WHERE id = $1', [start.changeId])).length > 0) return;
      await lockRoster(transaction, start.no);
      await transaction.query(
        `INSERT INTO roster_change (id, cooperation_no, kind, reason, happened_on, document_id, office_id, proposed_by, proposed_on, report_due_on, start)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb)`,
        [start.changeId, start.no, start.kind, reason, happenedOn, documentId, officeId, start.proposedBy, on, reportDueOn, JSON.stringify(start)],
      );
      await nameLeavers(transaction, request);
      await keepJoiner(transaction, request);
      if (request.consent) {
        const { kind, signedOn, documentId: paper } = request.consent;
        await transaction.query('INSERT INTO consent (change_id, kind, signed_on, document_id) VALUES ($1, $2, $3, $4)', [start.changeId, kind, signedOn, paper]);
      }
      await recordAct(transaction, author, 'roster.propose-change', start.no, { changeId: start.changeId, kind: start.kind });
    });
  }

  async started(id: string): Promise<void> {
    await this.database.query(`UPDATE roster_change SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [id]);
  }

  async tellHeads({ id, no, heads, source, by, on }: HeadsKnown, author: Author): Promise<void> {
    await this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(`INSERT INTO heads_known (id, cooperation_no, heads, source, told_by, told_on) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING RETURNING id`, [id, no, heads, source, by, on]);
      if (added.length > 0) await recordAct(transaction, author, 'roster.tell-heads', no, { heads });
    });
  }
}

async function nameLeavers(sql: Transaction, { start, leavers, from }: RosterChangeRequest): Promise<void> {
  if (leavers === null) return;
  const named = await sql.query<{ id: string }>(`INSERT INTO roster_change_leaver (change_id, membership_id) SELECT $6, id FROM (${LEAVERS}) leaving RETURNING membership_id AS id`, [
    ...leaverParameters(start.no, from, leavers), start.changeId,
  ]);
  if (named.length === 0 || (leavers.membershipIds !== null && named.length < new Set(leavers.membershipIds).size)) {
    throw new DomainError('member-not-standing', { no: start.no, asked: leavers.membershipIds?.length ?? 0, found: named.length });
  }
  const [other] = await sql.query<{ changeId: string; members: number }>(
    `SELECT c.id AS "changeId", count(*)::int AS members FROM roster_change c JOIN roster_change_leaver l ON l.change_id = c.id
      WHERE c.status = 'awaiting-approval' AND c.id <> $1 AND l.membership_id IN (SELECT membership_id FROM roster_change_leaver WHERE change_id = $1) GROUP BY c.id LIMIT 1`,
    [start.changeId],
  );
  if (other) throw new DomainError('change-under-way', { changeId: other.changeId, members: other.members });
}

async function keepJoiner(sql: Transaction, { start, joiner, from }: RosterChangeRequest): Promise<void> {
  if (joiner === null) return;
  const { person, findings } = joiner;
  if (await isMember(sql, start, person.nikHash, from)) throw new DomainError('member-already', { no: start.no });
  await sql.query(
    `INSERT INTO roster_change_person (change_id, nik_hash, nik_cipher, full_name, sex, birth_place, birth_date, address, rt, rw, village_code, district_code, position_code,
       phone_cipher, phone_hash, account_cipher, account_hash, bank_name, mother_name_cipher, findings, key_sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20::jsonb, $21)`,
    [
      start.changeId, person.nikHash, person.nikCipher, person.fullName, person.sex, person.birthPlace, person.birthDate, person.address, person.rt, person.rw,
      person.villageCode, person.districtCode, person.positionCode, person.phoneCipher, person.phoneHash, person.accountCipher, person.accountHash, person.bankName,
      person.motherNameCipher, JSON.stringify(findings), person.keySealed,
    ],
  );
}

async function isMember(sql: Sql, { no, birth }: RosterChangeStart, nikHash: Buffer, from: ContributionMonth): Promise<boolean> {
  const rows = await sql.query(
    `SELECT FROM participant p JOIN standing_membership m ON m.participant_id = p.id
      WHERE p.nik_hash = $1 AND p.rehearsal = $2 AND m.cooperation_no = $3 AND ${liveFrom('m', '$4')} LIMIT 1`,
    [nikHash, birth.rehearsal, no, from],
  );
  return rows.length > 0;
}
