/** What a launch, a withdrawal and a search of cooperations must look like. */
import { z } from 'zod';
import { STATUSES } from '@sinergi/domain/cooperation/status';
import { CAPACITIES, POSITIONS } from '@sinergi/domain/parties/office';
import { OPS_STATES } from '../form/case.views';
import { dateField, flagField, nameField, pageFields, reasonField, regionField, uuidField } from '../form/fields';

const approval = z.strictObject({
  givenBy: uuidField,
  position: z.enum(POSITIONS),
  capacity: z.enum(CAPACITIES).optional(),
  givenOn: dateField,
  place: nameField,
  channel: nameField,
  witnesses: z.array(nameField).max(20).default([]),
  minutesDocumentId: uuidField.optional(),
  note: z.string().trim().max(2_000).default(''),
});

export const launchBody = z
  .strictObject({
    programme: z.string().min(1).max(60),
    cityOfficeId: uuidField,
    coverFrom: dateField,
    approval,
    /** Born at another business instant: in no total, no real address is mailed. */
    rehearsal: z.strictObject({ bornAt: z.iso.datetime({ offset: true }) }).optional(),
  })
  .meta({ id: 'LaunchOrder' });
export type LaunchOrder = z.output<typeof launchBody>;

export const launched = z.strictObject({ no: z.string() }).meta({ id: 'Launched' });

export const withdrawalBody = z.strictObject({ reason: reasonField, on: dateField.optional() }).meta({ id: 'WithdrawalOrder' });
export type WithdrawalOrder = z.output<typeof withdrawalBody>;

export const cooperationQuery = z.strictObject({
  ...pageFields,
  status: z.enum(STATUSES).optional(),
  city: regionField.optional(),
  programme: z.string().max(60).optional(),
  opsState: z.enum(OPS_STATES).optional(),
  rehearsal: flagField.optional(),
  q: z.string().trim().max(100).optional(),
  lang: z.enum(['id', 'en']).optional(),
});
export type CooperationQuery = z.output<typeof cooperationQuery>;
