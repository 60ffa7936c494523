/** The catalogue of letters: exactly one for every notice a process may cause. */
import type { NoticeCode } from '@sinergi/contracts/notices';
import { confirmationAskedAgain } from './letters/asks/confirmation-asked-again.letter';
import { draftAsked } from './letters/asks/draft-asked.letter';
import { reviewAsked } from './letters/asks/review-asked.letter';
import { rosterApprovalAsked } from './letters/asks/roster-approval-asked.letter';
import { rosterAsked } from './letters/asks/roster-asked.letter';
import { signatureAsked } from './letters/asks/signature-asked.letter';
import { writtenConfirmationAsked } from './letters/asks/written-confirmation-asked.letter';
import { circularDistributed } from './letters/course/circular-distributed.letter';
import { coverBegins } from './letters/course/cover-begins.letter';
import { rosterResult } from './letters/course/roster-result.letter';
import { cooperationDeclined } from './letters/endings/cooperation-declined.letter';
import { cooperationEnded } from './letters/endings/cooperation-ended.letter';
import { cooperationLapsed } from './letters/endings/cooperation-lapsed.letter';
import { cooperationWithdrawn } from './letters/endings/cooperation-withdrawn.letter';
import type { Letter } from './letters/letter';
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
import { stageOnHold } from './letters/silence/stage-on-hold.letter';

export const LETTERS: Record<NoticeCode, Letter> = {
  'written-confirmation-asked': writtenConfirmationAsked,
  'draft-asked': draftAsked,
  'review-asked': reviewAsked,
  'signature-asked': signatureAsked,
  'roster-asked': rosterAsked,
  'roster-approval-asked': rosterApprovalAsked,
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
