/** Takes rosters of one case from the staged row to the committed member, month by month, and bills them, without any process. */
import { randomUUID } from 'node:crypto';
import type { HandInStart, RosterCourse, RosterDifferences } from '@sinergi/contracts/roster.contract';
import { contributionMonth, firstDayOf } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { priceFor, type PriceQuestion } from '@sinergi/domain/premium/contribution';
import { TARIFFS } from '@sinergi/domain/premium/data/tariffs';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { Database } from '@sinergi/persistence/database';
import { BillRepository } from '@sinergi/persistence/money/bill.repository';
import { RosterUndoRepository } from '@sinergi/persistence/requests/roster-undo.repository';
import { CommitRepository, type Committed } from '@sinergi/persistence/rosters/commit.repository';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { RosterComparison } from '@sinergi/persistence/rosters/roster-comparison';
import { countsOf } from '@sinergi/persistence/rosters/roster.queries';
import { StagingRepository, type StagedPerson, type StagedRow } from '@sinergi/persistence/rosters/staging.repository';
import { handedIn, stagedPerson, type CaseOnRecord } from './case-on-record';
import type { TestDatabase } from './database';

export interface RosterOrder extends Pick<HandInStart, 'purpose'>, Partial<Pick<HandInStart, 'terms'>> {
  readonly month: string;
  readonly mends?: string;
}

export class RosterDesk {
  private constructor(
    readonly owner: Database,
    readonly worker: Database,
    private readonly api: Database,
  ) {}

  static async open({ url }: TestDatabase): Promise<RosterDesk> {
    return new RosterDesk(await Database.connect(url, 'owner', 2), await Database.connect(url, 'worker', 4), await Database.connect(url, 'api', 4));
  }

  async close(): Promise<void> {
    await Promise.all([this.owner.close(), this.worker.close(), this.api.close()]);
  }

  /** Read, compared, and waiting for its approver. */
  async compared(scene: CaseOnRecord, rows: readonly StagedRow[], { month, mends, ...start }: RosterOrder): Promise<{ handInId: string; differences: RosterDifferences; course: RosterCourse }> {
    const handInId = await handedIn(this.owner, scene, 'nowhere', start, mends ?? null);
    if (rows.length > 0) await new StagingRepository(this.worker).stage(handInId, rows.map((row, index) => ({ ...row, rowNo: index + 1, line: index + 2 })));
    await new HandInRepository(this.worker).endReading(handInId, await countsOf(this.worker, handInId));
    return { handInId, ...(await this.compare(handInId, month)) };
  }

  async compare(handInId: string, month: string): Promise<{ differences: RosterDifferences; course: RosterCourse }> {
    await new RosterComparison(this.worker).compare(await new HandInRepository(this.worker).of(handInId), contributionMonth(month));
    const differences = (await new HandInRepository(this.worker).of(handInId)).differences!;
    return { differences, course: differences.course! };
  }

  commit(handInId: string, month: string): Promise<Committed | null> {
    return new CommitRepository(this.worker).commit(handInId, contributionMonth(month), firstDayOf(contributionMonth(month)));
  }

  /** @returns its id */
  async taken(scene: CaseOnRecord, rows: readonly StagedRow[], order: RosterOrder): Promise<string> {
    const { handInId } = await this.compared(scene, rows, order);
    if ((await this.commit(handInId, order.month)) === null) throw new Error('what was compared a moment ago differs');
    return handInId;
  }

  /** Proposed by one, accepted by another. */
  async undo(scene: CaseOnRecord, handInId: string): Promise<void> {
    const undos = new RosterUndoRepository(this.api);
    const [id, on, author] = [randomUUID(), localDate('2018-06-05'), { personId: scene.officer, officeId: scene.branchId, channel: 'api' }];
    await undos.propose({ id, handInId, reason: 'berkas yang keliru', proposedBy: scene.officer, on }, author);
    await undos.decide({ id, approve: true, reason: '', decidedBy: scene.colleague, on }, author);
  }

  async bill({ no, cityId, rehearsal }: CaseOnRecord, month: string): Promise<string> {
    const { segment, sector, risk, payerSource, schemes, baseHundredths: base } = neighbourhoodHeads.arrangement;
    const question: PriceQuestion = { segment, sector, risk, payerSource, schemes, base: baseHundredths(base), month: contributionMonth(month) };
    const { lines, total } = priceFor(question, TARIFFS);
    const { billId } = await new BillRepository(this.worker).billMonth({
      no, month: contributionMonth(month), revision: 1, payerOfficeId: cityId, rehearsal, issuedOn: localDate(`${month}-18`), dueOn: localDate(`${month}-28`),
      prices: [{ question, positions: ['rt-head', 'rw-head'], wage: null, split: 'office', payerOfficeId: cityId, amount: total, lines }],
    });
    return billId;
  }

  /** Names, posts and places as billed, a line each; names in order. */
  async billed(billId: string): Promise<string[]> {
    const rows = await this.owner.query<{ line: string }>(
      `SELECT concat_ws(' ', split_part(p.full_name, ' ', 3), m.position_code, m.rt) AS line FROM bill_line l JOIN membership m ON m.id = l.membership_id JOIN participant p ON p.id = m.participant_id WHERE l.bill_id = $1 ORDER BY 1`,
      [billId],
    );
    return rows.map(({ line }) => line);
  }

  /** Numbers of the fictional people who are members in the month, in order. */
  async members(no: string, month: string): Promise<number[]> {
    const rows = await this.owner.query<{ n: number }>(
      `SELECT split_part(p.full_name, ' ', 3)::int AS n FROM standing_membership m JOIN participant p ON p.id = m.participant_id
        WHERE m.cooperation_no = $1 AND m.from_month <= $2 AND (m.until_month IS NULL OR m.until_month >= $2) ORDER BY 1`,
      [no, month],
    );
    return rows.map(({ n }) => n);
  }
}

/** A good row; each person in a post of its own unless told otherwise. */
export function rowOf(serial: number, changes: Partial<StagedPerson> = {}): StagedRow {
  const row = stagedPerson(1, serial);
  return { ...row, person: { ...row.person!, positionCode: 'rt-head', rt: String(serial % 1_000).padStart(3, '0'), ...changes } };
}

/** A returned row of which the number can be read, or only the village, or nothing. */
export function returnedRow(serial: number, code: 'birth-date-unreadable' | 'marked-deceased' | 'nik-length', villageCode: string | null = '32.75.01.1001'): StagedRow {
  const { person, ...row } = stagedPerson(1, serial);
  return { ...row, verdict: 'returned', person: null, trace: { nikHash: code === 'nik-length' ? null : person!.nikHash, villageCode, districtCode: villageCode?.slice(0, 8) ?? null, positionCode: null }, findings: [{ code, column: 'nik', was: '', is: null }] };
}
