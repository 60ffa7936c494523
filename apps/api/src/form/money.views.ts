/** How rosters, bills and payments look from outside; members are masked. */
import { z } from 'zod';
import type { CollectionMonthsView } from '@sinergi/contracts/collection-month.views';
import type { BillView, PaymentView } from '@sinergi/contracts/payment.views';
import { HAND_IN_CHOICES, HAND_IN_PURPOSES, SENDER_STEPS } from '@sinergi/contracts/roster.contract';
import type { HandInView, RosterUndoView } from '@sinergi/contracts/roster.views';
import { rosterCourse } from './difference.views';
import { day, titled, type ViewSchema } from './job.views';

export const rosterUndoView = z
  .strictObject({
    id: z.string(),
    reason: z.string(),
    proposedBy: z.string(),
    proposedOn: day,
    decidedOn: day.nullable(),
    standing: z.enum(['proposed', 'accepted', 'rejected']),
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'RosterUndoView' }) satisfies ViewSchema<RosterUndoView>;

export const handInView = z
  .strictObject({
    id: z.string(),
    no: z.string(),
    fileName: z.string(),
    sha256: z.string(),
    status: z.string(),
    rowsRead: z.int(),
    accepted: z.int(),
    warned: z.int(),
    returned: z.int(),
    handedInOn: day,
    finishedOn: day.nullable(),
    errorDocumentId: z.string().nullable(),
    approvalTaskId: z.string().nullable(),
    byRule: z.array(z.strictObject({ code: z.string(), severity: z.enum(['error', 'warning', 'repair']), sentence: titled, rows: z.int() })),
    choice: z.enum(HAND_IN_CHOICES),
    purpose: z.enum(HAND_IN_PURPOSES),
    eventOn: day.nullable(),
    reportDueOn: day.nullable(),
    late: z.boolean(),
    mends: z.string().nullable(),
    differences: z.strictObject({ alreadyMembers: z.int(), elsewhere: z.int(), postsHeld: z.int(), course: rosterCourse.optional() }).nullable(),
    leftToMend: z.int(),
    undo: rosterUndoView.nullable(),
    attended: z.boolean(),
    awaits: z.enum(SENDER_STEPS).nullable(),
    senderTaskId: z.string().nullable(),
    people: z.int().nullable(),
  })
  .meta({ id: 'HandInView' }) satisfies ViewSchema<HandInView>;

export const billView = z
  .strictObject({
    id: z.string(),
    month: z.string(),
    revision: z.int(),
    members: z.int(),
    amount: z.int(),
    paid: z.int(),
    open: z.int(),
    issuedOn: day,
    dueOn: day,
    settledOn: day.nullable(),
    standing: z.enum(['issued', 'in-arrears', 'settled']),
    paymentCode: z.string(),
    invoiceDocumentId: z.string().nullable(),
    receiptDocumentId: z.string().nullable(),
    rules: z.array(z.strictObject({ rule: z.string(), amount: z.int(), members: z.int() })),
  })
  .meta({ id: 'BillView' }) satisfies ViewSchema<BillView>;

const dueDay = z.strictObject({ on: day, nominal: day, source: z.string(), moved: z.array(z.strictObject({ date: day, why: z.string() })) });

export const collectionMonthsView = z
  .strictObject({
    no: z.string(),
    months: z.array(
      z.strictObject({
        month: z.string(),
        members: z.int(),
        payers: z.int(),
        billed: z.int(),
        paid: z.int(),
        open: z.int(),
        credited: z.int(),
        standing: z.enum(['issued', 'in-arrears', 'settled']),
        due: dueDay,
        taskId: z.string().nullable(),
        billIds: z.array(z.string()),
      }),
    ),
    next: z.strictObject({ month: z.string(), issuedOn: day, due: dueDay }).nullable(),
  })
  .meta({ id: 'CollectionMonthsView' }) satisfies ViewSchema<CollectionMonthsView>;

export const paymentView = z
  .strictObject({
    id: z.string(),
    no: z.string(),
    source: z.enum(['statement', 'by-hand', 'credit', 'reversal', 'return']),
    receivedOn: day,
    amount: z.int(),
    unapplied: z.int(),
    standing: z.enum(['proposed', 'booked', 'rejected']),
    matchedBy: z.string(),
    reason: z.string(),
    enteredBy: z.string(),
    evidenceDocumentId: z.string().nullable(),
    mayConfirm: z.boolean(),
    paidFor: z.strictObject({ months: z.array(z.string()), payers: z.int(), payerKey: z.string(), payer: z.string() }).nullable(),
    shown: z.strictObject({ on: day, reason: z.string() }).nullable(),
    alike: z.array(z.strictObject({ bookedOn: day, amount: z.int(), standing: z.enum(['booked', 'waiting']) })),
  })
  .meta({ id: 'PaymentView' }) satisfies ViewSchema<PaymentView>;

export const memberView = z
  .strictObject({
    membershipId: z.string(),
    nameMasked: z.string(),
    nikMasked: z.string(),
    positionCode: z.string(),
    rt: z.string().nullable(),
    rw: z.string().nullable(),
    villageCode: z.string().nullable(),
    fromMonth: z.string(),
    untilMonth: z.string().nullable(),
    termEndsOn: day.nullable(),
  })
  .meta({ id: 'MemberView' });

export const billLineView = z
  .strictObject({
    membershipId: z.string(),
    nameMasked: z.string(),
    nikMasked: z.string(),
    positionCode: z.string(),
    villageCode: z.string().nullable(),
    amount: z.int(),
    rules: z.array(z.string()),
  })
  .meta({ id: 'BillLineView' });

export const statementView = z
  .strictObject({
    statementId: z.string(),
    lines: z.int(),
    /** How it follows what came before for the same account. */
    sequence: z.enum(['first', 'follows', 'overlaps', 'gap']),
    matched: z.array(paymentView),
    unmatched: z.array(z.strictObject({ lineNo: z.int(), amount: z.int(), bookedOn: day })),
  })
  .meta({ id: 'StatementView' });
