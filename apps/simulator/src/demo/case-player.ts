/** Plays one rehearsed case: each act is done unless it has been done before, so an interrupted story goes on where it stopped. */
import { addDays, localDate, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { instantAt, type Zone } from '@sinergi/domain/calendar/zone';
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import type { Verdict } from '@sinergi/domain/terms/stage-plan';
import type { HandInView } from '@sinergi/contracts/roster.views';
import type { CooperationPageView, DocumentView, TaskView } from '@sinergi/contracts/views';
import type { Conductor } from '@sinergi/temporal/rehearsal/conductor';
import type { Player } from './cast';

/** Acts of a day happen at half past nine, some time after the letters of eight o'clock. */
const ACT_SECOND = 9 * 3600 + 1800;

export interface SpokenYes {
  readonly givenBy: string;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  readonly givenOn: string;
  readonly place: string;
  readonly channel: string;
  readonly witnesses: readonly string[];
}

export interface Launch {
  readonly programme: string;
  readonly cityOfficeId: string;
  readonly coverFrom: string;
  readonly bornOn: string;
  readonly zone: Zone;
  readonly yes: SpokenYes;
}

export interface Answer {
  readonly verdict?: Verdict;
  readonly reason?: string;
  readonly scan?: boolean;
  readonly capacity?: CapacityCode;
  readonly days?: number;
}

export class CasePlayer {
  private constructor(
    readonly no: string,
    private readonly zone: Zone,
    private readonly lead: Player,
    private readonly conductor: Conductor,
    private readonly told: (no: string) => Promise<void>,
  ) {}

  /** Finds the rehearsal of that city and programme, or launches it. */
  static async launch(lead: Player, conductor: Conductor, launch: Launch, told: (no: string) => Promise<void>): Promise<CasePlayer> {
    const found = await lead.door.get<{ items: { no: string; programme: string; openedOn: string }[] }>(`/v1/cooperations?rehearsal=true&limit=100`);
    const standing = found.items.find((row) => row.programme === launch.programme && row.openedOn === launch.bornOn);
    const player = new CasePlayer(standing?.no ?? (await start(lead, launch)), launch.zone, lead, conductor, told);
    await player.until(launch.bornOn);
    return player;
  }

  /** Launches it, whatever stands already; its clock is moved by whoever plays it. */
  static async begin(lead: Player, conductor: Conductor, launch: Launch): Promise<CasePlayer> {
    return new CasePlayer(await start(lead, launch), launch.zone, lead, conductor, async () => undefined);
  }

  page(): Promise<CooperationPageView> {
    return this.lead.door.get<CooperationPageView>(`/v1/cooperations/${this.no}`);
  }

  /** The case lives on until half past nine of `date`. */
  async until(date: string): Promise<void> {
    await this.conductor.advance(this.no, instantAt(localDate(date), ACT_SECOND, this.zone));
    await this.told(this.no);
  }

  /** The letters of every day on the way are told on their day. */
  async through(from: string, to: string): Promise<void> {
    for (let day: LocalDate = localDate(from); day <= to; day = addDays(day, 1)) await this.until(day);
  }

  async answer(on: string, who: Player, askCode: string, { verdict = 'approve', reason, scan = false, capacity, days }: Answer = {}): Promise<void> {
    await this.until(on);
    const task = await this.openTask(askCode);
    if (!task) return;
    const document = scan ? await this.scan(who, task) : null;
    await who.door.post(`/v1/tasks/${encodeURIComponent(task.id)}/decisions`, {
      verdict, round: task.round, on,
      ...(reason ? { reason } : {}), ...(days ? { days } : {}), ...(capacity ? { capacity } : {}),
      ...(document ? { documentId: document.id, signedOn: on } : {}),
    });
    await this.settled();
  }

  async openTask(askCode: string): Promise<TaskView | undefined> {
    return (await this.page()).waits.find((task) => task.askCode === askCode && task.status === 'open');
  }

  async handIn(on: string, who: Player, fileName: string, mediaType: string, content: () => Promise<Uint8Array>): Promise<void> {
    await this.until(on);
    if ((await this.page()).handIns.length > 0) return;
    await who.door.upload<{ handIn: HandInView }>(`/v1/cooperations/${this.no}/hand-ins`, { fileName, mediaType, content: await content(), fields: { on } });
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.conductor.settle(this.no);
    await this.told(this.no);
  }

  /** The signed copy is the drafted paper with the signer's mark behind its last byte. */
  private async scan(who: Player, task: TaskView): Promise<DocumentView> {
    const paper = (await this.page()).documents.filter((document) => document.kind === task.stage).at(-1);
    const draft = paper ? await who.door.download(`/v1/documents/${paper.id}/content`) : new TextEncoder().encode('%PDF-1.7\n%%EOF\n');
    const mark = new TextEncoder().encode(`\n% ${task.askCode} ${task.id}\n`);
    const content = new Uint8Array(draft.length + mark.length);
    content.set(draft);
    content.set(mark, draft.length);
    return who.door.upload<DocumentView>('/v1/documents', {
      fileName: `${task.stage}-${task.askCode}.pdf`, mediaType: 'application/pdf', content,
      fields: { kind: `signed-${task.stage}`, title: `${task.stage} ${task.askCode}`, cooperationNo: this.no },
    });
  }
}

async function start(lead: Player, { programme, cityOfficeId, coverFrom, bornOn, zone, yes }: Launch): Promise<string> {
  const bornAt = new Date(instantAt(localDate(bornOn), 9 * 3600, zone)).toISOString();
  const { no } = await lead.door.post<{ no: string }>('/v1/cooperations', { programme, cityOfficeId, coverFrom, approval: { ...yes, note: '' }, rehearsal: { bornAt } });
  return no;
}
