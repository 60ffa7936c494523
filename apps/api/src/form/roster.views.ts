/** How the quality of a cooperation's rosters looks from outside: counts and places, and nobody's name. */
import { z } from 'zod';
import type { HandInMappingView, RosterQualityView } from '@sinergi/contracts/roster.views';
import { COLUMN_CODES } from '@sinergi/domain/roster/participant';
import { day, titled, type ViewSchema } from './job.views';

const counts = { accepted: z.int(), warned: z.int(), returned: z.int() };
const place = z.strictObject({ code: z.string(), name: z.string(), ...counts, members: z.int(), missing: z.boolean(), lastRemindedOn: day.nullable() });

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

const columnCode = z.enum(COLUMN_CODES);

export const handInMappingView = z
  .strictObject({
    handInId: z.string(),
    tables: z.array(
      z.strictObject({
        sheet: z.string(),
        headerRow: z.int(),
        people: z.int(),
        columns: z.array(z.strictObject({ heading: z.string(), column: columnCode.nullable(), confidence: z.number(), from: z.enum(['heading', 'content', 'person', 'remembered']), samples: z.array(z.string()) })),
        missing: z.array(columnCode),
      }),
    ),
    sheetsWithoutTable: z.array(z.strictObject({ sheet: z.string(), rows: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()), meanings: z.array(columnCode.nullable()) })) })),
    sheetsHidden: z.int(),
    hiddenRows: z.int(),
    needed: z.array(columnCode),
  })
  .meta({ id: 'HandInMappingView' }) satisfies ViewSchema<HandInMappingView>;
