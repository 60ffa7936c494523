/** Money that waits for a person: the queue, money left over, and the acts upon them. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';
import { FIRST } from './reads';

export type MatchOrder = Schemas['MatchOrder'];

export const useUnmatched = () =>
  useInfiniteQuery({ queryKey: ['unmatched'], queryFn: ({ pageParam, signal }) => told(door.GET('/v1/statements/unmatched', { params: { query: { cursor: pageParam, limit: 20 } }, signal })), ...FIRST });

export const useUnapplied = () =>
  useInfiniteQuery({ queryKey: ['unapplied'], queryFn: ({ pageParam, signal }) => told(door.GET('/v1/payments/unapplied', { params: { query: { cursor: pageParam, limit: 20 } }, signal })), ...FIRST });

export const useOpenParts = (q: string, rehearsal: boolean) =>
  useQuery({ queryKey: ['open-parts', q, rehearsal], enabled: q.trim().length > 1, queryFn: ({ signal }) => told(door.GET('/v1/open-parts', { params: { query: { q: q.trim(), rehearsal: String(rehearsal) as 'true' | 'false' } }, signal })), staleTime: 10_000 });

export const matchLine = (id: string, body: MatchOrder, key: string) => answered(door.POST('/v1/statement-lines/{id}/match', { params: { path: { id } }, body, headers: underKey(key) }));
export const reverseLine = (id: string, body: Schemas['ReversalOrder'], key: string) => answered(door.POST('/v1/statement-lines/{id}/reversal', { params: { path: { id } }, body, headers: underKey(key) }));
export const tieEntered = (id: string, body: Schemas['EnteredOrder'], key: string) => answered(door.POST('/v1/statement-lines/{id}/entered', { params: { path: { id } }, body, headers: underKey(key) }));
export const confirmMatch = (id: string, body: Schemas['PaymentConfirmation'], key: string) => answered(door.POST('/v1/statement-matches/{id}/confirmation', { params: { path: { id } }, body, headers: underKey(key) }));
export const applyPayment = (id: string, body: MatchOrder, key: string) => answered(door.POST('/v1/payments/{id}/application', { params: { path: { id } }, body, headers: underKey(key) }));
export const returnPayment = (id: string, body: Schemas['ReturnOrder'], key: string) => answered(door.POST('/v1/payments/{id}/return', { params: { path: { id } }, body, headers: underKey(key) }));
