/** What a task asks, in a few words for lists and cards: a signature names its paper, a payment its month. */
import type { TaskView } from '@sinergi/contracts/views';
import { codeWords } from '../language/codes.words';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';

type Asking = Pick<TaskView, 'act' | 'stage' | 'id'>;

export function useAsked(): (task: Asking) => string {
  const codes = useWords(codeWords);
  const format = useFormat();
  return ({ act, stage, id }) => {
    if (act === 'sign') return `${codes.act.sign} ${(codes.stage[stage] ?? stage).toLowerCase()}`;
    const month = act === 'pay' ? monthOf(id) : undefined;
    return month ? `${codes.act.pay}, ${format.month(month)}` : codes.act[act];
  };
}

/** A task is named after the process that asks, `billing-month.<case>.2018-06:…`. */
const monthOf = (taskId: string): string | undefined => /^billing-month\..+?\.(\d{4}-\d{2})[.:]/.exec(taskId)?.[1];
