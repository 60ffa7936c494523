/** Changes of the roster that are no file: what pages read of them and ask the door to do. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';
import { FIRST } from './reads';

export type ChangeBody = Schemas['RosterChangeOrder'];
export type ChangePreviewBody = Schemas['RosterChangePreviewOrder'];
export type OfferAnswersBody = Schemas['OfferAnswersOrder'];
export type FoundMember = Schemas['FoundMembers']['items'][number];

export const useRosterChanges = (no: string) =>
  useQuery({
    queryKey: ['cooperation', no, 'roster-changes'],
    queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/roster-changes', { params: { path: { no } }, signal })),
    refetchInterval: ({ state }) => (state.error ? false : 4000),
  });

/** Every page of it is a reading that is noted, so it is not asked again by itself. */
export const useOffers = (id: string) =>
  useInfiniteQuery({
    queryKey: ['roster-change', id, 'offers'],
    queryFn: ({ pageParam, signal }) => told(door.GET('/v1/roster-changes/{id}/offers', { params: { path: { id }, query: { cursor: pageParam, limit: 100 } }, signal })),
    ...FIRST,
    select: ({ pages }) => ({ items: pages.flatMap((page) => page.items) }),
  });

export const answerOffers = (id: string, body: OfferAnswersBody, key: string) => answered(door.POST('/v1/roster-changes/{id}/offers/answers', { params: { path: { id } }, body, headers: underKey(key) }));

export const proposeChange = (no: string, body: ChangeBody, key: string) => answered(door.POST('/v1/cooperations/{no}/roster-changes', { params: { path: { no } }, body, headers: underKey(key) }));

/** Reads, by POST: what is asked for may name a person and does not belong in an address. */
export const previewChange = (no: string, body: ChangePreviewBody) => told(door.POST('/v1/cooperations/{no}/roster-changes/preview', { params: { path: { no } }, body }));
export const findMembers = (no: string, words: string) => told(door.POST('/v1/cooperations/{no}/roster-changes/members', { params: { path: { no } }, body: { words } }));

export const tellHeads = (no: string, body: Schemas['HeadsKnownOrder'], key: string) => answered(door.POST('/v1/cooperations/{no}/heads-known', { params: { path: { no } }, body, headers: underKey(key) }));
