/** What the pages ask the door to do; each act carries the key of its form, so a second click is the same act. */
import type { DocumentView } from '@sinergi/contracts/views';
import { answered, door, newKey, told, underKey, type Schemas } from './client';

export type DecisionBody = Schemas['DecisionOrder'];
export type LaunchBody = Schemas['LaunchOrder'];
export type PaymentBody = Schemas['PaymentOrder'];
export type RepairBody = Schemas['RepairOrder'];
export type ConfirmationBody = Schemas['PaymentConfirmation'];
export type DecisionReceipt = Schemas['DecisionResult'] | Schemas['Recorded'];

export const signIn = (ticket: string) => told(door.POST('/v1/sessions', { body: { ticket } }));
export const signOut = () => answered(door.DELETE('/v1/sessions/current'));

export const decide = (id: string, body: DecisionBody, key: string) =>
  answered<DecisionReceipt>(door.POST('/v1/tasks/{id}/decisions', { params: { path: { id } }, body, headers: underKey(key) }));

/** One key for the whole act: each task in it is a decision of its own. */
export const decideMany = (body: Schemas['BulkDecisionOrder'], key: string) => answered(door.POST('/v1/tasks/decisions', { body, headers: underKey(key) }));

export const decideByLink = (token: string, body: DecisionBody, key: string) =>
  answered<DecisionReceipt>(door.POST('/v1/links/{token}/decisions', { params: { path: { token } }, body, headers: underKey(key) }));

export const launch = (body: LaunchBody, key: string) => answered(door.POST('/v1/cooperations', { body, headers: underKey(key) }));

export const withdraw = (no: string, body: Schemas['WithdrawalOrder'], key: string) =>
  answered(door.POST('/v1/cooperations/{no}/withdrawal', { params: { path: { no } }, body, headers: underKey(key) }));

export const repair = (id: string, body: RepairBody, key: string) => answered(door.POST('/v1/processes/{id}/repair', { params: { path: { id } }, body, headers: underKey(key) }));

export const enterPayment = (no: string, body: PaymentBody, key: string) =>
  answered(door.POST('/v1/cooperations/{no}/payments', { params: { path: { no } }, body, headers: underKey(key) }));

export const confirmPayment = (id: string, body: ConfirmationBody, key: string) =>
  answered(door.POST('/v1/payments/{id}/confirmation', { params: { path: { id } }, body, headers: underKey(key) }));

/** Files travel as form data, which the description can only call text. */
function asForm(fields: Readonly<Record<string, string | Blob | undefined>>): () => FormData {
  return () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, value);
    return form;
  };
}

export interface HandInWish {
  /** The sender goes through it step by step. */
  readonly attended: true;
  /** The delivery whose returned rows the file mends. */
  readonly mends?: string;
  /** What the file is; of mended rows the door knows. */
  readonly purpose?: Schemas['HandInView']['purpose'];
}

/** The fields go before the file: the door judges them while the file is still on its way. */
export const handIn = (no: string, file: File, { attended, mends, purpose }: HandInWish, key: string) =>
  answered(door.POST('/v1/cooperations/{no}/hand-ins', { params: { path: { no } }, body: { file: file.name }, bodySerializer: asForm({ attended: String(attended), mends, purpose, file }), headers: underKey(key) }));

export const undoRoster = (id: string, body: Schemas['RosterUndoOrder'], key: string) =>
  answered(door.POST('/v1/hand-ins/{id}/undo', { params: { path: { id } }, body, headers: underKey(key) }));

export const confirmUndo = (id: string, body: Schemas['RosterUndoConfirmation'], key: string) =>
  answered(door.POST('/v1/hand-ins/{id}/undo/confirmation', { params: { path: { id } }, body, headers: underKey(key) }));

export interface AboutDocument {
  readonly kind: string;
  readonly title: string;
  readonly cooperationNo?: string;
}

export const keepDocument = (file: File, about: AboutDocument): Promise<DocumentView> =>
  told(door.POST('/v1/documents', { body: { file: file.name, ...about }, bodySerializer: asForm({ kind: about.kind, title: about.title, cooperationNo: about.cooperationNo, file }), headers: underKey(newKey()) }));
