/** Which word of guidance counts: reasons, holds with an end, the open task only, desks of the same side. */
import type { Guidance } from '@sinergi/contracts/guidance.contract';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { verbalApproval } from '@sinergi/domain/programmes/standard-road';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { mayGuide, type Guidable } from './guidance';

const today = localDate('2018-04-18');
const given = { messageId: 'm', by: 'p', on: today, hasReason: true };
const guided = (change: Partial<Guidable> = {}): Guidable => ({ hold: null, openWait: { taskId: 'task', ask: verbalApproval.asks[0] as Ask }, today: () => today, ...change });
const hold = (until: string): Guidance => ({ ...given, act: 'hold', until: localDate(until) });
const reassign = (...positions: Extract<Guidance, { act: 'reassign' }>['positions'][number][]): Guidance => ({ ...given, act: 'reassign', taskId: 'task', positions });

const refusal = (at: Guidable, word: Guidance): string | null => {
  try {
    mayGuide(at, word);
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : 'other';
  }
};

test.each<[string, Guidable, Guidance, string | null]>([
  ['a hold until next week', guided(), hold('2018-04-25'), null],
  ['a hold without a reason', guided(), { ...hold('2018-04-25'), hasReason: false }, 'decision-reason-missing'],
  ['a hold that ends today', guided(), hold('2018-04-18'), 'period-invalid'],
  ['a hold of more than a year', guided(), hold('2019-04-20'), 'period-invalid'],
  ['a hold on a case on hold', guided({ hold: { resumedBy: null } }), hold('2018-04-25'), 'already-held'],
  ['resuming a case on hold', guided({ hold: { resumedBy: null } }), { ...given, act: 'resume' }, null],
  ['resuming it twice', guided({ hold: { resumedBy: 'm' } }), { ...given, act: 'resume' }, 'not-held'],
  ['resuming a case that runs', guided(), { ...given, act: 'resume' }, 'not-held'],
  ['another deadline for the open task', guided(), { ...given, act: 'move-deadline', taskId: 'task', days: 5 }, null],
  ['another deadline for a task that is over', guided(), { ...given, act: 'move-deadline', taskId: 'old', days: 5 }, 'decision-out-of-turn'],
  ['another deadline where nothing is asked', guided({ openWait: null }), { ...given, act: 'move-deadline', taskId: 'task', days: 5 }, 'decision-out-of-turn'],
  ['another desk of the city', guided(), reassign('agency-head'), null],
  ['a desk of the branch for a task of the city', guided(), reassign('account-officer'), 'desk-not-of-this-side'],
  ['the same desks again', guided(), reassign('mayor', 'city-secretary'), 'desk-not-of-this-side'],
  ['no desk at all', guided(), reassign(), 'desk-not-of-this-side'],
])('%s', (_, at, word, code) => {
  expect(refusal(at, word)).toBe(code);
});
