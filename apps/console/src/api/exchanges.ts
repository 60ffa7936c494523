/** People handed over to the agency and the registry: what pages read of them and ask the door to do. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';

export type RegistrationBody = Schemas['RegistrationOrder'];
export type IdentityCheckBody = Schemas['IdentityCheckOrder'];

const keyOf = (no: string) => ['cooperation', no, 'registrations'];

export const useRegistration = (no: string) =>
  useQuery({
    queryKey: keyOf(no),
    queryFn: ({ signal }) => told(door.GET('/v1/cooperations/{no}/registrations', { params: { path: { no } }, signal })),
    refetchInterval: ({ state }) => (state.error ? false : 4000),
  });

/** Names people, masked; each look is noted, hence only when an answer has changed something. @param known how many have an answer */
export const useExchange = (id: string, known: number) =>
  useQuery({ queryKey: ['exchange', id, known], placeholderData: keepPreviousData, queryFn: ({ signal }) => told(door.GET('/v1/exchanges/{id}', { params: { path: { id } }, signal })), staleTime: 60_000, refetchOnWindowFocus: false });

export const register = (no: string, body: RegistrationBody, key: string) => answered(door.POST('/v1/cooperations/{no}/registrations', { params: { path: { no } }, body, headers: underKey(key) }));

export const checkIdentities = (no: string, body: IdentityCheckBody, key: string) => answered(door.POST('/v1/cooperations/{no}/identity-checks', { params: { path: { no } }, body, headers: underKey(key) }));

export const bringAnswer = (id: string, file: File, key: string) =>
  answered(
    door.POST('/v1/exchanges/{id}/answers', {
      params: { path: { id } },
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', file);
        return form;
      },
      headers: underKey(key),
    }),
  );
