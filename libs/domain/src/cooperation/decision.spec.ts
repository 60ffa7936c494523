/** Which decisions count: right task, right round, right desk, reasons, evidence, time and separation of duties. */
import { localDate } from '../calendar/local-date';
import { DomainError } from '../errors/domain-error';
import { legalReview, memorandum, verbalApproval } from '../programmes/standard-road';
import { STANDARD_INCOMPATIBLE_DUTIES, type DutyHeld } from '../terms/duties';
import type { Ask } from '../terms/stage-plan';
import { mayDecide, type Decision, type OpenAsk } from './decision';

const open = (ask: Ask, grantedDays = 0): OpenAsk => ({ taskId: 'task', round: 1, ask, grantedDays });
const confirmation = verbalApproval.asks[0] as Ask;
const review = legalReview.asks[0] as Ask;
const signature = memorandum.asks[0] as Ask;

const decision = (change: Partial<Decision> = {}): Decision => ({
  decisionId: 'd', taskId: 'task', round: 1, verdict: 'approve', decidedBy: 'siti', recordedBy: 'siti', principal: null, officeId: 'city', position: 'mayor', capacity: 'penjabat',
  hasReason: false, documentId: null, days: null, on: localDate('2018-04-18'), ...change,
});

const codeOf = (act: () => void): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : 'other';
  }
};

const judged = (given: Decision, asked: OpenAsk | null, held: DutyHeld[] = []) => codeOf(() => mayDecide(given, asked, held, STANDARD_INCOMPATIBLE_DUTIES));

test.each<[string, Decision, OpenAsk | null, string | null]>([
  ['a yes of the right person counts', decision(), open(confirmation), null],
  ['nothing is asked', decision(), null, 'decision-out-of-turn'],
  ['another task is asked', decision({ taskId: 'old' }), open(confirmation), 'decision-out-of-turn'],
  ['the round is over', decision({ round: 2 }), open(confirmation), 'decision-stale-round'],
  ['a return where none is offered', decision({ verdict: 'return', hasReason: true }), open(confirmation), 'decision-verdict-not-offered'],
  ['another desk', decision({ position: 'treasurer' }), open(confirmation), 'decision-not-yours'],
  ['a no without a reason', decision({ verdict: 'decline' }), open(confirmation), 'decision-reason-missing'],
  ['a signature without its scan', decision({ position: 'branch-head' }), open(signature), 'decision-evidence-missing'],
  ['a signature with its scan', decision({ position: 'branch-head', documentId: 'scan' }), open(signature), null],
  ['more time within the limit', decision({ verdict: 'more-time', hasReason: true, days: 10 }), open(confirmation), null],
  ['more time beyond the limit', decision({ verdict: 'more-time', hasReason: true, days: 3 }), open(confirmation, 8), 'more-time-exhausted'],
  ['more time without days', decision({ verdict: 'more-time', hasReason: true }), open(confirmation), 'more-time-exhausted'],
  ['half a day more', decision({ verdict: 'more-time', hasReason: true, days: 0.5 }), open(confirmation), 'more-time-exhausted'],
])('%s', (_, given, asked, code) => {
  expect(judged(given, asked)).toBe(code);
});

describe('separation of duties', () => {
  const drafter: DutyHeld[] = [{ personId: 'siti', duty: 'draft' }];
  test('who drafted may not review', () => {
    expect(judged(decision({ position: 'legal-section' }), open(review), drafter)).toBe('duties-incompatible');
  });
  test('nor through somebody who types for them', () => {
    expect(judged(decision({ position: 'legal-section', decidedBy: 'budi', recordedBy: 'siti' }), open(review), drafter)).toBe('duties-incompatible');
    expect(judged(decision({ position: 'legal-section', decidedBy: 'siti', recordedBy: 'budi' }), open(review), drafter)).toBe('duties-incompatible');
  });
  test('nor through a delegate who decides for them', () => {
    expect(judged(decision({ position: 'legal-section', decidedBy: 'budi', recordedBy: 'budi', principal: 'siti' }), open(review), drafter)).toBe('duties-incompatible');
  });
  test('another person may', () => {
    expect(judged(decision({ position: 'legal-section', decidedBy: 'budi', recordedBy: 'budi' }), open(review), drafter)).toBeNull();
  });
  test('who said yes may sign', () => {
    expect(judged(decision({ position: 'branch-head', documentId: 'scan' }), open(signature), [{ personId: 'siti', duty: 'confirm' }])).toBeNull();
  });
});
