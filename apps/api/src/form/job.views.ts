/** How a job and a person's own session look from outside. */
import { z } from 'zod';
import type { JobView, SessionView, Titled } from '@sinergi/contracts/views';
import { POSITIONS } from '@sinergi/domain/parties/office';

export type ViewSchema<View = unknown> = z.ZodType<View>;

export const titled = z.strictObject({ id: z.string(), en: z.string() }).meta({ id: 'Titled' }) satisfies ViewSchema<Titled>;
export const day = z.string().meta({ format: 'date' });

export const jobView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['launch', 'decision', 'hand-in', 'repair', 'withdrawal', 'guidance', 'restart', 'roster-change', 'arrangement-change']),
    state: z.enum(['being-processed', 'done', 'refused']),
    code: z.string().nullable(),
    subject: z.string(),
  })
  .meta({ id: 'JobView' }) satisfies ViewSchema<JobView>;

export const sessionView = z
  .strictObject({
    personId: z.string().nullable(),
    name: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    positions: z.array(z.enum(POSITIONS)),
    powers: z.array(z.string()),
  })
  .meta({ id: 'SessionView' }) satisfies ViewSchema<SessionView>;
