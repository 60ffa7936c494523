/** The catalogue of letters: exactly one for every notice a process may cause. */
import type { NoticeCode } from '@sinergi/contracts/notices';
import { confirmationAskedAgain } from './letters/asks/confirmation-asked-again.letter';
import { draftAsked } from './letters/asks/draft-asked.letter';
import { exchangeAnswerAsked } from './letters/asks/exchange-answer-asked.letter';
import { reviewAsked } from './letters/asks/review-asked.letter';
import { rosterAttentionAsked } from './letters/asks/roster-attention-asked.letter';
import { rosterApprovalAsked } from './letters/asks/roster-approval-asked.letter';
import { arrangementAsked } from './letters/asks/arrangement-asked.letter';
import { offersAsked } from './letters/asks/offers-asked.letter';
import { rosterChangeAsked } from './letters/asks/roster-change-asked.letter';
import { rosterCompletionAsked } from './letters/asks/roster-completion-asked.letter';
import { rosterAsked } from './letters/asks/roster-asked.letter';
import { signatureAsked } from './letters/asks/signature-asked.letter';
import { writtenConfirmationAsked } from './letters/asks/written-confirmation-asked.letter';
import { circularDistributed } from './letters/course/circular-distributed.letter';
import { coverBegins } from './letters/course/cover-begins.letter';
import { arrangementResult } from './letters/course/arrangement-result.letter';
import { rosterChangeResult } from './letters/course/roster-change-result.letter';
import { exchangeTurnedDown } from './letters/course/exchange-turned-down.letter';
import { rosterResult } from './letters/course/roster-result.letter';
import { cooperationDeclined } from './letters/endings/cooperation-declined.letter';
import { cooperationEnded } from './letters/endings/cooperation-ended.letter';
import { cooperationLapsed } from './letters/endings/cooperation-lapsed.letter';
import { cooperationWithdrawn } from './letters/endings/cooperation-withdrawn.letter';
import type { Letter } from './letters/letter';
import { budgetRunningOut } from './letters/money/budget-running-out.letter';
import { arrearsEscalation } from './letters/money/arrears-escalation.letter';
import { arrearsLadderEnded } from './letters/money/arrears-ladder-ended.letter';
import { arrearsWarning } from './letters/money/arrears-warning.letter';
import { planAsked } from './letters/asks/plan-asked.letter';
import { matterOverdue } from './letters/course/matter-overdue.letter';
import { planResult } from './letters/course/plan-result.letter';
import { invoice } from './letters/money/invoice.letter';
import { monthInArrears } from './letters/money/month-in-arrears.letter';
import { paymentComingDue } from './letters/money/payment-coming-due.letter';
import { paymentEscalation } from './letters/money/payment-escalation.letter';
import { paymentOverdue } from './letters/money/payment-overdue.letter';
import { paymentReceipt } from './letters/money/payment-receipt.letter';
import { caseHeld } from './letters/silence/case-held.letter';
import { caseResumed } from './letters/silence/case-resumed.letter';
import { deadlineMoved } from './letters/silence/deadline-moved.letter';
import { escalation } from './letters/silence/escalation.letter';
import { moreTimeGranted } from './letters/silence/more-time-granted.letter';
import { reminder } from './letters/silence/reminder.letter';
import { returnedForDrafting } from './letters/silence/returned-for-drafting.letter';
import { rosterLeftIncomplete } from './letters/silence/roster-left-incomplete.letter';
import { rosterMissing } from './letters/silence/roster-missing.letter';
import { stageOnHold } from './letters/silence/stage-on-hold.letter';

export const LETTERS: Record<NoticeCode, Letter> = {
  'written-confirmation-asked': writtenConfirmationAsked,
  'draft-asked': draftAsked,
  'review-asked': reviewAsked,
  'signature-asked': signatureAsked,
  'roster-asked': rosterAsked,
  'roster-attention-asked': rosterAttentionAsked,
  'roster-approval-asked': rosterApprovalAsked,
  'exchange-answer-asked': exchangeAnswerAsked,
  'roster-completion-asked': rosterCompletionAsked,
  'roster-missing': rosterMissing,
  'arrangement-asked': arrangementAsked,
  'plan-asked': planAsked,
  'plan-result': planResult,
  'matter-overdue': matterOverdue,
  'budget-running-out': budgetRunningOut,
  'arrears-warning': arrearsWarning,
  'arrears-escalation': arrearsEscalation,
  'arrears-ladder-ended': arrearsLadderEnded,
  'arrangement-result': arrangementResult,
  'roster-change-asked': rosterChangeAsked,
  reminder,
  escalation,
  'returned-for-drafting': returnedForDrafting,
  'more-time-granted': moreTimeGranted,
  'stage-on-hold': stageOnHold,
  'case-held': caseHeld,
  'case-resumed': caseResumed,
  'deadline-moved': deadlineMoved,
  'confirmation-asked-again': confirmationAskedAgain,
  'circular-distributed': circularDistributed,
  'roster-result': rosterResult,
  'exchange-turned-down': exchangeTurnedDown,
  'roster-left-incomplete': rosterLeftIncomplete,
  'roster-change-result': rosterChangeResult,
  'offers-asked': offersAsked,
  'cover-begins': coverBegins,
  invoice,
  'payment-coming-due': paymentComingDue,
  'payment-overdue': paymentOverdue,
  'payment-escalation': paymentEscalation,
  'payment-receipt': paymentReceipt,
  'month-in-arrears': monthInArrears,
  'cooperation-declined': cooperationDeclined,
  'cooperation-lapsed': cooperationLapsed,
  'cooperation-withdrawn': cooperationWithdrawn,
  'cooperation-ended': cooperationEnded,
};
