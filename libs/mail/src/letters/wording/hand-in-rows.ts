/** What became of a roster that was handed in: how many rows were read, taken and returned. */
import type { HandInFacts } from '@sinergi/contracts/letter-facts';
import { formatDate } from '@sinergi/domain/calendar/format-date';
import { formatCount } from '@sinergi/domain/money/format';
import type { Language } from '@sinergi/domain/money/language';

const LABELS: Record<Language, Record<'handedIn' | 'rows' | 'accepted' | 'warned' | 'returned', string>> = {
  id: { handedIn: 'Diserahkan', rows: 'Baris dibaca', accepted: 'Diterima', warned: 'Di antaranya dengan catatan', returned: 'Dikembalikan' },
  en: { handedIn: 'Handed in', rows: 'Rows read', accepted: 'Accepted', warned: 'Of these with a remark', returned: 'Returned' },
};

export function handInRows(handIn: HandInFacts, language: Language): (readonly [label: string, value: string])[] {
  const labels = LABELS[language];
  return [
    [labels.handedIn, formatDate(handIn.handedInOn, language)],
    [labels.rows, formatCount(handIn.rows, language)],
    [labels.accepted, formatCount(handIn.accepted, language)],
    [labels.warned, formatCount(handIn.warned, language)],
    [labels.returned, formatCount(handIn.returned, language)],
  ];
}
