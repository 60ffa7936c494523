/** What signing in, a ticket and a token must look like. */
import { z } from 'zod';
import { MACHINE_SCOPES } from '../auth/actor';
import { nameField, uuidField } from '../form/fields';

const A_WEEK = 7 * 24 * 60;

export const sessionBody = z.strictObject({ ticket: z.string().min(10).max(200) }).meta({ id: 'SignIn' });
export const ticketBody = z.strictObject({ personId: uuidField, officeId: uuidField, minutes: z.int().min(1).max(A_WEEK).default(15) }).meta({ id: 'TicketOrder' });
export const ticketMade = z.strictObject({ ticket: z.string(), url: z.string() }).meta({ id: 'Ticket' });

export const tokenBody = z
  .strictObject({
    kind: z.enum(['person', 'machine']),
    label: nameField,
    personId: uuidField.optional(),
    officeId: uuidField,
    scopes: z.array(z.enum(MACHINE_SCOPES)).default([]),
    expiresAt: z.iso.datetime({ offset: true }).optional(),
  })
  .refine((token) => (token.kind === 'person') === (token.personId !== undefined), {
    path: ['personId'],
    error: 'belongs to a person token, and to it alone',
    params: { id: 'hanya dan selalu untuk token perorangan' },
  })
  .meta({ id: 'TokenOrder' });
export const tokenMade = z.strictObject({ id: z.string(), token: z.string() }).meta({ id: 'Token' });
