/** Saying a word about a delivery once; until the process has acted on it the page says that it was heard. */
import { useCallback, useState } from 'react';
import type { HandInView } from '@sinergi/contracts/roster.views';
import type { Problem } from '../../../../api/problem';
import { sayWord, type SenderWordBody } from '../../../../api/hand-ins';
import { useSubmission } from '../../../../forms/submission';

export interface SaidWord {
  readonly say: (body: SenderWordBody) => void;
  readonly sending: boolean;
  /** The word being sent or waiting to be acted on. */
  readonly word: SenderWordBody['word'] | null;
  readonly heard: boolean;
  readonly problem: Problem | null;
}

export function useWord(handIn: HandInView): SaidWord {
  const { id } = handIn;
  const stand = `${handIn.status} ${handIn.awaits ?? ''}`;
  const [said, setSaid] = useState<{ readonly word: SenderWordBody['word']; readonly stand: string } | null>(null);
  // what was said holds for one stand; the delivery may come back to it, and then waits for another word
  if (said !== null && said.stand !== stand) setSaid(null);
  const act = useCallback((body: SenderWordBody, key: string) => sayWord(id, body, key), [id]);
  const { progress, send } = useSubmission(act, { name: `hand-in-word:${id}`, follow: false });
  const sending = progress.phase === 'sending';
  const heard = (progress.phase === 'done' || progress.phase === 'recorded') && said?.stand === stand;
  return {
    say: (body) => {
      if (sending || heard) return;
      setSaid({ word: body.word, stand });
      void send(body);
    },
    sending,
    word: sending || heard ? (said?.word ?? null) : null,
    heard,
    problem: progress.phase === 'refused' && said?.stand === stand ? progress.problem : null,
  };
}
