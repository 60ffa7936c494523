/** Tells running processes of a change of hands on the day it counts there, once each; what could not be told is told again. */
import { cooperationProcess } from '@sinergi/contracts/ids';
import type { NewsForProcess } from '@sinergi/contracts/succession';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ProcessGateway } from './gateway';

/** The record's side: what has come and was not told. */
export interface SuccessionRecord {
  untold(now: number, changeIds: readonly string[] | null): Promise<readonly NewsForProcess[]>;
  told(news: readonly NewsForProcess[]): Promise<void>;
  /** Changes whose day has come everywhere, and the mark that all that was due of them has been told. */
  come(now: number): Promise<readonly string[]>;
  spread(changeIds: readonly string[]): Promise<void>;
}

export class SuccessionNews {
  constructor(
    private readonly gateway: ProcessGateway,
    private readonly record: SuccessionRecord,
    private readonly now: () => number,
  ) {}

  /**
   * @param changeIds only these; null: all that is due
   * @returns how many processes heard it
   * @throws when some could not be told; they stay on record as untold
   */
  async tell(changeIds: readonly string[] | null = null): Promise<number> {
    const now = this.now();
    const come = changeIds === null ? await this.record.come(now) : [];
    const due = await this.dueOf(await this.record.untold(now, changeIds));
    let heard = 0;
    for (const group of grouped(due)) {
      const [{ officeId, position, on }] = group;
      const reached = new Set(await this.gateway.holdersChanged(group.map(({ processId }) => processId), { officeId, position, on }));
      await this.record.told(group.filter(({ processId }) => reached.has(processId)));
      heard += reached.size;
    }
    if (heard < due.length) throw new Error('not every process could be told of a change of hands');
    if (come.length > 0) await this.record.spread(come);
    return heard;
  }

  /** A rehearsal lives on its own days: what has not come there, or is over, is no news to it. */
  private async dueOf(news: readonly NewsForProcess[]): Promise<NewsForProcess[]> {
    const days = new Map<string, LocalDate>();
    for (const { no, rehearsal, asOf } of news) if (rehearsal && !days.has(no)) days.set(no, (await this.gateway.today(cooperationProcess(no))) ?? asOf);
    return news.filter(({ no, on, until }) => {
      const day = days.get(no);
      return day === undefined || (on <= day && (until === null || until >= day));
    });
  }
}

/** Those that hear the same words. */
function grouped(news: readonly NewsForProcess[]): [NewsForProcess, ...NewsForProcess[]][] {
  const groups = new Map<string, [NewsForProcess, ...NewsForProcess[]]>();
  for (const one of news) {
    const key = `${one.officeId} ${one.position} ${one.on}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
