/** Which reader an answer to a hand-over of each kind needs. */
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { readAnswer } from './answer.reader';
import { readCodeAnswer } from './code-answer.reader';
import { readPostingAnswer } from './posting-answer.reader';

export const ANSWER_READERS: Readonly<Record<ExchangeKind, (path: string) => AsyncIterable<unknown>>> = {
  registration: readAnswer,
  'identity-check': readAnswer,
  'payment-code': readCodeAnswer,
  'payment-receipt': readPostingAnswer,
};
