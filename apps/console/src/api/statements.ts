/** Bank statements handed in, and those that wait for somebody who says what their columns mean. */
import { useQuery } from '@tanstack/react-query';
import { answered, door, told, underKey, type Schemas } from './client';

export type BankMappingOrder = Schemas['BankMappingOrder'];

export const useWaitingStatements = (enabled: boolean) => useQuery({ queryKey: ['waiting-statements'], enabled, queryFn: ({ signal }) => told(door.GET('/v1/statements/waiting', { signal })), refetchInterval: 10_000 });

export const sayMapping = (id: string, body: BankMappingOrder, key: string) => answered(door.POST('/v1/statements/waiting/{id}/mapping', { params: { path: { id } }, body, headers: underKey(key) }));
export const withdrawStatement = (id: string, body: Schemas['WaitingStatementWithdrawal'], key: string) => answered(door.POST('/v1/statements/waiting/{id}/withdrawal', { params: { path: { id } }, body, headers: underKey(key) }));

/** @param rehearsal of a rehearsed cooperation: counts for no real one */
export const sendStatement = (file: File, rehearsal: boolean, key: string) =>
  answered(
    door.POST('/v1/statements', {
      body: { file: file.name, rehearsal: rehearsal ? 'true' : 'false' },
      headers: underKey(key),
      bodySerializer: () => {
        const form = new FormData();
        form.set('rehearsal', String(rehearsal));
        form.set('file', file);
        return form;
      },
    }),
  );
