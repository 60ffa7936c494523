/** What calendar days, tariff rows and questions about them must look like. */
import { z } from 'zod';
import { CERTAINTIES } from '@sinergi/domain/calendar/law-row';
import { HOLIDAY_KINDS } from '@sinergi/domain/calendar/holiday-row';
import { millionths } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { PAYER_SOURCES, RISKS, SCHEMES, SECTORS, SEGMENTS, type TariffRule } from '@sinergi/domain/premium/tariff';
import { dateField, flagField, monthField, nameField, pageFields, reasonField, regionField, rupiahField } from '../form/fields';
import { day } from '../form/job.views';

/** The decree or law the rows come from. */
export const lawSource = { edition: z.string().trim().min(1).max(100), source: z.string().trim().min(3).max(500) };
export const importQuery = z.strictObject(lawSource);
export type ImportQuery = z.output<typeof importQuery>;
export const editionQuery = z.strictObject({ edition: lawSource.edition });
export const applyBody = z.strictObject({ edition: lawSource.edition }).meta({ id: 'ApplyCalendar' });
export const withdrawBody = z.strictObject({ reason: reasonField }).meta({ id: 'WithdrawLawRow' });

const holiday = z.strictObject({
  date: dateField,
  kind: z.enum(HOLIDAY_KINDS),
  nameId: nameField,
  basis: nameField,
  basisDate: dateField.nullable().default(null),
  knownFrom: dateField.nullable().default(null),
  certainty: z.enum(CERTAINTIES).default('G'),
  regionCode: regionField.nullable().default(null),
});
export const holidaysBody = z.strictObject({ ...lawSource, days: z.array(holiday).min(1).max(500) }).meta({ id: 'HolidaysOrder' });
export const holidayQuery = z.strictObject({
  ...pageFields, from: dateField.optional(), until: dateField.optional(), kind: z.enum(HOLIDAY_KINDS).optional(), region: regionField.optional(), withWithdrawn: flagField.optional(),
});
export const holidayView = z
  .strictObject({
    id: z.string(), date: day, kind: z.enum(HOLIDAY_KINDS), nameId: z.string(), basis: z.string(), basisDate: day.nullable(), knownFrom: day.nullable(),
    certainty: z.string(), regionCode: z.string().nullable(), edition: z.string(), withdrawnReason: z.string().nullable(),
  })
  .meta({ id: 'HolidayView' });

export const workingDaysQuery = z.strictObject({ from: dateField, days: z.coerce.number().int().min(-500).max(500), region: regionField.optional(), daysPerWeek: z.enum(['5', '6']).default('5') });
export const workingDaysView = z.strictObject({ from: day, days: z.int(), on: day }).meta({ id: 'WorkingDaysView' });

const MILLION = 1_000_000;
const share = z.int().min(1).max(MILLION);
const rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rate'), rate: share }),
  z.strictObject({ kind: z.literal('flat'), amount: rupiahField }),
  z.strictObject({ kind: z.literal('bracket'), incomeFrom: z.int().min(0), bracketBase: rupiahField, rate: share }),
  z.strictObject({ kind: z.literal('relief'), relief: share }),
]);
const tariffRow = {
  id: z.string().regex(/^[\w.-]{3,100}$/),
  edition: z.int().min(1),
  segment: z.enum(SEGMENTS),
  scheme: z.enum(SCHEMES),
  sector: z.enum(SECTORS).nullable().default(null),
  risk: z.enum(RISKS).nullable().default(null),
  payerSource: z.enum(PAYER_SOURCES).nullable().default(null),
  from: monthField,
  until: monthField.nullable().default(null),
  rule,
  source: z.string().trim().min(3).max(500),
  certainty: z.enum(CERTAINTIES).default('G'),
};
export const tariffsBody = z.strictObject({ ...lawSource, rows: z.array(z.strictObject(tariffRow)).min(1).max(500) }).meta({ id: 'TariffsOrder' });
export const tariffQuery = z.strictObject({ ...pageFields, segment: z.enum(SEGMENTS).optional(), scheme: z.enum(SCHEMES).optional(), month: monthField.optional(), withWithdrawn: flagField.optional() });
export const tariffView = z
  .looseObject({ id: z.string(), segment: z.string(), scheme: z.string(), from: z.string(), until: z.string().nullable(), source: z.string(), certainty: z.string(), rule: z.looseObject({ kind: z.string() }) })
  .meta({ id: 'TariffRowView' });

export function ruleOf(given: z.output<typeof rule>): TariffRule {
  switch (given.kind) {
    case 'rate':
      return { kind: 'rate', rate: millionths(given.rate) };
    case 'flat':
      return { kind: 'flat', amount: rupiah(given.amount) };
    case 'bracket':
      return { kind: 'bracket', incomeFrom: rupiah(given.incomeFrom), bracketBase: rupiah(given.bracketBase), rate: millionths(given.rate) };
    case 'relief':
      return { kind: 'relief', relief: millionths(given.relief) };
  }
}

export const quoteQuery = z.strictObject({
  segment: z.enum(SEGMENTS),
  /** Monthly wage or income in rupiah. */
  base: z.coerce.number().int().min(0).max(1_000_000_000_000),
  month: monthField,
  schemes: z.string().default('work-accident,death').transform((text) => text.split(',')).pipe(z.array(z.enum(SCHEMES)).min(1)),
  sector: z.enum(SECTORS).default('general'),
  risk: z.enum(RISKS).default('very-low'),
  payerSource: z.enum(PAYER_SOURCES).default('state-budget'),
});
export const quoteView = z
  .strictObject({
    month: z.string(),
    total: z.int(),
    lines: z.array(z.strictObject({ scheme: z.string(), amount: z.int(), ruleId: z.string(), ruleText: z.string(), source: z.string(), certainty: z.string() })),
  })
  .meta({ id: 'QuoteView' });
