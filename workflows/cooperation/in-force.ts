/** In force: cover has begun, the months are collected by a sibling, and the case waits for the end of its term. */
import { condition } from '@temporalio/workflow';
import type { Ending } from '@sinergi/contracts/cooperation.contract';
import { addMonths, lastDayOf, monthOf } from '@sinergi/domain/calendar/contribution-month';
import { DAY_ENDS, instantAt } from '@sinergi/domain/calendar/zone';
import { processes } from '../steps/activities';
import { ProcessStopped } from '../steps/casework';
import { askedOf, sendLetter } from '../steps/letters';
import { untilReleased } from '../steps/hold';
import { recoverable, standStill } from '../steps/recoverable';
import type { Dossier } from './dossier';

const SECRETARY = { side: 'city', positions: ['city-secretary', 'mayor'] } as const;
/** How long after the term its last report may take before an operator is asked, in milliseconds. */
const REPORT_GRACE = 10 * 86_400_000;

export async function inForce(dossier: Dossier): Promise<Ending> {
  const firstMonth = monthOf(dossier.launch.coverFrom);
  const lastMonth = addMonths(firstMonth, dossier.terms.termMonths - 1);
  if (dossier.status !== 'in-force') await dossier.move('in-force');
  await sendLetter(dossier, {
    code: 'cover-begins',
    occasion: ['cover-begins'],
    to: askedOf(dossier, SECRETARY),
    facts: { coverFrom: dossier.launch.coverFrom, members: dossier.roster?.accepted ?? 0, lastMonth },
  });
  await recoverable(dossier, 'open-collection', () =>
    processes.openCollection({ no: dossier.no, birth: dossier.clock.next('sibling'), offices: dossier.offices, terms: dossier.terms, nextMonth: firstMonth, lastMonth, openMonths: [] }),
  );
  const ends = instantAt(lastDayOf(lastMonth), DAY_ENDS, dossier.start.birth.zone) + REPORT_GRACE;
  dossier.standing.show({ stage: 'in-force', why: 'monthly collection runs beside it', dueAt: ends });
  while (dossier.termEnd === null) {
    const told = await condition(() => dossier.termEnd !== null || dossier.stopping !== null || dossier.hold !== null, Math.max(1, ends - dossier.clock.now()), { summary: `end of term ${lastMonth}` });
    await untilReleased(dossier);
    if (dossier.stopping) throw new ProcessStopped(dossier.stopping);
    if (!told && (await standStill(dossier, 'term-report', 'CollectionSilent', true)) === 'skip') break;
  }
  return { kind: 'ended', stage: 'in-force' };
}
