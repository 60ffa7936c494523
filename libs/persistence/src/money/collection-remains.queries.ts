/** What is left of a collection that has ended: no month to open, and the months that are not paid. */
import type { CollectionStart } from '@sinergi/contracts/collection.contract';
import type { CooperationStart } from '@sinergi/contracts/cooperation.contract';
import { collectionProcess } from '@sinergi/contracts/ids';
import { addMonths, monthOf } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import type { Sql } from '../database';

interface Ended {
  readonly launch: CooperationStart;
  readonly asOf: LocalDate;
  readonly openMonths: readonly string[];
}

export class CollectionRemainsQueries {
  constructor(
    private readonly sql: Sql,
    private readonly now: () => number = Date.now,
  ) {}

  /** null while it is on record as running: one that was lost is started again by an operator, with all its months. */
  async startOf(no: string, on: LocalDate | null): Promise<CollectionStart | null> {
    const [ended] = await this.sql.query<Ended>(
      `SELECT l.start AS launch, c.as_of AS "asOf",
              ARRAY(SELECT b.month || CASE WHEN b.revision > 1 THEN '.r' || b.revision ELSE '' END FROM bill b JOIN LATERAL (SELECT open FROM bill_balance WHERE bill_id = b.id) k ON k.open > 0
                     WHERE b.cooperation_no = c.no AND b.standing <> 'settled' ORDER BY b.month, b.revision) AS "openMonths"
         FROM process_run r JOIN cooperation c ON c.no = r.no JOIN launch_request l ON l.id = c.launch_id WHERE r.process_id = $1 AND r.closed_on IS NOT NULL`,
      [collectionProcess(no)],
    );
    if (!ended) return null;
    const { launch: { birth: { rehearsal, zone, recordUrl }, offices, terms, coverFrom }, asOf, openMonths } = ended;
    const lastMonth = addMonths(monthOf(coverFrom), terms.termMonths - 1);
    const today = on !== null && on > asOf ? on : asOf;
    const bornAt = rehearsal ? instantAt(today, OFFICE_OPENS, zone) : this.now();
    return { no, birth: { bornAt, rehearsal, zone, recordUrl }, offices, terms, nextMonth: addMonths(lastMonth, 1), lastMonth, openMonths, afterwards: true };
  }
}
