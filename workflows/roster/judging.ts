/** How a delivery comes to its judgement: examined and mapped with its sender where it is attended, read, and a choice made of the result. */
import type { HandInCounts, HandInOutcome, HandInStart } from '@sinergi/contracts/roster.contract';
import { rosters } from '../steps/activities';
import type { Casework } from '../steps/casework';
import { recoverable } from '../steps/recoverable';
import type { Sender } from './sender';
import { unless } from './unless';

const NOTHING: HandInCounts = { rows: 0, accepted: 0, warned: 0, returned: 0 };

/** `whole`: nothing takes effect while a row has to be mended. */
export type Judged = { readonly counts: HandInCounts; readonly whole: boolean } | { readonly counts: HandInCounts; readonly ended: HandInOutcome['result'] };

export async function judged(start: HandInStart, casework: Casework, sender: Sender): Promise<Judged> {
  const { handInId } = start;
  casework.standing.working('reading');
  let mappingId: string | null = null;
  if (start.attended) {
    const mapped = await mappedBySender(start, casework, sender);
    if (typeof mapped !== 'string') return mapped;
    mappingId = mapped;
  }
  for (;;) {
    casework.standing.working('reading');
    const reading = await sender.unlessStopped(() => readOrRefuse(casework, handInId, mappingId));
    if ('stopped' in reading) return { counts: NOTHING, ended: reading.stopped };
    const read = reading.done;
    if (!read) return { counts: NOTHING, ended: 'declined' };
    if (!start.attended) return chosen(read, start.choice === 'all-or-nothing');
    const said = await sender.wordOn('choice', { ...read });
    if (!said) return { counts: read, ended: 'lapsed' };
    if (said.word === 'withdraw') return { counts: read, ended: 'withdrawn' };
    if (said.word !== 'mapping') return chosen(read, said.word === 'all-or-nothing');
    mappingId = said.wordId;
    await recoverable(casework, 'start-over', () => rosters.startOver(handInId));
  }
}

const chosen = (counts: HandInCounts, whole: boolean): Judged => (whole && counts.returned > 0 ? { counts, ended: 'incomplete' } : { counts, whole });

/** @returns the word on the mapping, or how the delivery ended without one */
async function mappedBySender(start: HandInStart, casework: Casework, sender: Sender): Promise<string | Judged> {
  const examining = await sender.unlessStopped(() => recoverable(casework, 'examine-roster', () => unless('HandInUnreadable', rosters.examine(start.handInId))));
  if ('stopped' in examining) return { counts: NOTHING, ended: examining.stopped };
  const examined = examining.done;
  if (!examined) return { counts: NOTHING, ended: 'declined' };
  if (examined.mappingId !== null) return examined.mappingId;
  const said = await sender.wordOn('mapping');
  if (!said) return { counts: NOTHING, ended: 'lapsed' };
  return said.word === 'mapping' ? said.wordId : { counts: NOTHING, ended: 'withdrawn' };
}

/** A file that will never read goes back to its sender; anything else waits for an operator. */
function readOrRefuse(casework: Casework, handInId: string, mappingId: string | null): Promise<HandInCounts | undefined> {
  return recoverable(casework, 'read-roster', () => unless('HandInUnreadable', mappingId === null ? rosters.read(handInId) : rosters.read(handInId, mappingId)));
}
