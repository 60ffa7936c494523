/** What the pages ask the door to do; each act carries the key of its form, so a second click is the same act. */
import type { DocumentView, HandInView, PaymentView, SessionView } from '@sinergi/contracts/views';
import type { DecisionReceipt, Underway } from './answers';
import { newKey, remove, upload, write, type Answer } from './client';

const coded = encodeURIComponent;

export interface DecisionBody {
  readonly verdict: string;
  readonly round: number;
  readonly reason?: string;
  readonly documentId?: string;
  readonly signedOn?: string;
  readonly days?: number;
  readonly capacity?: string;
}

export interface LaunchBody {
  readonly programme: string;
  readonly cityOfficeId: string;
  readonly coverFrom: string;
  readonly approval: {
    readonly givenBy: string;
    readonly position: string;
    readonly capacity: string;
    readonly givenOn: string;
    readonly place: string;
    readonly channel: string;
    readonly witnesses: readonly string[];
    readonly minutesDocumentId?: string;
    readonly note: string;
  };
}

export interface PaymentBody {
  readonly amount: number;
  readonly receivedOn: string;
  readonly month: string;
  readonly evidenceDocumentId: string;
  readonly disbursementNo?: string;
}

export const signIn = (ticket: string) => write<SessionView>('/v1/sessions', { ticket }, newKey());
export const signOut = () => remove('/v1/sessions/current');

export const decide = (taskId: string, body: DecisionBody, key: string) => write<DecisionReceipt | Underway>(`/v1/tasks/${coded(taskId)}/decisions`, body, key);
export const decideByLink = (token: string, body: DecisionBody, key: string) => write<DecisionReceipt | Underway>(`/v1/links/${coded(token)}/decisions`, body, key);
export const launch = (body: LaunchBody, key: string) => write<{ readonly no: string } & Partial<Underway>>('/v1/cooperations', body, key);
export const withdraw = (no: string, body: { readonly reason: string }, key: string) => write<Partial<Underway>>(`/v1/cooperations/${coded(no)}/withdrawal`, body, key);
export const repair = (processId: string, body: { readonly act: string; readonly reason?: string }, key: string) =>
  write<Partial<Underway>>(`/v1/processes/${coded(processId)}/repair`, body, key);
export const enterPayment = (no: string, body: PaymentBody, key: string) => write<PaymentView>(`/v1/cooperations/${coded(no)}/payments`, body, key);
export const confirmPayment = (paymentId: string, body: { readonly approve: boolean; readonly reason?: string }, key: string) =>
  write<PaymentView>(`/v1/payments/${coded(paymentId)}/confirmation`, body, key);

export function handIn(no: string, file: File, key: string): Promise<Answer<HandInView | ({ readonly handIn: HandInView } & Underway)>> {
  const form = new FormData();
  form.set('file', file);
  return upload(`/v1/cooperations/${coded(no)}/hand-ins`, form, key);
}

export async function keepDocument(file: File, about: { readonly kind: string; readonly title: string; readonly cooperationNo?: string }): Promise<DocumentView> {
  const form = new FormData();
  form.set('kind', about.kind);
  form.set('title', about.title);
  if (about.cooperationNo) form.set('cooperationNo', about.cooperationNo);
  form.set('file', file);
  return (await upload<DocumentView>('/v1/documents', form, newKey())).body;
}
