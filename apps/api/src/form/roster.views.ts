/** How the quality of a cooperation's rosters looks from outside: counts and places, and nobody's name. */
import { z } from 'zod';
import type { RosterQualityView } from '@sinergi/contracts/roster.views';
import { titled, type ViewSchema } from './job.views';

const counts = { accepted: z.int(), warned: z.int(), returned: z.int() };
const place = z.strictObject({ code: z.string(), name: z.string(), ...counts, members: z.int() });

export const rosterQualityView = z
  .strictObject({
    no: z.string(),
    districts: z.array(place.extend({ villages: z.array(place) })),
    unplaced: z.strictObject({ ...counts, members: z.int() }),
    missing: z.strictObject({ districts: z.int(), villages: z.int() }),
    offices: z.array(z.strictObject({ id: z.string(), name: z.string(), deliveries: z.int(), ...counts })),
    rules: z.array(z.strictObject({ code: z.string(), sentence: titled, rows: z.int() })),
  })
  .meta({ id: 'RosterQualityView' }) satisfies ViewSchema<RosterQualityView>;
