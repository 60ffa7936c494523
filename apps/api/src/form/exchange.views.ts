/** How people handed over look from outside: counts, findings by row, and those turned down, masked. */
import { z } from 'zod';
import type { ExchangeDetailView, ExchangeView, RegistrationView } from '@sinergi/contracts/exchange.views';
import { ANSWER_FINDINGS } from '@sinergi/domain/exchange/answer-row';
import { EXCHANGE_KINDS, EXCHANGE_STATUSES, LINE_STANDINGS } from '@sinergi/domain/exchange/exchange';
import { REJECTION_CODES } from '@sinergi/domain/exchange/rejections';
import { day, titled, type ViewSchema } from './job.views';

const counts = { sent: z.int(), confirmed: z.int(), rejected: z.int(), unanswered: z.int() };
const kind = z.enum(EXCHANGE_KINDS);

const answer = z.strictObject({
  id: z.string(),
  broughtOn: day,
  takenOn: day.nullable(),
  rows: z.int(),
  confirmed: z.int(),
  rejected: z.int(),
  findings: z.array(z.strictObject({ row: z.int(), code: z.enum(ANSWER_FINDINGS), sentence: titled })),
});

const exchange = {
  id: z.string(),
  no: z.string(),
  kind,
  format: z.string(),
  formatTitle: titled,
  month: z.string(),
  status: z.enum(EXCHANGE_STATUSES),
  sentOn: day,
  finishedOn: day.nullable(),
  reference: z.string().nullable(),
  documentId: z.string().nullable(),
  mendDocumentId: z.string().nullable(),
  taskId: z.string().nullable(),
  nextReminderOn: day.nullable(),
  ...counts,
  answers: z.array(answer),
};

export const exchangeView = z.strictObject(exchange).meta({ id: 'ExchangeView' }) satisfies ViewSchema<ExchangeView>;

export const exchangeDetailView = z
  .strictObject({
    ...exchange,
    lines: z.array(
      z.strictObject({
        lineId: z.string(),
        nameMasked: z.string(),
        nikMasked: z.string(),
        cardNumberMasked: z.string().nullable(),
        standing: z.enum(LINE_STANDINGS),
        rejection: z.strictObject({ code: z.enum(REJECTION_CODES), what: titled, cure: titled }).nullable(),
        closed: z.boolean(),
        answeredOn: day.nullable(),
      }),
    ),
  })
  .meta({ id: 'ExchangeDetailView' }) satisfies ViewSchema<ExchangeDetailView>;

export const registrationView = z
  .strictObject({
    no: z.string(),
    summary: z.array(z.strictObject({ kind, month: z.string(), members: z.int(), ...counts, notSent: z.int() })),
    exchanges: z.array(exchangeView),
    formats: z.array(z.strictObject({ key: z.string(), kind, title: titled, certainty: z.string() })),
  })
  .meta({ id: 'RegistrationView' }) satisfies ViewSchema<RegistrationView>;
