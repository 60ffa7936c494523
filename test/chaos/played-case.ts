/** One cooperation played day by day from its spoken yes to the end its plot foresees, whatever dies meanwhile. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CooperationPageView, TaskView } from '@sinergi/contracts/views';
import { addDays, localDate, weekdayOf, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { instantAt } from '@sinergi/domain/calendar/zone';
import { CasePlayer } from '../../apps/simulator/src/demo/case-player';
import { DoorRefusal } from '../../apps/simulator/src/demo/door';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import type { Random } from '../../apps/simulator/src/rosters/random';
import { untilAnswered, type PatientConductor } from './patient-conductor';
import { datesOf, type Plot } from './plots';
import type { Tally } from './tally';
import type { ChaosTown, Townspeople } from './town-people';

const ACT_SECOND = 9 * 3600 + 1800;
const LONGEST_DAYS = 200;
/** So often an operator mends, or the door refuses, before the case counts as stalled. */
const MOST_TROUBLES = 150;
const LOOK_AGAIN_MS = 1_000;
const DAYS_TO_PAY = 5;
const MEMBERS = 12;
const SATURDAY = 6;

export interface Scene {
  readonly town: ChaosTown;
  readonly people: Townspeople;
  readonly conductor: PatientConductor;
  readonly chance: Random;
  readonly tally: Tally;
}

export class PlayedCase {
  day: LocalDate;
  private troubles = 0;

  private constructor(
    private readonly scene: Scene,
    readonly plot: Plot,
    private readonly index: number,
    private readonly player: CasePlayer,
    readonly bornOn: LocalDate,
  ) {
    this.day = bornOn;
  }

  static async launch(scene: Scene, plot: Plot, index: number): Promise<PlayedCase> {
    const { people, town, conductor } = scene;
    const { bornOn, coverFrom } = datesOf(index);
    const yes = { givenBy: people.mayor.personId, position: 'mayor', capacity: 'definitive', givenOn: bornOn, place: `Balai ${town.name}`, channel: 'meeting', witnesses: [] } as const;
    const player = await CasePlayer.begin(people.head, conductor, { programme: plot.programme, cityOfficeId: people.secretary.officeId, coverFrom, bornOn, zone: town.zone, yes });
    return new PlayedCase(scene, plot, index, player, localDate(bornOn));
  }

  get no(): string {
    return this.player.no;
  }

  /** @returns null at the end foreseen, else what happened instead. */
  async play(): Promise<string | null> {
    const last = addDays(this.bornOn, LONGEST_DAYS);
    while (this.day <= last && this.troubles < MOST_TROUBLES) {
      await this.live();
      const page = await untilAnswered(() => this.player.page());
      if (this.plot.isOver(page)) return null;
      if (page.closedOn !== null) return `${this.no} (${this.plot.code}) ended as ${page.status}`;
      if (await this.mend(page)) continue;
      const acted = await this.act(page);
      if (!acted || this.scene.chance.whole(2) === 0) this.day = addDays(this.day, 1);
    }
    return `${this.no} (${this.plot.code}) did not reach its end by ${this.day}, ${this.troubles} troubles on the way`;
  }

  /** Lives until half past nine of its day. */
  live(): Promise<void> {
    return this.scene.conductor.advance(this.no, instantAt(this.day, ACT_SECOND, this.scene.town.zone));
  }

  /** The operator tells every step that stands still to try again. */
  async mend(page?: CooperationPageView): Promise<boolean> {
    const { troubles } = page ?? (await untilAnswered(() => this.player.page()));
    const steps = troubles.filter(({ step }) => step !== 'engine-and-record');
    for (const { processId, failure } of steps) {
      this.scene.tally.mended(failure);
      await this.orRefused(() => this.scene.people.operator.door.post(`/v1/processes/${encodeURIComponent(processId)}/repair`, { act: 'retry' }));
    }
    if (steps.length > 0) {
      this.troubles += 1;
      await pause(LOOK_AGAIN_MS);
    }
    return steps.length > 0;
  }

  private async act(page: CooperationPageView): Promise<boolean> {
    if (weekdayOf(this.day) >= SATURDAY) return false;
    const task = page.waits.find(({ status, askCode }) => status === 'open' && askCode !== this.plot.silentAt && askCode in this.scene.people.answering);
    if (task) return this.orRefused(() => this.answer(task));
    const bill = page.bills.find(({ standing, issuedOn }) => standing !== 'settled' && addDays(localDate(issuedOn), DAYS_TO_PAY) <= this.day);
    if (!bill || !this.plot.pays) return false;
    const text = generateStatement({ account: '0001234567890', from: bill.issuedOn, until: this.day, opening: 0, style: 'id', credits: [{ on: this.day, amount: bill.amount, remittance: `IURAN ${bill.month} KODE ${bill.paymentCode}` }] });
    return this.orRefused(() =>
      this.scene.people.finance.door.upload('/v1/statements', { fileName: `mutasi-${this.no}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(text), fields: { rehearsal: 'true' } }),
    );
  }

  private async answer(task: TaskView): Promise<void> {
    const who = this.scene.people.answering[task.askCode];
    if (!who) return;
    if (task.askCode === 'roster-hand-in') {
      await this.player.handIn(this.day, who, `daftar-${this.no}.csv`, 'text/csv', () => this.roster());
      return;
    }
    const declines = task.askCode === this.plot.declinesAt;
    await this.player.answer(this.day, who, task.askCode, declines ? { verdict: 'decline', reason: 'Anggaran tahun berjalan sudah ditutup.' } : { scan: task.evidence === 'required' });
  }

  private async roster(): Promise<Uint8Array> {
    const people = await generateRoster({ regionCode: this.scene.town.regionCode, rtHeads: MEMBERS, rwHeads: 0, seed: 1_000 + this.index, on: this.day });
    return new TextEncoder().encode(textOf(people).replaceAll('Ketua RT', this.plot.position));
  }

  /** What is refused was done before or came too late; the next look at the case tells. */
  private async orRefused(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof DoorRefusal)) throw error;
      this.troubles += 1;
      this.scene.tally.refused(`${error.code} /${/\/v1\/(\w+)/.exec(error.message)?.[1] ?? ''}`);
    }
    return true;
  }
}
