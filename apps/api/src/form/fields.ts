/** The forms values must have at the door: dates, months, ids, amounts, reasons. */
import { z } from 'zod';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { isLocalDate, localDate } from '@sinergi/domain/calendar/local-date';
import { isRegionCode } from '@sinergi/domain/parties/region';

const rule = (en: string, id: string) => ({ error: en, params: { id } });

export const dateField = z
  .string()
  .refine(isLocalDate, rule('must be a date such as 2018-07-16', 'harus berupa tanggal seperti 2018-07-16'))
  .transform((text) => localDate(text))
  .meta({ format: 'date' });

export const monthField = z
  .string()
  .regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, rule('must be a month such as 2018-06', 'harus berupa bulan seperti 2018-06'))
  .transform((text) => contributionMonth(text));

export const regionField = z.string().refine(isRegionCode, rule('must be a region code such as 32.75', 'harus berupa kode wilayah seperti 32.75'));

export const uuidField = z.guid('must be an id (uuid)');
/** Whole rupiah. */
export const rupiahField = z.int().min(1).max(1_000_000_000_000_000);
export const reasonField = z.string().trim().min(3).max(2_000);
export const nameField = z.string().trim().min(1).max(200);
export const emailField = z.email().max(200);
export const flagField = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What every list understands. */
export const pageFields = { cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(200).optional() };
