/** What a task asks, in a few words for lists and cards: a signature names its paper. */
import type { TaskView } from '@sinergi/contracts/views';
import { codeWords } from '../language/codes.words';
import { useWords } from '../language/language';

export function useAsked(): (task: Pick<TaskView, 'act' | 'stage'>) => string {
  const codes = useWords(codeWords);
  return ({ act, stage }) => (act === 'sign' ? `${codes.act.sign} ${(codes.stage[stage] ?? stage).toLowerCase()}` : codes.act[act]);
}
