/** What the pages read from the door and how often they look again. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CooperationRowView } from '@sinergi/contracts/views';
import { door, told, type Schemas } from './client';
import { problemOf } from './problem';
import { SESSION_KEY } from './query-client';

/** Every few seconds, until the door says that there is nothing to see. */
const again = ({ state }: { readonly state: { readonly error: unknown } }) => (state.error && problemOf(state.error).refused ? false : 4000);
export const FIRST = { initialPageParam: undefined as string | undefined, getNextPageParam: (page: { readonly next: string | null }) => page.next ?? undefined };

export const useSession = () =>
  useQuery({ queryKey: SESSION_KEY, queryFn: ({ signal }) => told(door.GET('/v1/sessions/current', { signal })), staleTime: 60_000, refetchInterval: 60_000 });

export interface CooperationFilter {
  readonly q?: string;
  readonly status?: CooperationRowView['status'];
  readonly opsState?: CooperationRowView['opsState'];
  readonly rehearsal?: 'true' | 'false';
}

export const useCooperations = (filter: CooperationFilter) =>
  useInfiniteQuery({
    queryKey: ['cooperations', filter],
    queryFn: ({ pageParam, signal }) => told(door.GET('/v1/cooperations', { params: { query: { ...filter, cursor: pageParam, limit: 30 } }, signal })),
    ...FIRST,
    placeholderData: keepPreviousData,
    refetchInterval: again,
  });

/** Rehearsals are in no total; their own figures are asked for alone. */
export const useDashboard = (rehearsal: 'true' | 'false' = 'false') =>
  useQuery({
    queryKey: ['dashboard', rehearsal],
    queryFn: ({ signal }) => told(door.GET('/v1/dashboard', { params: { query: { rehearsal } }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: again,
  });

export const useMyTasks = () =>
  useInfiniteQuery({
    queryKey: ['tasks', 'mine'],
    queryFn: ({ pageParam, signal }) => told(door.GET('/v1/tasks', { params: { query: { mine: 'true', status: 'open', cursor: pageParam } }, signal })),
    ...FIRST,
    refetchInterval: again,
  });

export const useCooperation = (no: string) =>
  useQuery({ queryKey: ['cooperation', no], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}', { params: { path: { no } }, signal })), refetchInterval: again });

export const useRosterQuality = (no: string) =>
  useQuery({ queryKey: ['cooperation', no, 'roster-quality'], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/roster-quality', { params: { path: { no } }, signal })), staleTime: 30_000 });

export const useTask = (id: string) =>
  useQuery({ queryKey: ['task', id], queryFn: ({ signal }) => told(door.GET('/v1/tasks/{id}', { params: { path: { id } }, signal })), refetchInterval: again });

export const useLink = (token: string) =>
  useQuery({ queryKey: ['link', token], queryFn: ({ signal }) => told(door.GET('/v1/links/{token}', { params: { path: { token } }, signal })), refetchInterval: again });

export interface StuckFilter {
  readonly state?: CooperationRowView['opsState'];
  /** Region code. */
  readonly city?: string;
  /** Id. */
  readonly office?: string;
  readonly sort?: 'since' | 'next' | 'city';
}

export const useStuck = (filter: StuckFilter) =>
  useInfiniteQuery({
    queryKey: ['stuck', filter],
    queryFn: ({ pageParam, signal }) => told(door.GET('/v1/stuck', { params: { query: { ...filter, cursor: pageParam } }, signal })),
    ...FIRST,
    placeholderData: keepPreviousData,
    refetchInterval: again,
  });

export const useJob = (id: string | null) =>
  useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => told(door.GET('/v1/jobs/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'being-processed' ? false : 2000),
  });

export const useProgrammes = () =>
  useQuery({ queryKey: ['programmes'], queryFn: ({ signal }) => told(door.GET('/v1/catalogue/programmes', { signal })), staleTime: 600_000 });

/** @param kind none: offices of every kind */
export const useOffices = (q: string, kind?: Schemas['OfficeView']['kind']) =>
  useQuery({
    queryKey: ['offices', kind ?? 'any', q],
    queryFn: ({ signal }) => told(door.GET('/v1/offices', { params: { query: { ...(kind && { kind }), ...(q !== '' && { q }) } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const useHolders = (officeId: string | null) =>
  useQuery({
    queryKey: ['holders', officeId],
    queryFn: ({ signal }) => told(door.GET('/v1/holders', { params: { query: { officeId: officeId ?? '' } }, signal })),
    enabled: officeId !== null,
  });
