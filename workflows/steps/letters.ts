/** One delivery: a letter leaves once for its occasion, or the process stands still until it can. */
import type { Notice, Recipient } from '@sinergi/contracts/activities/correspondence.activities';
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { RungAddressee } from '@sinergi/domain/terms/ladder';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { occasionOf } from '@sinergi/contracts/ids';
import { correspondence } from './activities';
import type { Casework } from './casework';
import { recoverable } from './recoverable';

export interface LetterWish {
  readonly code: NoticeCode;
  /** Parts that, with the process id, name the occasion. */
  readonly occasion: readonly (string | number)[];
  readonly to: Recipient;
  readonly taskId?: string | null;
  readonly facts?: Notice['facts'];
  readonly attachments?: readonly string[];
  readonly on?: LocalDate;
}

export async function sendLetter(casework: Casework, wish: LetterWish): Promise<void> {
  const occasion = occasionOf(casework.processId, ...wish.occasion);
  await recoverable(casework, `letter ${wish.code}`, () =>
    correspondence.deliver({
      code: wish.code,
      occasion,
      no: casework.no,
      processId: casework.processId,
      to: wish.to,
      on: wish.on ?? casework.today(),
      taskId: wish.taskId ?? null,
      facts: wish.facts ?? {},
      attachments: wish.attachments ?? [],
    }),
  );
}

export function askedOf(casework: Casework, ask: Pick<Ask, 'side' | 'positions'>, as: RungAddressee = 'assignee'): Recipient {
  return { officeId: casework.officeOf(ask.side), positions: ask.positions, as };
}

/** The head of the branch that launched the case. */
export const launcherOf = (casework: Casework): Recipient => ({ officeId: casework.offices.branchId, positions: ['branch-head'], as: 'launcher' });
