/** How trouble leaves the hands for a process: a broken rule as its code, a database error without a word of what it held. */
import { ApplicationFailure } from '@temporalio/common';
import { NamedFailure } from '@sinergi/contracts/failures';
import { isOutOfRoom } from '@sinergi/documents/store';
import { DomainError, type DomainErrorCode, type ErrorFacts } from '@sinergi/domain/errors/domain-error';
import type { ActsOf } from './acts';

/** What an operator reads in the history; a new code compiles nowhere until it has its sentence here. */
const SENTENCES: Record<DomainErrorCode, string> = {
  'amount-not-whole-rupiah': 'an amount is not a whole number of rupiah',
  'amount-not-positive': 'an amount is not above zero',
  'base-not-exact': 'a wage base is not exact to the hundredth',
  'date-malformed': 'a text is no calendar date',
  'month-malformed': 'a text is no contribution month',
  'status-move-forbidden': 'the table of statuses does not know this move',
  'decision-out-of-turn': 'nothing of that kind is being asked',
  'decision-stale-round': 'the decision is about an earlier round',
  'decision-verdict-not-offered': 'the verdict is not on offer',
  'decision-reason-missing': 'the decision needs a reason',
  'decision-evidence-missing': 'the decision needs a document',
  'decision-not-yours': 'the decision belongs to another position',
  'duties-incompatible': 'one person may not unite these duties',
  'more-time-exhausted': 'no more time may be granted',
  'deadline-move-beyond-limit': 'the position may not move a deadline that far',
  'already-held': 'the case is on hold already',
  'not-held': 'the case is not on hold',
  'desk-not-of-this-side': 'the task may only go to another desk of the same side',
  'delegation-unknown': 'there is no such delegation on record',
  'delegation-overlaps': 'the position is delegated at that time already',
  'correction-unknown': 'there is no such correction on record',
  'correction-already-decided': 'the correction was decided before',
  'process-not-lost': 'the process is not lost; it runs or has ended as it should',
  'sign-in-needed': 'the decider has to be signed in',
  'cooperation-unknown': 'there is no such cooperation on record',
  'cooperation-closed': 'the cooperation has ended',
  'task-unknown': 'there is no such task on record',
  'link-unknown': 'there is no such link',
  'link-expired': 'the link has expired',
  'link-used': 'the link was used before',
  'programme-unknown': 'the catalogue does not know the programme',
  'tariff-missing': 'no tariff row prices this month; the law has to be loaded',
  'minimum-wage-missing': 'the minimum wage of the city for this month is not loaded; its decree has to be',
  'office-unknown': 'the directory does not know the office',
  'person-unknown': 'the directory does not know the person',
  'holder-missing': 'nobody holds the position asked on this day; the directory has to be completed',
  'holder-overlaps': 'the position is taken at that time',
  'period-invalid': 'a period ends before it starts or meets another',
  'region-unknown': 'the region code is unknown',
  'document-unknown': 'there is no such document on record',
  'document-too-large': 'the document is too large',
  'document-destroyed': 'the file was destroyed',
  'member-unknown': 'there is no such member on record',
  'person-erased': 'the person was erased',
  'subject-unknown': 'nothing is held under the number',
  'subject-request-unknown': 'there is no such request on record',
  'subject-request-decided': 'the request was decided before',
  'erasure-refused-by-law': 'the law keeps the data',
  'file-unreadable': 'the file cannot be read',
  'file-header-missing': 'the file has no line of headings',
  'hand-in-not-waiting': 'the delivery does not wait for this word',
  'mapping-unfit': 'a table cannot be read by this mapping',
  'hand-in-unknown': 'there is no such hand-in on record',
  'hand-in-repeated': 'the same file was handed in before',
  'roster-not-in-effect': 'the roster is not in effect',
  'roster-billed': 'rows of the roster have been billed',
  'roster-built-on': 'a later delivery builds on the roster',
  'undo-unknown': 'there is no such undo on record',
  'export-format-unknown': 'there is no such format to hand people over in',
  'exchange-unknown': 'there is no such hand-over on record',
  'exchange-nobody-left': 'nobody of the month is left to be handed over',
  'exchange-nothing-left': 'nothing of the month is left to be handed over',
  'posting-difference-unknown': 'the difference is not left to settle',
  'posting-acceptance-unknown': 'no such decision waits for a second person',
  'exchange-answer-not-expected': 'the hand-over expects no answer of this kind',
  'undo-already-decided': 'the undo was decided before',
  'roster-change-unknown': 'there is no such change of the roster on record',
  'member-not-standing': 'somebody named is no member then',
  'member-already': 'whoever is to join is a member already',
  'change-under-way': 'another change under way names the same members',
  'participation-not-voluntary': 'the programme covers the whole group',
  'continuation-not-offered': 'the programme offers nobody to go on alone',
  'offer-unknown': 'there is no such offer on record',
  'offer-answered': 'the offer was answered or has lapsed',
  'position-unknown': 'the programme has no such position',
  'arrangement-overlaps': 'another group of the case names the position',
  'funding-not-allowed': 'a contribution may not be paid from this source in this mode',
  'arrangement-change-unknown': 'there is no such change of arrangement on record',
  'plan-unknown': 'there is no such plan of instalments on record',
  'plan-under-way': 'another plan of the payer is under way',
  'plan-not-whole': 'the instalments are not what the payer owes',
  'hold-unknown': 'there is no such hold on record',
  'budget-unknown': 'there is no such ceiling on record, or it is decided',
  'budget-payer-unknown': 'the case has no such payer',
  'write-off-unknown': 'there is no such write-off on record',
  'write-off-beyond': 'more would be written off than is open',
  'dispute-unknown': 'there is no such dispute on record',
  'line-in-dispute': 'the line is not billed or in dispute already',
  'matter-unknown': 'there is no such parked matter on record',
  'portions-not-whole': 'the shares of the payers do not make a whole',
  'deduction-batch-unknown': 'there is no such batch of deductions on record',
  'deduction-batch-not-there-yet': 'the batch does not stand where this step begins',
  'deduction-nobody-listed': 'nobody is listed in the batch',
  'deduction-list-empty': 'there is nobody to list',
  'deduction-amount-beyond': 'more was deducted than listed',
  'disbursement-unknown': 'there is no such disbursement on record',
  'disbursement-unbalanced': 'gross less deductions is not net',
  'disbursement-covers-nothing': 'no processed batch waits for a disbursement',
  'disbursement-exceeds-batches': 'a batch has less open than the disbursement covers',
  'disbursement-below-batches': 'the disbursement holds back less than it covers',
  'disbursement-number-taken': 'a disbursement of this number is on record',
  'disbursement-decided': 'the disbursement was decided before',
  'disbursement-not-confirmed': 'the disbursement is not confirmed',
  'remittance-unknown': 'there is no such remittance on record',
  'remittance-decided': 'the remittance was decided before',
  'bill-unknown': 'there is no such bill on record',
  'payment-unknown': 'there is no such payment on record',
  'payment-already-decided': 'the payment was decided before',
  'statement-inconsistent': 'the bank statement contradicts itself',
  'statement-gap': 'days or money before or after the bank statement are unknown',
  'line-unknown': 'there is no such movement on record',
  'line-taken-already': 'the movement is matched, proposed or taken back already',
  'line-not-income': 'money went out by the movement',
  'reversal-unlike': 'the movement takes no such credit back',
  'entered-unlike': 'what was entered by hand is not the money of the movement',
  'payment-on-statement': 'a movement of the same amount is on a statement',
  'statement-mapping-needed': 'the columns of the statement are not known',
  'statement-mapping-wrong': 'the statement cannot be read by this mapping',
  'waiting-statement-unknown': 'no such statement waits',
  'waiting-statement-decided': 'the statement was decided before',
  'money-returned-already': 'some of the money has been returned',
  'rehearsal-not-real': 'money of a rehearsal and real money are not mixed',
  'part-not-open': 'less of the part is open than was asked',
  'parts-beyond-money': 'the parts are more than the money',
  'match-unknown': 'there is no such match on record',
  'match-already-decided': 'the match was decided before',
  'law-row-invalid': 'a row of law is not valid',
  'law-row-duplicate': 'a row of law stands already',
  'process-unknown': 'there is no such process',
  'process-not-waiting-for-repair': 'the process is not waiting for an operator',
  'token-invalid': 'the token is not valid',
  'not-allowed': 'the act is not allowed',
  'request-malformed': 'the request is not well formed',
  'idempotency-key-missing': 'the request has no idempotency key',
  'idempotency-key-reused': 'the idempotency key belongs to another request',
};

