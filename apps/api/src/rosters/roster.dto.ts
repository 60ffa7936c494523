/** What handing in a roster answers with. */
import { z } from 'zod';
import { dateField, pageFields } from '../form/fields';
import { jobView } from '../form/job.views';
import { handInView } from '../form/money.views';

export const handInFields = z.strictObject({ on: dateField.optional() });
export const memberQuery = z.strictObject(pageFields);
export type MemberQuery = z.output<typeof memberQuery>;
export const handedIn = z.strictObject({ job: jobView, handIn: handInView }).meta({ id: 'HandedIn' });
