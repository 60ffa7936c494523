/** A roster takes effect: its accepted people become members of the cooperation, in one transaction, once. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Database, Transaction } from '../database';
import { DifferenceRepository } from './difference.repository';
import { HandInRepository } from './hand-in.repository';
import { lockRoster } from './roster-lock';

export interface Committed {
  readonly joined: number;
  /** Accepted rows of people who were members already. */
  readonly alreadyMembers: number;
}

export class CommitRepository {
  constructor(private readonly database: Database) {}

  /**
   * A second call changes nothing and answers the same. @param fromMonth first month the people are billed for
   * @returns null, and nothing is changed, when those on record differ from what the approver was shown
   */
  commit(handInId: string, fromMonth: ContributionMonth, on: LocalDate): Promise<Committed | null> {
    return this.database.inTransaction(async (transaction) => {
      const handIns = new HandInRepository(transaction);
      const { no, start } = await handIns.of(handInId);
      await lockRoster(transaction, no);
      const { status, differences } = await handIns.of(handInId);
      if (status === 'awaiting-approval') {
        if (differences !== null) {
          const { seen } = await new DifferenceRepository(transaction).find(handInId, no, start.birth.rehearsal, fromMonth);
          if (differences.mark !== seen.mark) return null;
        }
        await enter(transaction, handInId, start.birth.rehearsal);
        await join(transaction, handInId, no, start.birth.rehearsal, fromMonth);
        await handIns.finish(handInId, 'committed', on);
      } else if (status !== 'committed') {
        throw new Error(`a delivery that is ${status} cannot take effect`);
      }
      return countOf(transaction, handInId, no);
    });
  }
}

/** Someone known from another cooperation stays as recorded there. In the order of the hash, so that two rosters never wait for each other. */
async function enter(transaction: Transaction, handInId: string, rehearsal: boolean): Promise<void> {
  await transaction.query(
    `INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_place, birth_date, address,
                              phone_cipher, phone_hash, account_cipher, account_hash, bank_name, mother_name_cipher)
     SELECT $2, nik_hash, nik_cipher, full_name, sex, birth_place, birth_date, address,
            phone_cipher, phone_hash, account_cipher, account_hash, bank_name, mother_name_cipher
       FROM staged_row WHERE hand_in_id = $1 AND verdict <> 'returned' ORDER BY nik_hash
     ON CONFLICT (nik_hash, rehearsal) DO NOTHING`,
    [handInId, rehearsal],
  );
}

async function join(transaction: Transaction, handInId: string, no: string, rehearsal: boolean, fromMonth: ContributionMonth): Promise<void> {
  await transaction.query(
    `INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, rt, rw, village_code, district_code, from_month)
     SELECT $2, p.id, s.hand_in_id, s.position_code, s.rt, s.rw, s.village_code, s.district_code, $4
       FROM staged_row s JOIN participant p ON p.nik_hash = s.nik_hash AND p.rehearsal = $3
      WHERE s.hand_in_id = $1 AND s.verdict <> 'returned'
        AND NOT EXISTS (SELECT FROM standing_membership m
                         WHERE m.cooperation_no = $2 AND m.participant_id = p.id AND (m.until_month IS NULL OR m.until_month >= $4))`,
    [handInId, no, rehearsal, fromMonth],
  );
}

async function countOf(transaction: Transaction, handInId: string, no: string): Promise<Committed> {
  const [row] = await transaction.query<Committed>(
    `SELECT joined, accepted - joined AS "alreadyMembers"
       FROM (SELECT (SELECT count(*) FROM membership WHERE cooperation_no = $2 AND hand_in_id = $1) AS joined,
                    (SELECT count(*) FROM staged_row WHERE hand_in_id = $1 AND verdict <> 'returned') AS accepted) counted`,
    [handInId, no],
  );
  return row as Committed;
}
