/** The months of a cooperation and who pays them: what pages read, and another arrangement previewed and proposed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';

export type ArrangementBody = Schemas['ArrangementOrder'];
export type ArrangementPreviewBody = Schemas['ArrangementPreviewOrder'];

const LIVE = { refetchInterval: ({ state }: { readonly state: { readonly error: unknown } }) => (state.error ? false : 4000) } as const;

export const useMonths = (no: string) =>
  useQuery({ queryKey: ['cooperation', no, 'months'], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/months', { params: { path: { no } }, signal })), ...LIVE });

export const useBillPayers = (no: string, billId: string) =>
  useQuery({ queryKey: ['cooperation', no, 'payers', billId], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/bills/{billId}/payers', { params: { path: { no, billId } }, signal })), staleTime: 15_000 });

export const useBillOutside = (no: string, billId: string) =>
  useQuery({ queryKey: ['cooperation', no, 'outside', billId], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/bills/{billId}/outside', { params: { path: { no, billId } }, signal })), ...LIVE });

export const useBillPreview = (no: string, month: string, shown: boolean) =>
  useQuery({ queryKey: ['cooperation', no, 'bill-preview', month], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/bill-preview', { params: { path: { no }, query: { month } }, signal })), enabled: shown, staleTime: 15_000 });

export const useArrangements = (no: string, month: string | null) =>
  useQuery({
    queryKey: ['cooperation', no, 'arrangements', month],
    queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/arrangements', { params: { path: { no }, query: month === null ? {} : { month } }, signal })),
    placeholderData: keepPreviousData,
    ...LIVE,
  });

export const useChangePreview = (no: string, id: string) =>
  useQuery({ queryKey: ['cooperation', no, 'arrangement-change', id], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/arrangement-changes/{id}/preview', { params: { path: { no, id } }, signal })), staleTime: 15_000 });

export const previewArrangement = (no: string, body: ArrangementPreviewBody) => told(door.POST('/v1/cooperations/{no}/arrangement-changes/preview', { params: { path: { no } }, body }));

export const proposeArrangement = (no: string, body: ArrangementBody, key: string) => answered(door.POST('/v1/cooperations/{no}/arrangement-changes', { params: { path: { no } }, body, headers: underKey(key) }));

export interface ForecastWish {
  readonly programme: string;
  readonly people: number;
  readonly from: string;
  readonly months: number;
  /** Whole rupiah; the programme's own unless given. */
  readonly base?: number;
  /** The city whose minimum wage is the base. */
  readonly minimumWageOf?: string;
}

export const useForecast = (wish: ForecastWish | null) =>
  useQuery({
    queryKey: ['forecast', wish],
    queryFn: ({ signal }) => told(door.GET('/v1/forecast', { params: { query: wish as ForecastWish }, signal })),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