type Hand = (...parameters: unknown[]) => Promise<unknown>;

/** Exactly these acts of the hands as a plain object, each of which lets only translated failures out. */
export function translated<Hands extends object>(hands: Hands, acts: ActsOf<Hands>): Hands {
  return Object.fromEntries(Object.keys(acts).map((act) => [act, translating((hands as Record<string, Hand>)[act] as Hand, hands)])) as Hands;
}

function translating(hand: Hand, hands: object): Hand {
  return async (...parameters) => {
    try {
      return await hand.apply(hands, parameters);
    } catch (error) {
      throw translate(error);
    }
  };
}

export function translate(error: unknown): unknown {
  if (error instanceof DomainError) return ApplicationFailure.nonRetryable(SENTENCES[error.code], error.code, harmless(error.facts));
  if (isOutOfRoom(error)) return ApplicationFailure.retryable('the file store has no room left', 'StoreFull');
  if (error instanceof NamedFailure) return ApplicationFailure.retryable(error.message, error.type, error.facts);
  const state = sqlStateOf(error);
  if (state !== null) return ApplicationFailure.retryable(`the database refused with ${state}`, `Database${state}`);
  return error;
}

/** Texts that were read as something they are not may hold anything and stay behind. */
function harmless(facts: ErrorFacts): ErrorFacts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'text' && name !== 'value'));
}

/** The five signs by which PostgreSQL names an error; its message and detail may quote values. */
function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const cause: unknown = 'driverError' in error ? error.driverError : error;
  if (!(cause instanceof Error) || !('severity' in cause) || !('code' in cause)) return null;
  return typeof cause.code === 'string' && /^[0-9A-Z]{5}$/.test(cause.code) ? cause.code : null;
}
