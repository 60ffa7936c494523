/** What the pages read from the door and how often they look again. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CooperationPageView, CooperationRowView, JobView, Page, SessionView, StuckView, TaskView } from '@sinergi/contracts/views';
import type { DashboardView, HolderEntryView, LinkView, OfficeView, ProgrammeView } from './answers';
import { read, withQuery } from './client';
import { SESSION_KEY } from './query-client';

const LOOK_AGAIN = 4000;
const coded = encodeURIComponent;

export const useSession = () =>
  useQuery({ queryKey: SESSION_KEY, queryFn: ({ signal }) => read<SessionView>('/v1/sessions/current', signal), staleTime: 60_000, refetchInterval: 60_000 });

export interface CooperationFilter {
  readonly q: string;
  readonly status: string;
  readonly opsState: string;
  readonly rehearsal: string;
}

export const useCooperations = (filter: CooperationFilter) =>
  useInfiniteQuery({
    queryKey: ['cooperations', filter],
    queryFn: ({ pageParam, signal }) => read<Page<CooperationRowView>>(withQuery('/v1/cooperations', { ...filter, cursor: pageParam, limit: '30' }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN,
  });

export const useDashboard = () =>
  useQuery({ queryKey: ['dashboard'], queryFn: ({ signal }) => read<DashboardView>('/v1/dashboard', signal), refetchInterval: LOOK_AGAIN });

export const useMyTasks = () =>
  useInfiniteQuery({
    queryKey: ['tasks', 'mine'],
    queryFn: ({ pageParam, signal }) => read<Page<TaskView>>(withQuery('/v1/tasks', { mine: 'true', status: 'open', cursor: pageParam }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: LOOK_AGAIN,
  });

export const useCooperation = (no: string) =>
  useQuery({ queryKey: ['cooperation', no], queryFn: ({ signal }) => read<CooperationPageView>(`/v1/cooperations/${coded(no)}`, signal), refetchInterval: LOOK_AGAIN });

export const useTask = (id: string) =>
  useQuery({ queryKey: ['task', id], queryFn: ({ signal }) => read<TaskView>(`/v1/tasks/${coded(id)}`, signal), refetchInterval: LOOK_AGAIN });

export const useLink = (token: string) =>
  useQuery({ queryKey: ['link', token], queryFn: ({ signal }) => read<LinkView>(`/v1/links/${coded(token)}`, signal), refetchInterval: LOOK_AGAIN });

export const useStuck = () =>
  useInfiniteQuery({
    queryKey: ['stuck'],
    queryFn: ({ pageParam, signal }) => read<Page<StuckView>>(withQuery('/v1/stuck', { cursor: pageParam }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: LOOK_AGAIN,
  });

export const useJob = (id: string | null) =>
  useQuery({
    queryKey: ['job', id],
    queryFn: ({ signal }) => read<JobView>(`/v1/jobs/${coded(id ?? '')}`, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'being-processed' ? false : 2000),
  });

export const useProgrammes = () =>
  useQuery({ queryKey: ['programmes'], queryFn: ({ signal }) => read<Listed<ProgrammeView>>('/v1/catalogue/programmes', signal), select: listed<ProgrammeView>, staleTime: 600_000 });

export const useCities = (q: string) =>
  useQuery({
    queryKey: ['offices', 'city-government', q],
    queryFn: ({ signal }) => read<Listed<OfficeView>>(withQuery('/v1/offices', { kind: 'city-government', q }), signal),
    select: listed<OfficeView>,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const useHolders = (officeId: string | null) =>
  useQuery({
    queryKey: ['holders', officeId],
    queryFn: ({ signal }) => read<Listed<HolderEntryView>>(withQuery('/v1/holders', { officeId }), signal),
    select: listed<HolderEntryView>,
    enabled: officeId !== null,
  });

type Listed<T> = Page<T> | readonly T[];

function listed<T>(answer: Listed<T>): readonly T[] {
  return 'items' in answer ? answer.items : answer;
}
