/** A deadline that moved: old and new day, as a row and in words. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import type { Language } from '@sinergi/domain/money/language';
import { needed } from '../letter';
import type { TaskFacts } from '../letter-facts';

type Row = readonly [label: string, value: string];

/** `Rabu, 30 Mei 2018` */
export function newDueDay(task: TaskFacts, language: Language): string {
  return formatDateLong(needed(task.dueOn, 'task.dueOn'), language);
}

/** Empty while the day never moved. */
export function formerDueRow({ dueWas }: TaskFacts, language: Language): Row[] {
  return dueWas === null ? [] : [[language === 'id' ? 'Batas semula' : 'Former deadline', formatDateLong(dueWas, language)]];
}
