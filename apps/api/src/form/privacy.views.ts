/** How people's data, readings of them, requests about them and their times of keeping look from outside. */
import { z } from 'zod';
import type { DataSetView, MemberInClearView, ReadingView, RetentionRunView, RetentionView, SubjectReportView, SubjectRequestView } from '@sinergi/contracts/privacy.views';
import { day, titled, type ViewSchema } from './job.views';

const text = z.string().nullable();

export const memberInClearView = z
  .strictObject({ membershipId: z.string(), no: z.string(), name: z.string(), nik: text, birthDate: day.nullable(), phone: text, account: text, bank: text })
  .meta({ id: 'MemberInClearView' }) satisfies ViewSchema<MemberInClearView>;

export const readingView = z
  .strictObject({
    at: z.string(), reader: text, office: text, channel: text, purpose: z.string(), purposeTitle: titled, reason: text, subject: z.string(), correlationId: text,
  })
  .meta({ id: 'ReadingView' }) satisfies ViewSchema<ReadingView>;

export const subjectRequestView = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['access', 'erasure']),
    reason: z.string(),
    receivedBy: z.string(),
    receivedAt: z.string(),
    dueAt: z.string(),
    overdue: z.boolean(),
    standing: z.string(),
    refusal: z.strictObject({ ground: z.string(), legalBasis: z.string(), source: z.string(), until: day.nullable() }).nullable(),
    closedAt: text,
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'SubjectRequestView' }) satisfies ViewSchema<SubjectRequestView>;

const dataSet = {
  dataSet: z.string(),
  title: titled,
  purpose: titled,
  legalBasis: z.string(),
  retention: z.strictObject({ days: z.int(), countsFrom: z.string(), legalBasis: z.string(), source: z.string(), certainty: z.string(), validFrom: day }).nullable(),
};
export const dataSetView = z.strictObject(dataSet).meta({ id: 'DataSetView' }) satisfies ViewSchema<DataSetView>;

export const subjectReportView = z
  .strictObject({
    request: subjectRequestView,
    people: z.array(z.strictObject({
      rehearsal: z.boolean(), name: z.string(), nik: text, sex: text, birthPlace: text, birthDate: day.nullable(), address: text, phone: text, account: text, bank: text, motherName: text,
    })),
    memberships: z.array(z.strictObject({
      membershipId: z.string(), cooperationNo: z.string(), rehearsal: z.boolean(), position: z.string(), rt: text, rw: text, village: text,
      fromMonth: z.string(), untilMonth: text, wage: z.int().nullable(), termEndsOn: day.nullable(), undone: z.boolean(),
    })),
    deliveries: z.array(z.strictObject({
      handInId: z.string(), cooperationNo: z.string(), handedInOn: day, office: z.string(), fileName: z.string(), status: z.string(), sheet: z.string(), line: z.int(),
      verdict: z.string(), name: text, fileDestroyedOn: day.nullable(),
    })),
    months: z.array(z.strictObject({ cooperationNo: z.string(), month: z.string(), amount: z.int() })),
    readings: z.array(readingView),
    dataSets: z.array(dataSetView),
    notFoundByNumber: titled,
  })
  .meta({ id: 'SubjectReportView' }) satisfies ViewSchema<SubjectReportView>;

export const retentionRunView = z
  .strictObject({ id: z.string(), askedAt: z.string(), onDay: day.nullable(), finishedAt: text, destroyed: z.record(z.string(), z.int()).nullable() })
  .meta({ id: 'RetentionRunView' }) satisfies ViewSchema<RetentionRunView>;

export const retentionView = z
  .strictObject({ on: day, dataSets: z.array(z.strictObject({ ...dataSet, due: z.int().nullable() })), runs: z.array(retentionRunView) })
  .meta({ id: 'RetentionView' }) satisfies ViewSchema<RetentionView>;
