/** Identity checks over HTTP: the batch is posted under its id, the registry answers by its own call, later. */
import { NamedFailure } from '@sinergi/contracts/failures';
import type { ExternalCheck, PersonToCheck } from '@sinergi/contracts/activities/external-check';

export interface HttpCheckSettings {
  /** Where batches are posted; the id of the batch is put behind it. */
  readonly url: string;
  readonly token: string;
}

const PATIENCE_MS = 60_000;

export function httpCheck({ url, token }: HttpCheckSettings): ExternalCheck {
  return {
    async submit({ batchId, people }) {
      const body = JSON.stringify({ batchId, people: await all(people) });
      const answer = await fetch(`${url.replace(/\/$/, '')}/${encodeURIComponent(batchId)}`, {
        method: 'PUT', body, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch((): never => {
        throw new NamedFailure('RegistryAway', {});
      });
      if (!answer.ok) throw new NamedFailure('RegistryAway', { status: answer.status });
      const told = (await answer.json()) as { reference?: unknown };
      if (typeof told.reference !== 'string' || told.reference === '') throw new NamedFailure('RegistryAway', { status: answer.status });
      return { reference: told.reference.slice(0, 80) };
    },
  };
}

async function all(people: AsyncIterable<PersonToCheck>): Promise<PersonToCheck[]> {
  const gathered: PersonToCheck[] = [];
  for await (const person of people) gathered.push(person);
  return gathered;
}
