/** How cover looks from outside: answers with their ground, a member masked, and the exposure of a cooperation. */
import { z } from 'zod';
import type { CoverHistoryView, CoverView, ExposureView } from '@sinergi/contracts/cover.views';
import { CERTAINTIES } from '@sinergi/domain/calendar/law-row';
import { CONSEQUENCES, COVER_STATUSES } from '@sinergi/domain/cover/cover-rule';
import { day, titled, type ViewSchema } from './job.views';

const coverAnswer = z
  .strictObject({
    month: z.string(),
    knownOn: day,
    status: z.enum(COVER_STATUSES),
    ground: z.strictObject({ id: z.string(), sentence: titled, source: z.string(), certainty: z.enum(CERTAINTIES) }),
    consequence: z.enum(CONSEQUENCES).nullable(),
    unpaidInARow: z.int(),
    dueOn: day.nullable(),
    billed: z.int().nullable(),
  })
  .meta({ id: 'CoverAnswer' });

const allocation = z.strictObject({ payer: z.string(), paymentId: z.string(), amount: z.int(), receivedOn: day, knownOn: day }).meta({ id: 'CoverAllocation' });

const member = z
  .strictObject({ membershipId: z.string(), no: z.string(), nameMasked: z.string(), nikMasked: z.string(), positionCode: z.string(), position: z.string(), villageCode: z.string().nullable(), rehearsal: z.boolean() })
  .meta({ id: 'CoveredMember' });

const deathBenefit = z.strictObject({ amount: z.int(), source: z.string(), certainty: z.enum(CERTAINTIES) }).meta({ id: 'DeathBenefit' });

export const coverView = z
  .strictObject({
    member,
    on: day,
    today: day,
    answer: coverAnswer,
    onThatDay: coverAnswer,
    asKnownToday: coverAnswer,
    changed: z.boolean(),
    allocations: z.array(allocation),
    contributionMonths: z.int(),
    deathBenefit: deathBenefit.nullable(),
    scholarship: z.strictObject({ months: z.int(), reached: z.boolean(), upTo: z.int() }).nullable(),
  })
  .meta({ id: 'CoverView' }) satisfies ViewSchema<CoverView>;

export const coverHistoryView = z
  .strictObject({
    member,
    today: day,
    contributionMonths: z.int(),
    months: z.array(z.strictObject({ month: z.string(), payers: z.array(z.string()), today: coverAnswer, changes: z.array(coverAnswer), mendedLater: z.boolean(), allocations: z.array(allocation) })),
  })
  .meta({ id: 'CoverHistoryView' }) satisfies ViewSchema<CoverHistoryView>;

const exposedMonth = z.strictObject({
  month: z.string(), dueOn: day, covered: z.int(), awaiting: z.int(), inArrears: z.int(), inactive: z.int(), employerPaysFirst: z.int(), billed: z.int(), open: z.int(),
});

export const exposureView = z
  .strictObject({
    no: z.string(),
    on: day,
    people: z.int(),
    personMonths: z.int(),
    open: z.int(),
    since: day.nullable(),
    payers: z.array(z.strictObject({ payerId: z.string(), payerName: z.string(), personMonths: z.int(), open: z.int(), since: day.nullable(), months: z.array(exposedMonth) })),
    deathBenefit: deathBenefit.nullable(),
  })
  .meta({ id: 'ExposureView' }) satisfies ViewSchema<ExposureView>;
