/** How payment codes and the three-way check look from outside. */
import { z } from 'zod';
import type { PaymentCodesView, PostingCheckView, PostingDifferencesView } from '@sinergi/contracts/posting.views';
import { LINE_STANDINGS } from '@sinergi/domain/exchange/exchange';
import { POSTING_DIFFERENCES } from '@sinergi/domain/exchange/posting-difference';
import { day, titled, type ViewSchema } from './job.views';

export const paymentCodesView = z
  .strictObject({
    no: z.string(),
    month: z.string(),
    parts: z.array(
      z.strictObject({
        subBillId: z.string(), payerKey: z.string(), payer: z.string(), members: z.int(), amount: z.int(), open: z.int(), ownCode: z.string(), agencyCode: z.string().nullable(), takenOn: day.nullable(),
        broughtBy: z.string().nullable(), lineId: z.string().nullable(), standing: z.enum(LINE_STANDINGS).nullable(), reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'PaymentCodesView' }) satisfies ViewSchema<PaymentCodesView>;

const counted = z.strictObject({ people: z.int(), amount: z.int() });
const code = z.enum(POSTING_DIFFERENCES);

export const postingCheckView = z
  .strictObject({
    no: z.string(),
    month: z.string(),
    billed: counted,
    paid: counted,
    posted: counted,
    awaited: z.int(),
    toHandOn: z.int(),
    differences: z.array(z.strictObject({ code, what: titled, cure: titled, people: z.int(), amount: z.int() })),
    agreed: z.int(),
    acceptances: z.array(
      z.strictObject({
        id: z.string(), exchangeId: z.string(), reason: z.string(), people: z.int(), amount: z.int(), needsSecond: z.boolean(), standing: z.enum(['proposed', 'accepted', 'rejected']),
        proposedBy: z.string(), proposedOn: day, decidedBy: z.string().nullable(), decidedOn: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'PostingCheckView' }) satisfies ViewSchema<PostingCheckView>;

export const postingDifferencesView = z
  .strictObject({
    no: z.string(),
    month: z.string(),
    rows: z.array(
      z.strictObject({
        id: z.string(), nameMasked: z.string(), nikMasked: z.string(), code, billed: z.int(), paid: z.int(), posted: z.int(), receipt: z.string().nullable(), agreed: z.enum(['proposed', 'accepted']).nullable(),
      }),
    ),
  })
  .meta({ id: 'PostingDifferencesView' }) satisfies ViewSchema<PostingDifferencesView>;
