/** Payment codes and postings: what pages read of them and ask the door to do. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';

export type MonthOrder = Schemas['ExchangeMonthOrder'];
export type CodesTold = Schemas['PaymentCodesTold'];
export type AcceptanceOrder = Schemas['PostingAcceptanceOrder'];
export type AcceptanceWord = Schemas['PostingAcceptanceWord'];

const OFTEN = 4000;

export const usePaymentCodes = (no: string, month: string) =>
  useQuery({
    queryKey: ['cooperation', no, 'payment-codes', month],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/payment-codes', { params: { path: { no }, query: { month } }, signal })),
    refetchInterval: ({ state }) => (state.error ? false : OFTEN),
  });

export const usePostingCheck = (no: string, month: string) =>
  useQuery({
    queryKey: ['cooperation', no, 'posting-check', month],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/posting-check', { params: { path: { no }, query: { month } }, signal })),
    refetchInterval: ({ state }) => (state.error ? false : OFTEN),
  });

/** Names people, masked; each look is noted, hence only when a figure has changed. @param state what the figures were */
export const usePostingDifferences = (no: string, month: string, state: string) =>
  useQuery({
    queryKey: ['posting-differences', no, month, state],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/posting-check/differences', { params: { path: { no }, query: { month } }, signal })),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

export const differencesFile = (no: string, month: string): string => `/v1/cooperations/${encodeURIComponent(no)}/posting-check/differences.csv?month=${encodeURIComponent(month)}`;

export const askCodes = (no: string, body: MonthOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/payment-codes', { params: { path: { no } }, body, headers: underKey(key) }));

export const handOnPayments = (no: string, body: MonthOrder, key: string) => answered(door.POST('/v1/cooperations/{no}/payment-receipts', { params: { path: { no } }, body, headers: underKey(key) }));

export const tellCodes = (id: string, body: CodesTold, key: string) => answered(door.POST('/v1/exchanges/{id}/codes', { params: { path: { id } }, body, headers: underKey(key) }));

export const acceptDifferences = (id: string, body: AcceptanceOrder, key: string) => answered(door.POST('/v1/exchanges/{id}/acceptances', { params: { path: { id } }, body, headers: underKey(key) }));

export const decideAcceptance = (id: string, acceptanceId: string, body: AcceptanceWord, key: string) =>
  answered(door.POST('/v1/exchanges/{id}/acceptances/{acceptanceId}/decision', { params: { path: { id, acceptanceId } }, body, headers: underKey(key) }));
