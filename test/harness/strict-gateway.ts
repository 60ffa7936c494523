/** A process gateway for door tests: answers only what a test has told it to, and fails by name for anything else. */
import type { ProcessGateway } from '@sinergi/temporal/gateway';

type Answers = { [Name in keyof ProcessGateway]?: ProcessGateway[Name] };

export interface StrictGateway extends ProcessGateway {
  /** From now on these calls are answered; all others fail. */
  expects(answers: Answers): void;
  /** What was told, in order. */
  readonly told: readonly { readonly call: keyof ProcessGateway; readonly with: readonly unknown[] }[];
}

const CALLS = ['startCooperation', 'startHandIn', 'startExchange', 'answerBrought', 'startRosterChange', 'offersAnswered', 'startArrangementChange', 'startPaymentPlan', 'arrearsStirred', 'monthsReopened', 'senderSaid', 'decide', 'withdraw', 'repair', 'guide', 'holdersChanged', 'restart', 'paymentBooked', 'budgetRevised', 'calendarChanged', 'today', 'ready'] as const satisfies readonly (keyof ProcessGateway)[];

export function strictGateway(): StrictGateway {
  let answers: Answers = {};
  const told: { call: keyof ProcessGateway; with: readonly unknown[] }[] = [];
  const call = (name: keyof ProcessGateway) => async (...given: unknown[]): Promise<unknown> => {
    const answer = answers[name] as ((...given: unknown[]) => Promise<unknown>) | undefined;
    if (!answer) throw new Error(`the process gateway was not expected to be told: ${name}`);
    told.push({ call: name, with: given });
    return answer(...given);
  };
  return {
    ...(Object.fromEntries(CALLS.map((name) => [name, call(name)])) as unknown as ProcessGateway),
    told,
    expects: (expected) => {
      answers = expected;
      told.length = 0;
    },
  };
}
