/** After the first roster: places nobody has handed in for are reminded, rung by rung, until none is missing or the ladder ends. */
import { setHandler } from '@temporalio/workflow';
import { completionProcess } from '@sinergi/contracts/ids';
import { caseClosed, missingCounted, type RemindedPlaces, type RosterCompletionOutcome, type RosterCompletionStart } from '@sinergi/contracts/roster-completion.contract';
import { rosters } from '../steps/activities';
import { askOffice } from '../steps/ask-office';
import { Casework } from '../steps/casework';
import { DecisionDesk } from '../steps/decision-desk';
import { launcherOf, sendLetter } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { factsOf, remindMissing } from '../steps/missing-places';
import { recoverable } from '../steps/recoverable';

export async function rosterCompletion(start: RosterCompletionStart): Promise<RosterCompletionOutcome> {
  const completion = new Completion(start);
  const { casework } = completion;
  const handled = await untilStopped(casework, () => untilComplete(completion));
  const result = typeof handled === 'string' ? handled : 'case-closed';
  const { districts, villages } = completion.missing;
  return closing(casework, result, { no: start.no, result, missing: { districts, villages } }, async () => undefined);
}

/** The case of it, with how many places are missing as they were last counted or told. */
class Completion {
  readonly casework: Casework;
  readonly desk: DecisionDesk;
  missing: RemindedPlaces = { districts: 0, villages: 0, unreachable: 0 };

  constructor(start: RosterCompletionStart) {
    this.casework = new Casework(completionProcess(start.no), 'roster-completion', start);
    this.desk = new DecisionDesk(start.terms, []);
    setHandler(missingCounted, (places) => {
      this.missing = { ...this.missing, ...places };
    }, { description: 'A roster took effect: so many places are still missing.' });
    setHandler(caseClosed, () => {
      this.casework.stopping = 'withdrawn';
    }, { description: 'The cooperation has ended: nobody is reminded any more.' });
  }

  get complete(): boolean {
    return this.missing.villages + this.missing.districts === 0;
  }

  async count(): Promise<void> {
    const places = await recoverable(this.casework, 'count-missing', () => rosters.missing(this.casework.no));
    this.missing = { ...this.missing, ...places };
  }
}

async function untilComplete(completion: Completion): Promise<'complete' | 'lapsed'> {
  const { casework, desk } = completion;
  const ask = casework.terms.rosterCompletion;
  await completion.count();
  if (completion.complete || !ask) return 'complete';
  const heard = await askOffice(casework, desk, {
    stage: 'roster',
    ask,
    facts: factsOf(completion.missing),
    fact: () => completion.complete,
    climbing: async (taskId, rung) => {
      completion.missing = (await remindMissing(casework, taskId, rung)) ?? completion.missing;
      return factsOf(completion.missing);
    },
  });
  if (heard.kind !== 'silent') return 'complete';
  await completion.count();
  await sendLetter(casework, { code: 'roster-left-incomplete', occasion: ['lapsed'], to: launcherOf(casework), facts: factsOf(completion.missing), on: heard.rung.on });
  return 'lapsed';
}
