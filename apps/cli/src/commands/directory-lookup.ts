/** Lets people name offices by their code and officials by their position, where the door wants ids. */
import type { Page } from '@sinergi/contracts/views';
import { UsageProblem } from '../command';
import type { Door } from '../door';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface OfficeEntry {
  readonly id: string;
  readonly code: string;
}

/** @param given an id or a code */
export async function officeId(door: Door, given: string): Promise<string> {
  if (UUID.test(given)) return given;
  const { items } = await door.get<Page<OfficeEntry>>('/v1/offices', { q: given, limit: '200' });
  const found = items.find(({ code }) => code.toLowerCase() === given.toLowerCase());
  if (!found) throw new UsageProblem(`no office has the code ${given}`);
  return found.id;
}

/** Who alone holds the position on the day. */
export async function holderAt(door: Door, office: string, position: string, on: string): Promise<string> {
  const { items } = await door.get<Page<{ personId: string }>>('/v1/holders', { officeId: office, position, on });
  const [only, ...others] = items;
  if (!only || others.length > 0) throw new UsageProblem(`${items.length} people hold ${position} on ${on}: name one with --given-by`);
  return only.personId;
}
