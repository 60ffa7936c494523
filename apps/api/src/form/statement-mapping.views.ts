/** How statements that wait for a person's mapping look from outside, and what was said of others. */
import { z } from 'zod';
import type { BankMappingView, WaitingStatementView } from '@sinergi/contracts/statement-mapping.views';
import { day, type ViewSchema } from './job.views';

const examined = z
  .strictObject({
    sheet: z.string(), row: z.int(), column: z.int(),
    columns: z.array(z.strictObject({ number: z.int(), heading: z.string(), guess: z.string().nullable() })),
    rows: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
  })
  .meta({ id: 'ExaminedTableView' });

export const waitingStatementView = z
  .strictObject({ id: z.string(), file: z.string(), uploadedBy: z.string(), receivedOn: day, rehearsal: z.boolean(), examined })
  .meta({ id: 'WaitingStatementView' }) satisfies ViewSchema<WaitingStatementView>;

export const bankMappingView = z
  .strictObject({
    id: z.string(), bank: z.string(), columns: z.record(z.string(), z.union([z.string(), z.int()])), figures: z.enum(['1.234,56', '1,234.56', 'either']), dates: z.enum(['day-month-year', 'month-day-year', 'year-month-day']),
    fromDate: day, saidBy: z.string(), saidOn: day, replaced: z.boolean(),
  })
  .meta({ id: 'BankMappingView' }) satisfies ViewSchema<BankMappingView>;
