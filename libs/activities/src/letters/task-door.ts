/** The link in a letter: opens the one task it is about, for the one person it is written to, for a limited time. */
import { addDays, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { DAY_ENDS, instantAt, type Zone } from '@sinergi/domain/calendar/zone';
import type { LetterTask } from '@sinergi/persistence/correspondence/letter-facts.queries';
import type { LetterRow } from '@sinergi/persistence/correspondence/letter.repository';
import type { TaskLinkRepository } from '@sinergi/persistence/correspondence/task-link.repository';
import { linkTokenFor, linkTokenHash } from '@sinergi/platform/crypto/link-token';

const DAYS_AFTER_DUE = 14;
/** Two calendar days for each working day reach over any row of holidays. */
const CALENDAR_DAYS_PER_WORKING_DAY = 2;

export class TaskDoor {
  constructor(
    private readonly links: TaskLinkRepository,
    private readonly linkKey: string,
    private readonly publicUrl: string,
  ) {}

  /** The same letter to the same person has the same link, however often it is tried. Null where nobody is known. */
  async linkFor({ id, taskId, personId, officeId, on }: LetterRow, task: LetterTask | null, zone: Zone): Promise<string | null> {
    if (taskId === null || personId === null || task === null) return null;
    const token = linkTokenFor(this.linkKey, `${id}/${personId}`);
    await this.links.add({ tokenHash: linkTokenHash(token), letterId: id, taskId, personId, officeId, expiresAt: instantAt(lastDayOf(task, on), DAY_ENDS, zone) });
    return `${this.publicUrl}/d/${token}`;
  }
}

/** Before the waiting clock has started the due day is not known; the ladder bounds it. */
function lastDayOf({ dueOn, ask }: LetterTask, on: LocalDate): LocalDate {
  if (dueOn !== null) return addDays(dueOn, DAYS_AFTER_DUE);
  const workingDays = (ask.ladder.rungs.at(-1)?.after ?? 0) + ask.moreTimeDays;
  return addDays(on, workingDays * CALENDAR_DAYS_PER_WORKING_DAY + DAYS_AFTER_DUE);
}
