/** What a person's word on the columns of a bank's table must look like. */
import { z } from 'zod';
import { STATEMENT_COLUMNS } from '@sinergi/intake/statement/table/bank-mapping';
import { dateField, reasonField } from '../form/fields';

const place = z.union([z.string().trim().min(1).max(200), z.int().min(1).max(200)]);
const places = z.strictObject(Object.fromEntries(STATEMENT_COLUMNS.map((column) => [column, place.optional()])) as Record<(typeof STATEMENT_COLUMNS)[number], z.ZodOptional<typeof place>>);

export const mappingBody = z
  .strictObject({
    bank: z.string().refine((text) => /^[a-z0-9][a-z0-9-]{1,39}$/.test(text), { error: 'must be small letters, digits and hyphens', params: { id: 'harus huruf kecil, angka, dan tanda hubung' } }),
    columns: places
      .refine(({ date }) => typeof date === 'string', { error: 'must name the heading of the date', params: { id: 'harus menyebut judul kolom tanggal' } })
      .refine(({ amount, debit, credit }) => amount !== undefined || (debit !== undefined && credit !== undefined), { error: 'must name an amount, or debit and credit', params: { id: 'harus menyebut kolom jumlah, atau debit dan kredit' } }),
    figures: z.enum(['1.234,56', '1,234.56', 'either']),
    dates: z.enum(['day-month-year', 'month-day-year', 'year-month-day']),
    fromDate: dateField.optional(),
  })
  .meta({ id: 'BankMappingOrder' });
export type MappingOrder = z.output<typeof mappingBody>;

export const withdrawBody = z.strictObject({ reason: reasonField }).meta({ id: 'WaitingStatementWithdrawal' });
export type Withdrawal = z.output<typeof withdrawBody>;
