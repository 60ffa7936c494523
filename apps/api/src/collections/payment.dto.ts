/** What a payment, its confirmation and a statement must look like. */
import { z } from 'zod';
import { dateField, flagField, monthField, nameField, pageFields, reasonField, rupiahField, uuidField } from '../form/fields';

export const paymentBody = z
  .strictObject({ amount: rupiahField, receivedOn: dateField, evidenceDocumentId: uuidField, disbursementNo: nameField.optional(), month: monthField })
  .meta({ id: 'PaymentOrder' });
export type PaymentOrder = z.output<typeof paymentBody>;

export const confirmationBody = z
  .strictObject({ approve: z.boolean(), reason: reasonField.optional() })
  .refine(({ approve, reason }) => approve || reason !== undefined, { path: ['reason'], error: 'must say why', params: { id: 'harus menyebutkan alasannya' } })
  .meta({ id: 'PaymentConfirmation' });
export type Confirmation = z.output<typeof confirmationBody>;

export const statementFields = z.strictObject({ rehearsal: flagField.optional() });
export const lineQuery = z.strictObject(pageFields);
export type LineQuery = z.output<typeof lineQuery>;
