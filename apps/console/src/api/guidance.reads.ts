/** What the pages read about stand-ins, the calendar and coming dates. */
import { useInfiniteQuery, useQuery, keepPreviousData } from '@tanstack/react-query';
import { door, told } from './client';
import { FIRST } from './reads';

export const useDelegations = () =>
  useInfiniteQuery({
    queryKey: ['delegations'],
    queryFn: ({ pageParam, signal }) => told(door.GET('/v1/delegations', { params: { query: { cursor: pageParam } }, signal })),
    ...FIRST,
  });

export interface DayFilter {
  readonly from: string;
  readonly until: string;
}

export const useCalendarDays = ({ from, until }: DayFilter) =>
  useInfiniteQuery({
    queryKey: ['calendar', from, until],
    queryFn: ({ pageParam, signal }) => told(door.GET('/v1/calendar/days', { params: { query: { from, until, withWithdrawn: 'true', cursor: pageParam } }, signal })),
    ...FIRST,
    placeholderData: keepPreviousData,
  });

export const useCalendarEffects = (edition: string | null) =>
  useQuery({
    queryKey: ['calendar-effects', edition],
    queryFn: ({ signal }) => told(door.GET('/v1/calendar/effects', { params: { query: { edition: edition ?? '' } }, signal })),
    enabled: edition !== null,
  });

/** Asked once the days make sense. */
export const useDeadlinePreview = (taskId: string, days: number | null) =>
  useQuery({
    queryKey: ['deadline-preview', taskId, days],
    queryFn: ({ signal }) => told(door.GET('/v1/tasks/{id}/deadline-preview', { params: { path: { id: taskId }, query: { days: days ?? 0 } }, signal })),
    enabled: days !== null,
    placeholderData: keepPreviousData,
  });

export const useLadders = (programme: string) =>
  useQuery({
    queryKey: ['ladders', programme],
    queryFn: ({ signal }) => told(door.GET('/v1/cooperations/preview-ladders', { params: { query: { programme } }, signal })),
    enabled: programme !== '',
    placeholderData: keepPreviousData,
    staleTime: 600_000,
  });
