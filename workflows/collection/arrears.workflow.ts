/** Months unpaid past their ladder, all of a case together: payers warned and desks asked rung by rung, until everything is paid. */
import { condition, setHandler } from '@temporalio/workflow';
import type { ArrearsSeen } from '@sinergi/contracts/activities/arrears.activities';
import { arrearsOver, arrearsStirred, type ArrearsOutcome, type ArrearsStart } from '@sinergi/contracts/arrears.contract';
import { arrearsProcess } from '@sinergi/contracts/ids';
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { Ladder, Rung } from '@sinergi/domain/terms/ladder';
import { arrears as hands, papers, processes } from '../steps/activities';
import { Casework, ProcessStopped } from '../steps/casework';
import { askedOf, sendLetter, sendWarnings } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable, skippable } from '../steps/recoverable';
import { officeOpens } from '../steps/wait-dates';

/** However quiet it is, the record is looked at again after so long: news that got lost is found. Milliseconds. */
const A_WEEK = 7 * 86_400_000;

interface News {
  stirred: boolean;
  over: boolean;
}

export async function arrears(start: ArrearsStart): Promise<ArrearsOutcome> {
  const casework = new Casework(arrearsProcess(start.no, start.wave), 'arrears', start);
  const news: News = { stirred: false, over: false };
  setHandler(arrearsStirred, () => { news.stirred = true; }, { description: 'Money, a hold, a plan or another month: who owes is looked at again.' });
  setHandler(arrearsOver, () => { news.over = true; }, { description: 'Nobody listens for money of the case any more.' });
  const ladder = start.terms.arrearsLadder;
  const pressed = await untilStopped(casework, async () => (ladder ? press(casework, ladder, news) : 'left-open'));
  const result = typeof pressed === 'string' ? pressed : 'aborted';
  const outcome = await closing<ArrearsOutcome>(casework, result, { result }, async () => undefined);
  if (news.stirred && result === 'settled') await recoverable(casework, 'open-arrears', () => processes.openArrears({ no: start.no, birth: casework.clock.next('sibling'), offices: start.offices, terms: start.terms }));
  return outcome;
}

async function press(casework: Casework, ladder: Ladder, news: News): Promise<'settled' | 'left-open'> {
  for (;;) {
    news.stirred = false;
    casework.decreed.length = 0;
    const seen = await recoverable(casework, 'look-at-arrears', () => hands.look(casework.no, ladder, casework.calendarQuestion(), casework.clock.now()));
    for (const rung of seen.due) await climb(casework, rung);
    if (seen.payers === 0 && !news.stirred) return 'settled';
    if (news.over) return 'left-open';
    if (seen.due.length === 0 && !news.stirred) await sleep(casework, seen, news);
    if (casework.stopping) throw new ProcessStopped(casework.stopping);
  }
}

async function sleep(casework: Casework, { payers, nextAt }: ArrearsSeen, news: News): Promise<void> {
  const now = casework.clock.now();
  const at = Math.max(now + 1_000, Math.min(nextAt ?? Infinity, now + A_WEEK));
  const what = `${payers} payers in arrears`;
  casework.standing.show({ stage: 'collecting', opsState: 'OVERDUE', why: what, dueAt: nextAt ?? null });
  await condition(() => news.stirred || news.over || casework.decreed.length > 0 || casework.stopping !== null, at - now, { summary: what });
}

/** Each payer gets its own warning; a higher desk gets one letter about all payers on the rung. */
async function climb(casework: Casework, rung: Rung): Promise<void> {
  await officeOpens(casework, `${rung.act} ${rung.code}`, () => casework.stopping !== null);
  if (casework.stopping) throw new ProcessStopped(casework.stopping);
  const on = casework.today();
  if (rung.act === 'warn') {
    await skippable(casework, 'warning-papers', () => papers.warnings(casework.no, rung.code, on));
    await sendWarnings(casework, rung.code);
  } else {
    const code: NoticeCode = rung.act === 'hand-over' ? 'arrears-ladder-ended' : 'arrears-escalation';
    await sendLetter(casework, { code, occasion: [rung.code, on], to: askedOf(casework, casework.terms.billing.payer, rung.to), facts: { rung: rung.code } });
  }
  await recoverable(casework, 'rung-told', () => hands.told(casework.no, rung.code, on));
}
