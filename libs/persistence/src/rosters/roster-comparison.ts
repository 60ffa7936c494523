/** Holds a judged roster against the people on record and keeps what its approver is to see. */
import type { HandInCounts } from '@sinergi/contracts/roster.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { Database } from '../database';
import { DifferenceRepository } from './difference.repository';
import { HandInRepository, type HandIn } from './hand-in.repository';
import { countsOf } from './roster.queries';
import { joinWholeSets } from './whole-sets';

export class RosterComparison {
  constructor(private readonly database: Database) {}

  /** May be asked again: the rows carry what was found last. @param fromMonth first month the people would be billed for */
  compare({ id, no, start }: HandIn, fromMonth: ContributionMonth): Promise<HandInCounts> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query('SELECT id FROM hand_in WHERE id = $1 FOR NO KEY UPDATE', [id]);
      await joinWholeSets(transaction);
      const differences = new DifferenceRepository(transaction);
      const compared = await differences.find({ id, no, start }, fromMonth);
      await differences.write(id, compared);
      const counts = await countsOf(transaction, id);
      await new HandInRepository(transaction).endReading(id, counts);
      return counts;
    });
  }
}
