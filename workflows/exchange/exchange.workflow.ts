/** One hand-over to the agency or the registry: people or money go out, the answer is asked for and read in parts, what differs is settled, silence ends it. */
import { setHandler } from '@temporalio/workflow';
import type { NoticeCode } from '@sinergi/contracts/notices';
import { answerBrought, type ExchangeCounts, type ExchangeOutcome, type ExchangeStart } from '@sinergi/contracts/exchange.contract';
import { exchangeProcess, taskIdOf } from '@sinergi/contracts/ids';
import { differencesAsk } from '@sinergi/domain/exchange/answer-ask';
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
  const facts = { exchangeKind: kind, exchangeMonth: month, lines };
  const answered = await awaited(start, casework, mail, { ask: start.ask, facts, isAnswer: kind === 'payment-receipt' ? saysSomething : isComplete });
  if (answered === null) return 'lapsed';
  const { differences = 0 } = answered;
  if (differences === 0) return 'answered';
  const settled = await awaited(start, casework, mail, { ask: differencesAsk(start.ask), facts: { ...facts, differences }, isAnswer: isSettled });
  return settled === null ? 'lapsed' : 'answered';
}

interface Awaited {
  readonly ask: Ask;
  readonly facts: Wait<ExchangeCounts>['facts'];
  /** Whether what has been read so far ends the wait. */
  readonly isAnswer: (counts: ExchangeCounts) => boolean;
}

const isComplete = ({ unanswered }: ExchangeCounts): boolean => unanswered === 0;
/** What an answer about money leaves out is a difference, not a part to come. */
const saysSomething = ({ confirmed, rejected }: ExchangeCounts): boolean => confirmed + rejected > 0;
const isSettled = ({ differences = 0 }: ExchangeCounts): boolean => differences === 0;

/** @returns null when nobody answered until the end of the ladder */
async function awaited(start: ExchangeStart, casework: Casework, mail: AnswerBox, { ask: first, facts, isAnswer }: Awaited): Promise<ExchangeCounts | null> {
  const waitOf = (ask: Ask, variant: string): Wait<ExchangeCounts> => ({
    taskId: taskIdOf(casework.processId, STAGE, casework.round, `${ask.code}${variant}`),
    stage: STAGE,
    ask,
    ladder: ask.ladder,
    asked: 'exchange-answer-asked',
    rungLetter,
    facts,
    attachments: [],
    anchor: casework.today(),
    heard: () => mail.holds(),
    read: async () => {
      const answerId = mail.take();
      if (answerId === undefined) return { kind: 'nothing' };
      const counts = await readAnswer(answerId, start, casework);
      return isAnswer(counts) ? { kind: 'answer', value: counts, outcome: 'handed-in' } : { kind: 'nothing' };
    },
    shut: async () => undefined,
  });
  let ask = first;
  for (let deskNo = 1; ; deskNo += 1) {
    const answer = await awaitAnswer(casework, waitOf(ask, deskNo > 1 ? `.desk-${deskNo}` : ''));
    if (answer.kind === 'answered') return answer.value;
    if (answer.kind !== 'passed-on') return null;
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
