/** What the pages about cover read from the door: a person's months, who of a cooperation is without cover, and its members. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { door, told } from './client';
import { FIRST } from './reads';

/** Each look is a reading of a person, so nothing is asked for again by itself. */
export const useCoverHistory = (id: string) =>
  useQuery({ queryKey: ['member', id, 'cover-history'], queryFn: ({ signal }) => told(door.GET('/v1/members/{id}/cover-history', { params: { path: { id } }, signal })), staleTime: 300_000, refetchOnWindowFocus: false });

export const useExposure = (no: string) =>
  useQuery({ queryKey: ['cooperation', no, 'exposure'], queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/exposure', { params: { path: { no }, query: {} }, signal })), staleTime: 30_000 });

export const useMembers = (no: string, shown: boolean) =>
  useInfiniteQuery({
    queryKey: ['cooperation', no, 'members'],
    queryFn: ({ pageParam, signal }) => told(door.GET('/v1/cooperations/{no}/members', { params: { path: { no }, query: { cursor: pageParam, limit: 25 } }, signal })),
    ...FIRST,
    enabled: shown,
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    refetchOnWindowFocus: false,
  });
