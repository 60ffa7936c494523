/** What people tell a case beside a decision: hold, resume, other dates and desks, stand-ins, corrections, a lost process begun again. */
import { answered, door, underKey, type Schemas } from './client';

export type GuidanceBody = Schemas['GuidanceOrder'];
export type CaseGuidanceBody = Schemas['CaseGuidanceOrder'];
export type DelegationBody = Schemas['DelegationOrder'];
export type CorrectionBody = Schemas['CorrectionOrder'];
export type HolidaysBody = Schemas['HolidaysOrder'];

export const guide = (id: string, body: GuidanceBody, key: string) =>
  answered(door.POST('/v1/processes/{id}/guidance', { params: { path: { id } }, body, headers: underKey(key) }));

export const guideCase = (no: string, body: CaseGuidanceBody, key: string) =>
  answered(door.POST('/v1/cooperations/{no}/guidance', { params: { path: { no } }, body, headers: underKey(key) }));

export const restart = (id: string, body: { readonly reason: string }, key: string) =>
  answered(door.POST('/v1/processes/{id}/restart', { params: { path: { id } }, body, headers: underKey(key) }));

export const delegate = (body: DelegationBody, key: string) => answered(door.POST('/v1/delegations', { body, headers: underKey(key) }));

/** From today on. */
export const endDelegation = (id: string, key: string) => answered(door.POST('/v1/delegations/{id}/end', { params: { path: { id } }, body: {}, headers: underKey(key) }));

export const correct = (no: string, body: CorrectionBody, key: string) =>
  answered(door.POST('/v1/cooperations/{no}/corrections', { params: { path: { no } }, body, headers: underKey(key) }));

export const confirmCorrection = (id: string, body: Schemas['CorrectionConfirmation'], key: string) =>
  answered(door.POST('/v1/corrections/{id}/confirmation', { params: { path: { id } }, body, headers: underKey(key) }));

export const addDays = (body: HolidaysBody, key: string) => answered(door.POST('/v1/calendar/days', { body, headers: underKey(key) }));

export const withdrawDay = (id: string, body: { readonly reason: string }, key: string) =>
  answered(door.POST('/v1/calendar/days/{id}/withdraw', { params: { path: { id } }, body, headers: underKey(key) }));

export const applyEdition = (body: { readonly edition: string }, key: string) => answered(door.POST('/v1/calendar/apply', { body, headers: underKey(key) }));
