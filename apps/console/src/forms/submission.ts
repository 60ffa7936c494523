/** Sending a form once: a second click is the same act, an answer that takes longer is followed until it is known. */
import { useCallback, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { JobView } from '@sinergi/contracts/views';
import { newKey, type Answer } from '../api/client';
import { Problem, problemOf } from '../api/problem';
import { useJob } from '../api/reads';

export type Progress<T> =
  | { readonly phase: 'ready' }
  | { readonly phase: 'sending' }
  | { readonly phase: 'recorded'; readonly value: T }
  | { readonly phase: 'done'; readonly value: T }
  | { readonly phase: 'refused'; readonly problem: Problem };

export interface Submission<B, T> {
  readonly progress: Progress<T>;
  readonly send: (body: B) => Promise<void>;
  readonly reset: () => void;
}

interface SubmissionOptions {
  /** One form about one thing, such as `decision:<task>`. */
  readonly name: string;
  /** False where the asker may not read jobs (a letter's link): then the page says only that it is recorded. */
  readonly follow?: boolean;
}

export function useSubmission<B, T>(act: (body: B, key: string) => Promise<Answer<T>>, { name, follow = true }: SubmissionOptions): Submission<B, T> {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress<T>>({ phase: 'ready' });
  const sending = useRef(false);

  const recorded = progress.phase === 'recorded' ? jobIn(progress.value) : null;
  const job = useJob(follow ? (recorded?.id ?? null) : null).data;

  const send = useCallback(
    async (body: B) => {
      if (sending.current) return;
      sending.current = true;
      setProgress({ phase: 'sending' });
      try {
        const answer = await act(body, keyFor(name, JSON.stringify(body)));
        forgetKey(name);
        setProgress({ phase: answer.status === 202 && jobIn(answer.body) ? 'recorded' : 'done', value: answer.body });
      } catch (error) {
        const problem = problemOf(error);
        if (problem.refused && problem.code !== 'request-in-progress') forgetKey(name);
        setProgress({ phase: 'refused', problem });
      } finally {
        sending.current = false;
        void queries.invalidateQueries();
      }
    },
    [act, name, queries],
  );
  const reset = useCallback(() => setProgress({ phase: 'ready' }), []);
  return { progress: followed(progress, job), send, reset };
}

/** The same content keeps its key, across a reload too, so a repeated request is answered and not done again. */
function keyFor(name: string, text: string): string {
  const place = `sinergi.key.${name}`;
  const [key, sent] = JSON.parse(sessionStorage.getItem(place) ?? '["",""]') as [string, string];
  if (key !== '' && sent === text) return key;
  const fresh = newKey();
  sessionStorage.setItem(place, JSON.stringify([fresh, text]));
  return fresh;
}

const forgetKey = (name: string): void => sessionStorage.removeItem(`sinergi.key.${name}`);

function followed<T>(progress: Progress<T>, job: JobView | undefined): Progress<T> {
  if (progress.phase !== 'recorded' || !job || job.state === 'being-processed') return progress;
  if (job.state === 'done') return { phase: 'done', value: progress.value };
  return { phase: 'refused', problem: new Problem(409, job.code ?? 'refused') };
}

function jobIn(value: unknown): JobView | null {
  const job = typeof value === 'object' && value !== null ? (value as { readonly job?: JobView }).job : undefined;
  return job ?? null;
}
