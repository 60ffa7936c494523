/** Places missing from a roster: reminded on each rung of the wait for it, and counted for whoever is asked. */
import type { RemindedPlaces } from '@sinergi/contracts/roster-completion.contract';
import type { DatedRung } from '@sinergi/domain/terms/ladder';
import type { Casework } from './casework';
import { sendToMissing } from './letters';

/** @returns undefined when an operator left the letters out */
export function remindMissing(casework: Casework, taskId: string, rung: DatedRung): Promise<RemindedPlaces | undefined> {
  return sendToMissing(casework, [taskId.split(':').slice(1).join(':'), rung.code, 'missing']);
}

/** As the letters name them. */
export const factsOf = ({ districts, villages, unreachable }: RemindedPlaces): Readonly<Record<string, number>> => ({ missingDistricts: districts, missingVillages: villages, unreachable });
