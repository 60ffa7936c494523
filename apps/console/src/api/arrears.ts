/** What the page of arrears reads from the door, and what people decide there. */
import { useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';

export type HoldBody = Schemas['HoldOrder'];
export type EndingBody = Schemas['EndingOrder'];
export type WriteOffBody = Schemas['WriteOffOrder'];
export type WordBody = Schemas['WordOrder'];
export type PlanBody = Schemas['PlanOrder'];
export type DisputeBody = Schemas['DisputeOrder'];
export type MatterBody = Schemas['MatterOrder'];

export const useArrears = (no: string) =>
  useQuery({ queryKey: ['cooperation', no, 'arrears'], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/arrears', { params: { path: { no } }, signal })), staleTime: 15_000 });

export const useLateCharge = (no: string, billId: string) =>
  useQuery({ queryKey: ['cooperation', no, 'late-charge', billId], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/bills/{billId}/late-charge', { params: { path: { no, billId } }, signal })), staleTime: 60_000 });

export const holdBill = (no: string, billId: string, body: HoldBody, key: string) => answered(door.POST('/v1/cooperations/{no}/bills/{billId}/holds', { params: { path: { no, billId } }, body, headers: underKey(key) }));
export const releaseHold = (no: string, holdId: string, body: EndingBody, key: string) => answered(door.POST('/v1/cooperations/{no}/holds/{holdId}/release', { params: { path: { no, holdId } }, body, headers: underKey(key) }));
export const proposeWriteOff = (no: string, body: WriteOffBody, key: string) => answered(door.POST('/v1/cooperations/{no}/write-offs', { params: { path: { no } }, body, headers: underKey(key) }));
export const decideWriteOff = (no: string, writeOffId: string, body: WordBody, key: string) => answered(door.POST('/v1/cooperations/{no}/write-offs/{writeOffId}/decision', { params: { path: { no, writeOffId } }, body, headers: underKey(key) }));
export const proposePlan = (no: string, body: PlanBody, key: string) => answered(door.POST('/v1/cooperations/{no}/payment-plans', { params: { path: { no } }, body, headers: underKey(key) }));
export const disputeLine = (no: string, body: DisputeBody, key: string) => answered(door.POST('/v1/cooperations/{no}/disputes', { params: { path: { no } }, body, headers: underKey(key) }));
export const decideDispute = (no: string, disputeId: string, body: WordBody, key: string) => answered(door.POST('/v1/cooperations/{no}/disputes/{disputeId}/decision', { params: { path: { no, disputeId } }, body, headers: underKey(key) }));
export const parkMatter = (no: string, body: MatterBody, key: string) => answered(door.POST('/v1/cooperations/{no}/parked', { params: { path: { no } }, body, headers: underKey(key) }));
export const settleMatter = (no: string, matterId: string, body: EndingBody, key: string) => answered(door.POST('/v1/cooperations/{no}/parked/{matterId}/settlement', { params: { path: { no, matterId } }, body, headers: underKey(key) }));
