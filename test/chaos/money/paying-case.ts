/** One cooperation in force, month after month billed and paid by bank statements that come twice, its payer changing on the way, whatever dies meanwhile. */
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { BillView } from '@sinergi/contracts/payment.views';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { addDays, localDate, weekdayOf } from '@sinergi/domain/calendar/local-date';
import { DoorRefusal } from '../../../apps/simulator/src/demo/door';
import { generateStatement, type StatementCredit } from '../../../apps/simulator/src/rosters/generate-statement';
import { untilAnswered } from '../patient-conductor';
import { PlayedCase, type Scene } from '../played-case';
import type { Plot } from '../plots';

/** Who pays: the city all along; the villages from the second month on; the villages for past months the city left unpaid. */
export const WAYS = ['city', 'villages', 'handed-over'] as const;
export type Way = (typeof WAYS)[number];

const MONTHS = 3;
const LONGEST_DAYS = 260;
const DAYS_TO_PAY = 5;
const SATURDAY = 6;
const OVERPAID = 5_000;
const FIRST_BILL: Plot = { code: 'first-bill', programme: 'contract-workers', position: 'TKK', silentAt: null, declinesAt: null, pays: false, isOver: ({ bills }) => bills.some(({ members }) => members > 0) };

export class PayingCase {
  /** Every line the bank ever told of this case: each statement repeats those before. */
  readonly credits: StatementCredit[] = [];
  private readonly account: string;
  private readonly paysFirst: boolean;
  private proposed = false;

  private constructor(private readonly scene: Scene, readonly played: PlayedCase, readonly way: Way, index: number) {
    this.account = `77${String(index).padStart(11, '0')}`;
    this.paysFirst = scene.chance.whole(2) === 0;
  }

  /** From the spoken yes to the first bill. */
  static async billed(scene: Scene, way: Way, index: number): Promise<PayingCase> {
    const played = await PlayedCase.launch(scene, FIRST_BILL, index);
    const instead = await played.play();
    if (instead) throw new Error(instead);
    return new PayingCase(scene, played, way, index);
  }

  get no(): string {
    return this.played.no;
  }

  /** @returns null once its months are billed and paid, else what happened instead. */
  async play(): Promise<string | null> {
    for (const last = addDays(this.played.day, LONGEST_DAYS); this.played.day <= last; this.pass()) {
      await this.played.live();
      const page = await untilAnswered(() => this.scene.people.head.door.get<CooperationPageView>(`/v1/cooperations/${this.no}`));
      await this.played.mend(page);
      if (this.isOver(page)) return null;
      if (weekdayOf(this.played.day) < SATURDAY) await this.act(page);
    }
    return `${this.no} (${this.way}) was not paid up by ${this.played.day}`;
  }

  private pass(): void {
    this.played.day = addDays(this.played.day, 1 + this.scene.chance.whole(3));
  }

  private isOver({ bills }: CooperationPageView): boolean {
    const asMeant = this.way === 'city' || this.credits.some(({ remittance }) => remittance.includes('village:'));
    return asMeant && new Set(bills.map(({ month }) => month)).size >= MONTHS && bills.every(({ open }) => open === 0);
  }

  private async act(page: CooperationPageView): Promise<void> {
    const { head } = this.scene.people;
    const task = page.waits.find(({ askCode, status }) => askCode === 'arrangement-approval' && status === 'open');
    if (task) return this.unlessRefused(() => head.door.post(`/v1/tasks/${encodeURIComponent(task.id)}/decisions`, { verdict: 'approve', round: task.round, on: this.played.day }));
    if (this.way !== 'city' && !this.proposed) await this.handOver(page);
    if (this.way !== 'handed-over' || page.bills.some(({ revision }) => revision > 1)) return this.pay(page.bills);
    // the city pays the first month, or not even that
    if (this.paysFirst && !this.proposed) await this.pay(page.bills);
  }

  /** From the month after the first; or from the first, once two are billed. */
  private async handOver({ bills }: CooperationPageView): Promise<void> {
    const months = [...new Set(bills.map(({ month }) => month))].sort();
    if (this.way === 'handed-over' && months.length < 2) return;
    const [year, month] = (months[0] as string).split('-').map(Number) as [number, number];
    const fromMonth = this.way === 'handed-over' ? months[0] : `${month === 12 ? year + 1 : year}-${String((month % 12) + 1).padStart(2, '0')}`;
    const order = { fromMonth, mode: 'government-paid', fundingSource: 'village-allocation', reason: 'Dialihkan ke ADD', portions: [{ split: 'per-village', share: 1_000_000, fundingSource: 'village-allocation' }], on: this.played.day };
    this.proposed = true;
    await this.unlessRefused(() => this.scene.people.answering['roster-approval']!.door.post(`/v1/cooperations/${this.no}/arrangement-changes`, order));
  }

  /** One credit for each payer who owes; the statement comes twice. */
  private async pay(bills: readonly BillView[]): Promise<void> {
    const due = bills.filter(({ open, issuedOn }) => open > 0 && addDays(localDate(issuedOn), DAYS_TO_PAY) <= this.played.day);
    if (due.length === 0) return;
    for (const bill of due) {
      const parts = await untilAnswered(() => this.scene.people.head.door.get<SubBillView[]>(`/v1/cooperations/${this.no}/bills/${bill.id}/payers`));
      for (const { open, payerKey, paymentCode } of parts.filter((part) => part.open > 0)) {
        const more = this.scene.chance.whole(6) === 0 ? OVERPAID : 0;
        this.credits.push({ on: this.played.day, amount: open + more, remittance: `IURAN ${bill.month} ${payerKey.split(':')[0]}: KODE IURAN ${paymentCode}` });
      }
    }
    const text = generateStatement({ account: this.account, from: this.played.bornOn, until: this.played.day, opening: 0, style: 'id', credits: this.credits });
    const statement = { fileName: `mutasi-${this.no}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(text), fields: { rehearsal: 'true' } };
    for (let times = 0; times < 2; times += 1) await this.unlessRefused(() => this.scene.people.finance.door.upload('/v1/statements', statement));
  }

  /** What is refused was done by a try whose answer was lost; the next look at the case tells. */
  private async unlessRefused(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof DoorRefusal)) throw error;
      this.scene.tally.refused(`${error.code} /${/\/v1\/(\w+)/.exec(error.message)?.[1] ?? ''}`);
    }
  }
}
