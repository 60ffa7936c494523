/** Why a month is due on its day: what law names, and which closed days moved it. */
import { List, Text } from '@mantine/core';
import type { DueDayView } from '@sinergi/contracts/collection-month.views';
import { collectionWords } from '../../../language/collection.words';
import { useFormat } from '../../../language/format';
import { useLanguage, useWords, type Language } from '../../../language/language';

export function DueDay({ due: { nominal, source, moved } }: { readonly due: DueDayView }) {
  const words = useWords(collectionWords);
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <div data-testid="due-day">
      <Text size="sm">{words.byLaw(format.dateLong(nominal), source)}{moved.length === 0 && ` ${words.workedDay}`}</Text>
      {moved.length > 0 && <List size="sm" mt={2}>{moved.map(({ date, why }) => <List.Item key={date}>{words.closedOn(format.date(date))}: {inLanguage(why, language)}</List.Item>)}</List>}
    </div>
  );
}

/** The calendar names weekdays and kinds of closed days in both languages: `Sabtu / Saturday (akhir pekan / weekend)`. */
const inLanguage = (why: string, language: Language): string =>
  why.replace(/(\w+) \/ (\w+day)\b|(?<=\()([a-z ]+) \/ ([a-z ]+)/g, (_, dayId?: string, dayEn?: string, kindId?: string, kindEn?: string) => (language === 'id' ? (dayId ?? kindId) : (dayEn ?? kindEn)) ?? '');
