/** What handing in a roster answers with. */
import { z } from 'zod';
import { HAND_IN_CHOICES } from '@sinergi/contracts/roster.contract';
import { dateField, pageFields, reasonField, uuidField } from '../form/fields';
import { jobView } from '../form/job.views';
import { handInView } from '../form/money.views';

export const handInFields = z.strictObject({ on: dateField.optional(), choice: z.enum(HAND_IN_CHOICES).optional(), mends: uuidField.optional() });
export type HandInFields = z.output<typeof handInFields>;
export const undoBody = z.strictObject({ reason: reasonField }).meta({ id: 'RosterUndoOrder' });
export const undoVerdictBody = z.strictObject({ approve: z.boolean(), reason: reasonField.optional() }).meta({ id: 'RosterUndoConfirmation' });
export const memberQuery = z.strictObject(pageFields);
export type MemberQuery = z.output<typeof memberQuery>;
export const handedIn = z.strictObject({ job: jobView, handIn: handInView }).meta({ id: 'HandedIn' });
