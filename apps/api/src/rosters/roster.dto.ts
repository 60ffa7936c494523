/** What handing in a roster answers with. */
import { z } from 'zod';
import { DIFFERENCE_KINDS, HAND_IN_CHOICES, HAND_IN_PURPOSES, SENDER_WORDS } from '@sinergi/contracts/roster.contract';
import { COLUMN_CODES } from '@sinergi/domain/roster/participant';
import { dateField, flagField, pageFields, reasonField, uuidField } from '../form/fields';
import { jobView } from '../form/job.views';
import { handInView } from '../form/money.views';

export const handInFields = z
  .strictObject({
    on: dateField.optional(), choice: z.enum(HAND_IN_CHOICES).optional(), mends: uuidField.optional(), attended: flagField.optional(),
    purpose: z.enum(HAND_IN_PURPOSES).optional(), eventOn: dateField.optional(),
  })
  .refine(({ purpose, mends }) => mends === undefined || purpose !== 'monthly', { path: ['purpose'], error: 'mended rows are no whole roster', params: { id: 'baris perbaikan bukan daftar utuh' } });
export type HandInFields = z.output<typeof handInFields>;
const headingField = z.string().min(1).max(300);
/** By sheet and heading; null leaves a column out. */
const mappingField = z.record(z.string().max(100), z.record(headingField, z.enum(COLUMN_CODES).nullable()));
export const senderWordBody = z.strictObject({ word: z.enum(SENDER_WORDS), mapping: mappingField.optional(), on: dateField.optional() }).meta({ id: 'SenderWord' });
export const undoBody = z.strictObject({ reason: reasonField }).meta({ id: 'RosterUndoOrder' });
export const undoVerdictBody = z.strictObject({ approve: z.boolean(), reason: reasonField.optional() }).meta({ id: 'RosterUndoConfirmation' });
export const memberQuery = z.strictObject({ ...pageFields, termEndsBefore: dateField.optional() });
export const differenceQuery = z.strictObject({ ...pageFields, kind: z.enum(DIFFERENCE_KINDS) });
export type DifferenceQuery = z.output<typeof differenceQuery>;
export type MemberQuery = z.output<typeof memberQuery>;
export const handedIn = z.strictObject({ job: jobView, handIn: handInView }).meta({ id: 'HandedIn' });
