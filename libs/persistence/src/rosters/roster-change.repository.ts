/** A change of the roster takes effect: who leaves is ended and who joins begins in the same month, in one transaction, once. */
import type { ChangeCounts, RosterChangeOutcome, RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import { addMonths, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { countsFrom, type ChangeReason } from '@sinergi/domain/collection/roster-change';
import type { Database, Sql, Transaction } from '../database';
import { MembershipOfferRepository } from './membership-offer.repository';
import { liveFrom } from './roster-course.queries';
import { lockRoster } from './roster-lock';

interface Change {
  readonly id: string;
  readonly start: RosterChangeStart;
  readonly reason: ChangeReason;
  readonly happenedOn: LocalDate;
  readonly status: 'awaiting-approval' | RosterChangeOutcome['result'];
}

export class RosterChangeRepository {
  constructor(private readonly database: Database) {}

  async startOf(changeId: string): Promise<RosterChangeStart> {
    return (await find(this.database, changeId)).start;
  }

  /** null until it is in effect. */
  async countsFrom(changeId: string): Promise<ContributionMonth | null> {
    const [row] = await this.database.query<{ month: ContributionMonth | null }>('SELECT first_month AS month FROM roster_change WHERE id = $1', [changeId]);
    return row?.month ?? null;
  }

  /**
   * A second call changes nothing and answers the same. Under the lock of the roster, so that no bill is written meanwhile.
   * @returns null, and nothing is changed, when whoever was to leave had left or whoever was to join had joined
   */
  apply(changeId: string, on: LocalDate): Promise<ChangeCounts | null> {
    return this.database.inTransaction(async (transaction) => {
      const { start } = await find(transaction, changeId);
      await lockRoster(transaction, start.no);
      const change = await find(transaction, changeId);
      if (change.status === 'applied') return countsOf(transaction, changeId);
      if (change.status !== 'awaiting-approval') throw new Error(`a change that is ${change.status} cannot take effect`);
      const from = await firstMonthOf(transaction, change, on);
      if (!(await mayApply(transaction, change, from))) return null;
      await leave(transaction, change, from);
      await join(transaction, change, from);
      await transaction.query(`UPDATE roster_change SET status = 'applied', first_month = $2, finished_on = $3 WHERE id = $1`, [changeId, from, on]);
      await transaction.query('DELETE FROM roster_change_person WHERE change_id = $1', [changeId]);
      return countsOf(transaction, changeId);
    });
  }

  /** The first end a change comes to stands; whoever did not join is kept no longer, and offers nobody answered lapse. */
  finish(changeId: string, result: RosterChangeOutcome['result'], on: LocalDate): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      await new MembershipOfferRepository(transaction).lapse(changeId, on);
      if (result === 'applied') return;
      await transaction.query(`UPDATE roster_change SET status = $2, finished_on = $3 WHERE id = $1 AND status = 'awaiting-approval'`, [changeId, result, on]);
      await transaction.query('DELETE FROM roster_change_person WHERE change_id = $1', [changeId]);
    });
  }
}

async function find(sql: Sql, changeId: string): Promise<Change> {
  const [found] = await sql.query<Change>(`SELECT id, start, reason, happened_on AS "happenedOn", status FROM roster_change WHERE id = $1`, [changeId]);
  if (!found) throw new DomainError('roster-change-unknown', { changeId });
  return found;
}

async function firstMonthOf(sql: Sql, { start, happenedOn }: Change, on: LocalDate): Promise<ContributionMonth> {
  const [bill] = await sql.query<{ month: ContributionMonth | null }>('SELECT max(month) AS month FROM bill WHERE cooperation_no = $1', [start.no]);
  return countsFrom({ kind: start.kind, happenedOn, on, coverFrom: start.coverFrom, lastBilled: bill?.month ?? null, billing: start.terms.billing });
}

/** Of a group those who are still members leave; a post changes hands only while its holder holds it. */
async function mayApply(sql: Sql, { id, start: { kind, no, birth } }: Change, from: ContributionMonth): Promise<boolean> {
  const [standing] = await sql.query<{ leavers: number; joined: boolean }>(
    `WITH live AS (SELECT m.id, m.participant_id FROM standing_membership m WHERE m.cooperation_no = $2 AND ${liveFrom('m', '$3')})
     SELECT (SELECT count(*) FROM roster_change_leaver l JOIN live ON live.id = l.membership_id WHERE l.change_id = $1)::int AS leavers,
            EXISTS (SELECT FROM roster_change_person n JOIN participant p ON p.nik_hash = n.nik_hash AND p.rehearsal = $4 JOIN live ON live.participant_id = p.id WHERE n.change_id = $1) AS joined`,
    [id, no, from, birth.rehearsal],
  );
  return standing !== undefined && !standing.joined && (kind === 'opt-in' || standing.leavers > 0);
}

async function leave(sql: Transaction, { id, start, reason, happenedOn }: Change, from: ContributionMonth): Promise<void> {
  await sql.query(
    `INSERT INTO membership_end (membership_id, source_id, last_month, because, ended_on)
     SELECT m.id, $1, $3, $4, $5 FROM roster_change_leaver l JOIN standing_membership m ON m.id = l.membership_id
      WHERE l.change_id = $1 AND m.cooperation_no = $2 AND ${liveFrom('m', '$6')}
     ON CONFLICT (membership_id, source_id) DO NOTHING`,
    [id, start.no, addMonths(from, -1), reason, happenedOn, from],
  );
}

/** Someone known from another cooperation stays as recorded there. */
async function join(sql: Transaction, { id, start }: Change, from: ContributionMonth): Promise<void> {
  await sql.query(
    `INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_place, birth_date, address,
                              phone_cipher, phone_hash, account_cipher, account_hash, bank_name, mother_name_cipher, key_sealed)
     SELECT $2, nik_hash, nik_cipher, full_name, sex, birth_place, birth_date, address,
            phone_cipher, phone_hash, account_cipher, account_hash, bank_name, mother_name_cipher, key_sealed
       FROM roster_change_person WHERE change_id = $1
     ON CONFLICT (nik_hash, rehearsal) DO NOTHING`,
    [id, start.birth.rehearsal],
  );
  await sql.query(
    `INSERT INTO membership (cooperation_no, participant_id, change_id, position_code, rt, rw, village_code, district_code, from_month)
     SELECT $2, p.id, n.change_id, n.position_code, n.rt, n.rw, n.village_code, n.district_code, $4
       FROM roster_change_person n JOIN participant p ON p.nik_hash = n.nik_hash AND p.rehearsal = $3
      WHERE n.change_id = $1`,
    [id, start.no, start.birth.rehearsal, from],
  );
}

async function countsOf(sql: Sql, changeId: string): Promise<ChangeCounts> {
  const [row] = await sql.query<ChangeCounts>(
    `SELECT (SELECT count(*) FROM membership_end WHERE source_id = $1)::int AS leaves, (SELECT count(*) FROM membership WHERE change_id = $1)::int AS joins`,
    [changeId],
  );
  return row as ChangeCounts;
}
