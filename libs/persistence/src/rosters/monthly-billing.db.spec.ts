/** Whatever rosters come month after month, and whatever of them is undone: each person is billed in the months in which the last one had them, once. */
import fc from 'fast-check';
import { caseOnRecord, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { returnedRow, RosterDesk, rowOf } from '../../../../test/harness/roster-desk';
import { addMonths, contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { DomainError } from '@sinergi/domain/errors/domain-error';

let test: TestDatabase;
let desk: RosterDesk;
let turn = 5_000;

beforeAll(async () => {
  test = await freshDatabase();
  desk = await RosterDesk.open(test);
});
afterAll(async () => {
  await desk.close();
  await test.drop();
});

const scene = () => caseOnRecord(desk.owner, `COOP-T-${(turn += 1)}`);
const MONTHS = Array.from({ length: 5 }, (_, index) => addMonths(contributionMonth('2018-07'), index));
const monthAt = (index: number): string => MONTHS[index] as string;

type Posts = ReadonlyMap<number, 'rt-head' | 'rw-head'>;
interface TakenFile {
  readonly handInId: string;
  readonly month: number;
  readonly whole: boolean;
  readonly posts: Posts;
}

/** Month by month, the last roster of the whole says who is a member, additions add to it; undone ones say nothing. */
function rosterOf(files: readonly TakenFile[], month: number): string[] {
  let posts = new Map<number, string>();
  for (const file of files) if (file.month <= month) posts = new Map(file.whole ? file.posts : [...posts, ...file.posts]);
  return [...posts].map(([person, post]) => `${person} ${post} ${String(person).padStart(3, '0')}`).sort();
}

const aFile = fc.record({ kind: fc.constant('file' as const), whole: fc.boolean(), posts: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('rt-head' as const, 'rw-head' as const)), { selector: ([person]) => person, maxLength: 5 }) });
const anEvent = fc.oneof({ weight: 5, arbitrary: aFile }, { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat(5) }) }, { weight: 3, arbitrary: fc.record({ kind: fc.constant('bill' as const) }) });

class Case {
  private readonly files: TakenFile[] = [];
  private readonly bills = new Map<number, readonly string[]>();
  private month = 0;
  undone = 0;
  /** Bills that hold others than the rosters say. */
  readonly wrong: string[] = [];

  /** @param late what is taken counts by the cut-off for a month that is billed already */
  constructor(
    private readonly here: CaseOnRecord,
    private readonly late: boolean,
  ) {}

  async take(whole: boolean, posts: Posts): Promise<void> {
    const rows = [...posts].map(([person, positionCode]) => rowOf(person, { positionCode }));
    const month = this.late ? Math.max(0, this.month - 1) : this.month;
    const handInId = await desk.taken(this.here, rows, { purpose: whole ? 'monthly' : 'additions', month: monthAt(month) });
    this.files.push({ handInId, month: this.month, whole, posts });
  }

  /** Refused or done: what was billed stays true, and what stands is what the other files say. */
  async undo(which: number): Promise<void> {
    const file = this.files[which % Math.max(1, this.files.length)];
    if (!file) return;
    try {
      await desk.undo(this.here, file.handInId);
    } catch (error) {
      if (error instanceof DomainError && (error.code === 'roster-billed' || error.code === 'roster-built-on')) return;
      throw error;
    }
    this.undone += 1;
    this.files.splice(this.files.indexOf(file), 1);
    for (const [month, billed] of this.bills) this.compare(month, billed);
  }

  async bill(): Promise<void> {
    if (this.month === MONTHS.length - 1) return;
    const billed = await desk.billed(await desk.bill(this.here, monthAt(this.month)));
    this.compare(this.month, billed);
    this.bills.set(this.month, billed);
    this.month += 1;
  }

  private compare(month: number, billed: readonly string[]): void {
    const wanted = rosterOf(this.files, month);
    if (wanted.join() !== billed.join()) this.wrong.push(`${monthAt(month)}: ${billed.join()} instead of ${wanted.join()}`);
  }
}

