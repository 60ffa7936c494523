/** The policy of tries: pauses double up to the longest, and the tries fit into the time there is. */
import { mostTries, OUTSIDE_TRIES, pauseAfter } from './outside-tries';

const MINUTE = 60_000;

test('a letter waits 5 s, 10 s, 20 s and so on, and never longer than a quarter of an hour', () => {
  expect([1, 2, 3, 8, 9, 30].map((tries) => pauseAfter(OUTSIDE_TRIES.letter, tries))).toEqual([5_000, 10_000, 20_000, 640_000, 15 * MINUTE, 15 * MINUTE]);
});

test('a letter is tried 23 times in four hours, a paper 20 times in one, a statement once', () => {
  expect([mostTries(OUTSIDE_TRIES.letter), mostTries(OUTSIDE_TRIES.paper), mostTries(OUTSIDE_TRIES.statement)]).toEqual([23, 20, 1]);
});

test('no way is without an end and somebody who is told', () => {
  for (const { each, within, told } of Object.values(OUTSIDE_TRIES)) expect([each > 0, within >= 0, told]).toEqual([true, true, expect.stringMatching(/^(operator|bringer)$/)]);
});
