/** A roster takes effect: its accepted people become members of the cooperation, members leave and change by it, in one transaction, once. */
import { addMonths, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Database, Transaction } from '../database';
import { DifferenceRepository } from './difference.repository';
import { HandInRepository, type HandIn } from './hand-in.repository';
import { CHANGES, liveFrom, STAYS } from './roster-course.queries';
import { lockRoster } from './roster-lock';
import { joinWholeSets } from './whole-sets';
import { countMembers } from './row-statistics';

export interface Committed {
  readonly joined: number;
  /** Members whose post, place, wage or term of office is another from now on. */
  readonly changed: number;
  readonly left: number;
  /** Accepted rows of people who were members already and stay as they are. */
  readonly alreadyMembers: number;
}

export class CommitRepository {
  constructor(private readonly database: Database) {}

  /**
   * A second call changes nothing and answers the same. @param fromMonth first month the people are billed for
   * @returns null, and nothing is changed, when those on record differ from what the approver was shown
   */
  async commit(handInId: string, fromMonth: ContributionMonth, on: LocalDate): Promise<Committed | null> {
    const committed = await this.database.inTransaction(async (transaction) => {
      const handIns = new HandInRepository(transaction);
      const { no, start } = await handIns.of(handInId);
      await lockRoster(transaction, no);
      await joinWholeSets(transaction);
      const { status, differences } = await handIns.of(handInId);
      if (status === 'awaiting-approval') {
        const month = await monthAsShown(transaction, { id: handInId, no, start, differences }, fromMonth);
        if (month === null) return null;
        await enter(transaction, handInId, start.birth.rehearsal);
        await change(transaction, handInId, month);
        await end(transaction, handInId, addMonths(month, -1), on);
        await join(transaction, handInId, no, start.birth.rehearsal, month);
        await transaction.query('UPDATE hand_in SET committed_at = clock_timestamp() WHERE id = $1', [handInId]);
        await handIns.finish(handInId, 'committed', on);
      } else if (status !== 'committed') {
        throw new Error(`a delivery that is ${status} cannot take effect`);
      }
      return countOf(transaction, handInId, no);
    });
    if (committed) await countMembers(this.database, committed.joined);
    return committed;
  }
}

/** The month it counts from; null when those on record are not as the approver was shown them. A roster of a month is never taken unseen. */
async function monthAsShown(transaction: Transaction, handIn: Pick<HandIn, 'id' | 'no' | 'start' | 'differences'>, fromMonth: ContributionMonth): Promise<ContributionMonth | null> {
  const { differences, start } = handIn;
  if (differences === null) return (start.purpose ?? 'first-roster') === 'first-roster' ? fromMonth : null;
  const { seen, month } = await new DifferenceRepository(transaction).find(handIn, fromMonth);
  return differences.mark === seen.mark ? month : null;
}

/** Someone known from another cooperation stays as recorded there. Ids rise (version 7), so that the indexes over them grow at their end. In the order of the hash, so that two rosters never wait for each other. */
async function enter(transaction: Transaction, handInId: string, rehearsal: boolean): Promise<void> {
  await transaction.query(
    `INSERT INTO participant (id, rehearsal, nik_hash, nik_cipher, full_name, sex, birth_place, birth_date, address,
                              phone_cipher, phone_hash, account_cipher, account_hash, bank_name, mother_name_cipher, key_sealed)
     SELECT uuidv7(), $2, nik_hash, nik_cipher, full_name, sex, birth_place, birth_date, address,
            phone_cipher, phone_hash, account_cipher, account_hash, bank_name, mother_name_cipher, key_sealed
       FROM staged_row WHERE hand_in_id = $1 AND verdict <> 'returned' ORDER BY nik_hash
     ON CONFLICT (nik_hash, rehearsal) DO NOTHING`,
    [handInId, rehearsal],
  );
}

/** The old membership ends with the month before, the new one begins where it ends and keeps what the row leaves blank. */
async function change(transaction: Transaction, handInId: string, fromMonth: ContributionMonth): Promise<void> {
  await transaction.query(
    `INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, rt, rw, village_code, district_code, from_month, until_month, wage, term_ends_on)
     SELECT m.cooperation_no, m.participant_id, $1, s.position_code,
            CASE WHEN stays THEN coalesce(s.rt, m.rt) ELSE s.rt END, CASE WHEN stays THEN coalesce(s.rw, m.rw) ELSE s.rw END,
            coalesce(s.village_code, m.village_code), CASE WHEN s.village_code IS NULL THEN m.district_code ELSE s.district_code END,
            greatest($2, m.from_month), m.until_month, coalesce(s.wage, m.wage), coalesce(s.term_ends_on, m.term_ends_on)
       FROM (SELECT DISTINCT membership_id, row_no FROM roster_difference WHERE hand_in_id = $1 AND kind = ANY ($3)) d
       JOIN standing_membership m ON m.id = d.membership_id JOIN staged_row s ON s.hand_in_id = $1 AND s.row_no = d.row_no
      CROSS JOIN LATERAL (SELECT ${STAYS} AS stays) place`,
    [handInId, fromMonth, CHANGES],
  );
}

async function end(transaction: Transaction, handInId: string, lastMonth: ContributionMonth, on: LocalDate): Promise<void> {
  await transaction.query(
    `INSERT INTO membership_end (membership_id, source_id, last_month, because, ended_on)
     SELECT membership_id, $1, $2, CASE WHEN bool_or(kind = 'leaver') THEN 'left' ELSE 'changed' END, $3
       FROM roster_difference WHERE hand_in_id = $1 AND kind = ANY ($4) GROUP BY membership_id`,
    [handInId, lastMonth, on, ['leaver', ...CHANGES]],
  );
}

async function join(transaction: Transaction, handInId: string, no: string, rehearsal: boolean, fromMonth: ContributionMonth): Promise<void> {
  await transaction.query(
    `INSERT INTO membership (id, cooperation_no, participant_id, hand_in_id, position_code, rt, rw, village_code, district_code, from_month, wage, term_ends_on)
     SELECT uuidv7(), $2, p.id, s.hand_in_id, s.position_code, s.rt, s.rw, s.village_code, s.district_code, $4, s.wage, s.term_ends_on
       FROM staged_row s JOIN participant p ON p.nik_hash = s.nik_hash AND p.rehearsal = $3
      WHERE s.hand_in_id = $1 AND s.verdict <> 'returned'
        AND NOT EXISTS (SELECT FROM standing_membership m WHERE m.cooperation_no = $2 AND m.participant_id = p.id AND ${liveFrom('m', '$4')})`,
    [handInId, no, rehearsal, fromMonth],
  );
}

async function countOf(transaction: Transaction, handInId: string, no: string): Promise<Committed> {
  const [row] = await transaction.query<Committed>(
    `SELECT brought - changed AS joined, changed, "left", accepted - brought AS "alreadyMembers"
       FROM (SELECT (SELECT count(*) FROM membership WHERE cooperation_no = $2 AND hand_in_id = $1) AS brought,
                    (SELECT count(*) FROM membership_end WHERE source_id = $1 AND because = 'changed') AS changed,
                    (SELECT count(*) FROM membership_end WHERE source_id = $1 AND because = 'left') AS "left",
                    (SELECT count(*) FROM staged_row WHERE hand_in_id = $1 AND verdict <> 'returned') AS accepted) counted`,
    [handInId, no],
  );
  return row as Committed;
}