it('over any course of rosters, undone ones and bills, each bill holds exactly the people of the last roster', async () => {
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anEvent, { minLength: 3, maxLength: 12 }), fc.boolean(), async (events, late) => {
      const subject = new Case(await scene(), late);
      for (const event of events) {
        if (event.kind === 'file') await subject.take(event.whole, new Map(event.posts));
        else if (event.kind === 'undo') await subject.undo(event.which);
        else await subject.bill();
      }
      await subject.bill();
      expect(subject.wrong).toEqual([]);
      undone += subject.undone;
    }),
    { numRuns: 40, seed: 2018 },
  );
  expect(undone).toBeGreaterThan(5);
}, 120_000);

const codeOf = (work: Promise<void>) => work.then(() => null, (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)));
const monthly = (month: number) => ({ purpose: 'monthly' as const, month: monthAt(month) });
const rows = (...serials: number[]) => serials.map((serial) => rowOf(serial));

it('undone before the bill, whoever left or changed is a member as before', async () => {
  const here = await scene();
  await desk.taken(here, rows(1, 2, 3), { purpose: 'first-roster', month: monthAt(0) });
  const file = await desk.taken(here, [rowOf(1), rowOf(2, { rt: '055' }), rowOf(4)], monthly(1));
  await desk.undo(here, file);
  expect(await desk.billed(await desk.bill(here, monthAt(1)))).toEqual(['1 rt-head 001', '2 rt-head 002', '3 rt-head 003']);
});

it('once a month was billed without somebody it made leave, it cannot be undone, though nobody it brought was billed', async () => {
  const here = await scene();
  await desk.taken(here, rows(1, 2), { purpose: 'first-roster', month: monthAt(0) });
  const file = await desk.taken(here, rows(1), monthly(1));
  await desk.bill(here, monthAt(1));
  expect(await codeOf(desk.undo(here, file))).toMatchObject({ code: 'roster-billed', facts: { rows: 1, months: monthAt(1) } });
});

it('a roster on which a later one builds cannot be undone: neither by who changed, nor by who came back, nor by who stayed away', async () => {
  const here = await scene();
  await desk.taken(here, rows(1, 2, 3), { purpose: 'first-roster', month: monthAt(0) });
  const first = await desk.taken(here, rows(1, 2), monthly(1));
  const back = await desk.taken(here, rows(3), { purpose: 'additions', month: monthAt(1) });
  expect(await codeOf(desk.undo(here, first))).toMatchObject({ code: 'roster-built-on', facts: { rows: 1, by: back } });
  await desk.undo(here, back);
  const changed = await desk.taken(here, [rowOf(1, { rt: '066' }), rowOf(2)], monthly(1));
  expect(await codeOf(desk.undo(here, first))).toMatchObject({ code: 'roster-built-on', facts: { by: changed } });
  await desk.undo(here, changed);
  await desk.undo(here, first);
  expect(await desk.members(here.no, monthAt(1))).toEqual([1, 2, 3]);
});

it('what a later delivery changed keeps blanks of the earlier one, which therefore stays', async () => {
  const here = await scene();
  const first = await desk.taken(here, [rowOf(1, { wage: 2_000_000 })], { purpose: 'first-roster', month: monthAt(0) });
  const changed = await desk.taken(here, [rowOf(1, { rt: '066' })], { purpose: 'additions', month: monthAt(1) });
  expect(await codeOf(desk.undo(here, first))).toMatchObject({ code: 'roster-built-on', facts: { rows: 1, by: changed } });
  await desk.undo(here, changed);
  await desk.undo(here, first);
  expect(await desk.members(here.no, monthAt(1))).toEqual([]);
});

it('a returned row names nobody in a refusal', async () => {
  const here = await scene();
  const file = await desk.taken(here, [rowOf(1), returnedRow(2, 'birth-date-unreadable')], { purpose: 'first-roster', month: monthAt(0) });
  await desk.taken(here, rows(2), { purpose: 'additions', month: monthAt(0) });
  await desk.bill(here, monthAt(0));
  expect(await codeOf(desk.undo(here, file))).toMatchObject({ code: 'roster-billed', facts: { rows: 1, named: '1' } });
});
