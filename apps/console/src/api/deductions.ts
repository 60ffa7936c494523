/** Deductions through the treasury: what the pages read of them and ask the door to do. */
import { useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';

const keyOf = (no: string) => ['cooperation', no, 'deductions'];
const of = (no: string, key: string) => ({ params: { path: { no } }, headers: underKey(key) });
const batchOf = (no: string, id: string, key: string) => ({ params: { path: { no, id } }, headers: underKey(key) });

export const useDeductions = (no: string) => useQuery({ queryKey: keyOf(no), queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/deductions', { params: { path: { no } }, signal })) });

/** Names people, masked; each look is noted, hence only while it is open. @param stateOn with the state what it showed is no longer true */
export const useDeductionBatch = (no: string, id: string, state: string) =>
  useQuery({ queryKey: [...keyOf(no), id, state], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/deductions/{id}', { params: { path: { no, id } }, signal })), staleTime: 60_000, refetchOnWindowFocus: false });

export type DraftOrder = Schemas['DeductionDraftOrder'];
export type ListOrder = Schemas['DeductionListOrder'];
export type ReturnOrder = Schemas['DeductionReturn'];
export type CorrectionOrder = Schemas['DeductionCorrection'];
export type ResultOrder = Schemas['DeductionBatchResult'];
export type DisbursementOrder = Schemas['DisbursementOrder'];
export type MandateOrder = Schemas['DeductionMandateOrder'];
export type ScheduleOrder = Schemas['DisbursementScheduleOrder'];
export type RemittanceOrder = Schemas['RemittanceOrder'];
export type Confirmation = Schemas['PaymentConfirmation'];

export const draftBatches = (no: string, body: DraftOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/deductions', { ...of(no, key), body }));
export const submitMonth = (no: string, body: Schemas['DeductionSubmissionOrder'], key: string) => answered(door.POST('/v1/cooperations/{no}/deductions/submission', { ...of(no, key), body }));
export const submitBatch = (no: string, id: string, key: string) => answered(door.POST('/v1/cooperations/{no}/deductions/{id}/submission', { ...batchOf(no, id, key), body: {} }));
export const returnBatch = (no: string, id: string, body: ReturnOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/deductions/{id}/return', { ...batchOf(no, id, key), body }));
export const correctBatch = (no: string, id: string, body: CorrectionOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/deductions/{id}/correction', { ...batchOf(no, id, key), body }));
export const answerBatch = (no: string, id: string, body: ResultOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/deductions/{id}/result', { ...batchOf(no, id, key), body }));
export const writeList = (no: string, body: ListOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/deduction-lists', { ...of(no, key), body }));
export const listContent = (no: string, documentId: string): string => `/v1/cooperations/${encodeURIComponent(no)}/deduction-lists/${encodeURIComponent(documentId)}/content`;

export const recordMandate = (no: string, body: MandateOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/deduction-mandates', { ...of(no, key), body }));
export const setSchedule = (no: string, body: ScheduleOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/disbursement-schedules', { ...of(no, key), body }));
export const enterDisbursement = (no: string, body: DisbursementOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/disbursements', { ...of(no, key), body }));
export const confirmDisbursement = (id: string, body: Confirmation, key: string) => answered(door.POST('/v1/disbursements/{id}/confirmation', { params: { path: { id } }, body, headers: underKey(key) }));
export const enterRemittance = (id: string, body: RemittanceOrder, key: string) => answered(door.POST('/v1/disbursements/{id}/remittances', { params: { path: { id } }, body, headers: underKey(key) }));
export const confirmRemittance = (id: string, body: Confirmation, key: string) => answered(door.POST('/v1/remittances/{id}/confirmation', { params: { path: { id } }, body, headers: underKey(key) }));

export const sendResult = (no: string, file: File, from: string, until: string, key: string) =>
  answered(
    door.POST('/v1/cooperations/{no}/deduction-results', {
      ...of(no, key),
      body: { file: file.name, from, until },
      bodySerializer: () => {
        const form = new FormData();
        form.set('from', from);
        form.set('until', until);
        form.set('file', file);
        return form;
      },
    }),
  );
