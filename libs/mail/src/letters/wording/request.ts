/** What every request to one office has in common: what is asked, since when, until when, and what silence leads to. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import type { Language } from '@sinergi/domain/money/language';
import type { LetterFacts, TaskFacts } from '../letter-facts';
import type { Passage } from '../laid-out';
import { askedFor } from './asked-for';
import { stepsAhead } from './steps-ahead';

type Row = readonly [label: string, value: string];

const LABELS: Record<Language, Record<'asked' | 'office' | 'since' | 'due' | 'round', string>> = {
  id: { asked: 'Yang diminta', office: 'Diminta dari', since: 'Sejak', due: 'Ditunggu sampai', round: 'Putaran' },
  en: { asked: 'Asked for', office: 'Asked of', since: 'Since', due: 'Awaited until', round: 'Round' },
};

export function requestPassage(task: TaskFacts, language: Language, paragraphs: readonly string[], call: string, more: readonly Row[] = []): Passage {
  return { paragraphs, rows: [...taskRows(task, language), ...more], steps: stepsAhead(task, language), call };
}

export function taskRows(task: TaskFacts, language: Language): Row[] {
  const labels = LABELS[language];
  return [
    [labels.asked, askedFor(task)[language]],
    [labels.office, task.asked[language]],
    [labels.since, formatDateLong(task.openedOn, language)],
    ...(task.dueOn === null ? [] : [[labels.due, formatDateLong(task.dueOn, language)] as const]),
    ...(task.round > 1 ? [[labels.round, String(task.round)] as const] : []),
  ];
}

/** `program perlindungan Ketua RT/RW di Kota Bekasi`, as sentences name the cooperation. */
export function causeOf({ programmeTitle, cityName }: LetterFacts): Record<Language, string> {
  return {
    id: `kerja sama perlindungan jaminan sosial ketenagakerjaan bagi ${programmeTitle.id} di ${cityName}`,
    en: `the cooperation on work insurance for “${programmeTitle.en}” in ${cityName}`,
  };
}
