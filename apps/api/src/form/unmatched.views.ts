/** How money that waits for a person looks from outside. */
import { z } from 'zod';
import type { MatchResultView, MoneyLimitView, OpenPartView, UnappliedView, UnmatchedLineView } from '@sinergi/contracts/unmatched.views';
import { day, type ViewSchema } from './job.views';

const partFields = { subBillId: z.string(), no: z.string(), month: z.string(), revision: z.int(), payerKey: z.string(), payer: z.string(), open: z.int() };
export const openPartView = z.strictObject(partFields).meta({ id: 'OpenPartView' }) satisfies ViewSchema<OpenPartView>;
const suggestedPart = z.strictObject({ ...partFields, amount: z.int() }).meta({ id: 'SuggestedPart' });
const reasons = z.enum(['code-in-text', 'account-known', 'name-in-text', 'invoice-in-text', 'amount-alone', 'oldest-first', 'only-combination', 'several-fit', 'several-cooperations', 'amount-differs', 'outside-window']);
const lineBeside = z.strictObject({ lineId: z.string(), bookedOn: day, amount: z.int(), remittance: z.string() }).meta({ id: 'LineBesideView' });
const enteredAlike = z
  .strictObject({
    enteredId: z.string(), no: z.string(), amount: z.int(), receivedOn: day, disbursementNo: z.string().nullable(), confirmed: z.boolean(),
    reason: z.enum(['disbursement-in-text', 'code-in-text', 'invoice-in-text', 'account-known', 'name-in-text', 'amount-alone']),
  })
  .meta({ id: 'EnteredAlikeView' });
const proposal = z
  .strictObject({ matchId: z.string(), rule: z.string(), reason: z.string(), proposedBy: z.string(), parts: z.array(suggestedPart), mayConfirm: z.boolean() })
  .meta({ id: 'MatchProposalView' });

export const moneyLimitView = z.strictObject({ amount: z.int(), fromDate: day, source: z.string(), setBy: z.string().nullable() }).meta({ id: 'MoneyLimitView' }) satisfies ViewSchema<MoneyLimitView>;

export const unmatchedLineView = z
  .strictObject({
    lineId: z.string(),
    accountMasked: z.string(),
    bookedOn: day,
    amount: z.int(),
    kind: z.enum(['credit', 'credit-by-reversal', 'taken-back']),
    remittance: z.string(),
    rehearsal: z.boolean(),
    suggestions: z.array(z.strictObject({ reasons: z.array(reasons), parts: z.array(suggestedPart), left: z.int() })),
    entered: z.array(enteredAlike),
    credits: z.array(lineBeside),
    proposal: proposal.nullable(),
  })
  .meta({ id: 'UnmatchedLineView' }) satisfies ViewSchema<UnmatchedLineView>;

export const unmatchedPage = z.strictObject({ items: z.array(unmatchedLineView), next: z.string().nullable(), limit: moneyLimitView }).meta({ id: 'UnmatchedPage' });

export const unappliedView = z
  .strictObject({
    paymentId: z.string(),
    no: z.string(),
    payer: z.string(),
    source: z.enum(['statement', 'by-hand', 'credit']),
    receivedOn: day,
    amount: z.int(),
    unapplied: z.int(),
    rehearsal: z.boolean(),
    parts: z.array(openPartView),
    debits: z.array(lineBeside),
    proposal: proposal.nullable(),
    proposedReturn: z.strictObject({ paymentId: z.string(), amount: z.int(), mayConfirm: z.boolean() }).nullable(),
  })
  .meta({ id: 'UnappliedView' }) satisfies ViewSchema<UnappliedView>;

export const matchResultView = z.strictObject({ standing: z.enum(['booked', 'proposed']), payments: z.int() }).meta({ id: 'MatchResultView' }) satisfies ViewSchema<MatchResultView>;
