/** One hand-over to the agency or the registry: people go out, the answer is asked for and read in parts, silence ends it. */
import { setHandler } from '@temporalio/workflow';
import type { NoticeCode } from '@sinergi/contracts/notices';
import { answerBrought, type ExchangeCounts, type ExchangeOutcome, type ExchangeStart } from '@sinergi/contracts/exchange.contract';
import { exchangeProcess, taskIdOf } from '@sinergi/contracts/ids';
import type { Rung } from '@sinergi/domain/terms/ladder';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { exchanges } from '../steps/activities';
import { awaitAnswer, type Wait } from '../steps/await-answer';
import { Casework } from '../steps/casework';
import { askedOf, sendLetter } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable, skippable } from '../steps/recoverable';

const STAGE = 'exchange';
const SENDER = { side: 'city', positions: ['city-secretary', 'agency-head'] } as const;

export async function exchange(start: ExchangeStart): Promise<ExchangeOutcome> {
  const casework = new Casework(exchangeProcess(start.no, start.exchangeId, start.late), 'exchange', start, start.month);
  const mail = new AnswerBox();
  setHandler(answerBrought, ({ answerId }) => mail.put(answerId), { description: 'An answer is on record; it is read from there, once.' });
  const handled = await untilStopped(casework, () => (start.late === null ? handOver(start, casework, mail) : readLate(start.late, start, casework)));
  const result = typeof handled === 'string' ? handled : 'aborted';
  return closing(casework, result, { exchangeId: start.exchangeId, result }, () => recoverable(casework, 'finish-exchange', () => exchanges.finish(start.exchangeId, result, casework.today())));
}

/** Answers that came and have not been read; one told twice is one. */
class AnswerBox {
  private readonly waiting: string[] = [];
  private readonly known = new Set<string>();

  put(answerId: string): void {
    if (this.known.has(answerId)) return;
    this.known.add(answerId);
    this.waiting.push(answerId);
  }

  holds(): boolean {
    return this.waiting.length > 0;
  }

  take(): string | undefined {
    return this.waiting.shift();
  }
}

async function handOver(start: ExchangeStart, casework: Casework, mail: AnswerBox): Promise<ExchangeOutcome['result']> {
  const { exchangeId, kind, month } = start;
  casework.standing.working('writing');
  const { lines } = await recoverable(casework, 'write-exchange', () => exchanges.write(exchangeId, casework.today()));
  if (kind === 'identity-check') await recoverable(casework, 'submit-check', () => exchanges.submit(exchangeId, casework.today()));
  const waitOf = (ask: Ask, variant: string): Wait<'answered'> => ({
    taskId: taskIdOf(casework.processId, STAGE, casework.round, `${ask.code}${variant}`),
    stage: STAGE,
    ask,
    ladder: ask.ladder,
    asked: 'exchange-answer-asked',
    rungLetter,
    facts: { exchangeKind: kind, exchangeMonth: month, lines },
    attachments: [],
    anchor: casework.today(),
    heard: () => mail.holds(),
    read: async () => {
      const answerId = mail.take();
      if (answerId === undefined) return { kind: 'nothing' };
      const { unanswered } = await readAnswer(answerId, start, casework);
      return unanswered > 0 ? { kind: 'nothing' } : { kind: 'answer', value: 'answered', outcome: 'handed-in' };
    },
    shut: async () => undefined,
  });
  let ask = start.ask;
  for (let deskNo = 1; ; deskNo += 1) {
    const answer = await awaitAnswer(casework, waitOf(ask, deskNo > 1 ? `.desk-${deskNo}` : ''));
    if (answer.kind === 'answered') return answer.value;
    if (answer.kind !== 'passed-on') return 'lapsed';
    ask = { ...ask, positions: answer.positions };
  }
}

async function readLate(answerId: string, start: ExchangeStart, casework: Casework): Promise<ExchangeOutcome['result']> {
  await readAnswer(answerId, start, casework);
  return 'late-answer';
}

/** Whoever was turned down goes back to the sender of the roster, with the reason; nobody stops being a member by it. */
async function readAnswer(answerId: string, { exchangeId, kind, month }: ExchangeStart, casework: Casework): Promise<ExchangeCounts> {
  casework.standing.working('reading');
  const counts = await recoverable(casework, 'take-answer', () => exchanges.takeAnswer(exchangeId, answerId, casework.today()));
  if (counts.rejectedNow === 0) return counts;
  const file = await skippable(casework, 'rows-to-mend', () => exchanges.rowsToMend(exchangeId, answerId, casework.today()));
  if (!file) return counts;
  await sendLetter(casework, { code: 'exchange-turned-down', occasion: [STAGE, 'turned-down', answerId], to: askedOf(casework, SENDER), facts: { exchangeKind: kind, exchangeMonth: month, lines: counts.sent, rejected: counts.rejectedNow } });
  return counts;
}

const rungLetter = (rung: Rung): NoticeCode | null => (rung.act === 'remind' ? 'reminder' : rung.act === 'escalate' ? 'escalation' : null);
