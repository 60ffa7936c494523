/** One delivery of a roster: how it goes, how its tables were understood, and the words its sender says on the way. */
import { useQuery } from '@tanstack/react-query';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { answered, door, told, underKey, type Schemas } from './client';
import { problemOf } from './problem';

export type SenderWordBody = Schemas['SenderWord'];

const LIVE = 1000;
const CALM = 4000;

/** While the system is at work its figures move every second. */
export const isAtWork = ({ status, awaits }: Pick<HandInView, 'status' | 'awaits'>): boolean => awaits === null && (status === 'received' || status === 'reading');

export const useHandIn = (id: string) =>
  useQuery({
    queryKey: ['hand-in', id],
    queryFn: ({ signal }) => told(door.GET('/v1/hand-ins/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data, error } }) => (error && problemOf(error).refused ? false : data && isAtWork(data) ? LIVE : CALM),
  });

/** Asked once the tables were found; they do not change under the sender's hands. */
export const useHandInMapping = (id: string) =>
  useQuery({ queryKey: ['hand-in-mapping', id], queryFn: ({ signal }) => told(door.GET('/v1/hand-ins/{id}/mapping', { params: { path: { id } }, signal })), staleTime: 60_000, refetchOnWindowFocus: false });

export const sayWord = (id: string, body: SenderWordBody, key: string) => answered<HandInView>(door.POST('/v1/hand-ins/{id}/words', { params: { path: { id } }, body, headers: underKey(key) }));
