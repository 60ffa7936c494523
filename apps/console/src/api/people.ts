/** People's data: requests about them, readings of them, times of keeping, and one member in clear for a purpose. */
import { useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';

export type SubjectRequest = Schemas['SubjectRequestView'];
export type Retention = Schemas['RetentionView'];
export type ReadingOrder = Schemas['ReadingOrder'];

export const useSubjectRequests = () =>
  useQuery({ queryKey: ['people', 'requests'], queryFn: ({ signal }) => told(door.GET('/v1/subject-requests', { signal })), refetchInterval: ({ state }) => (state.error ? false : 4000) });

export const useRetention = () =>
  useQuery({ queryKey: ['people', 'retention'], queryFn: ({ signal }) => told(door.GET('/v1/retention', { signal })), refetchInterval: ({ state }) => (state.error ? false : 4000) });

export const useReadings = (membershipId: string) =>
  useQuery({ queryKey: ['people', 'readings', membershipId], queryFn: ({ signal }) => told(door.GET('/v1/members/{id}/readings', { params: { path: { id: membershipId } }, signal })) });

export const confirmErasure = (id: string, body: Schemas['SubjectRequestConfirmation'], key: string) =>
  answered(door.POST('/v1/subject-requests/{id}/confirmation', { params: { path: { id } }, body, headers: underKey(key) }));

export const sweep = (_: null, key: string) => answered(door.POST('/v1/retention/runs', { headers: underKey(key) }));

/** The answer stays in the page that asked and in no cache. */
export const readInClear = (membershipId: string, body: ReadingOrder) => told(door.POST('/v1/members/{id}/reading', { params: { path: { id: membershipId } }, body }));
