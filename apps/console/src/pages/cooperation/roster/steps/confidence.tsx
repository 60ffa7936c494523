/** How sure it is what a column means, said plainly. */
import { Text } from '@mantine/core';
import type { MappedColumnView } from '@sinergi/contracts/roster.views';
import type { ColumnCode } from '../../../../language/columns.words';
import { useWords } from '../../../../language/language';
import { mappingWords } from '../../../../language/mapping.words';
import { Mark } from '../../../../parts/mark';

const SURE = 1;
const LIKELY = 0.75;

export function Confidence({ column: { column, confidence, from }, wished }: { readonly column: MappedColumnView; readonly wished: ColumnCode | null }) {
  const words = useWords(mappingWords);
  if (wished !== column) return <Mark tone="good">{words.byYou}</Mark>;
  if (from === 'person') return <Mark tone="good">{words.byYou}</Mark>;
  if (from === 'remembered') return <Mark tone="good">{words.remembered}</Mark>;
  if (wished === null) return <Mark tone="off">{words.unused}</Mark>;
  const mark = confidence >= SURE ? <Mark tone="good">{words.sure}</Mark> : confidence >= LIKELY ? <Mark tone="active">{words.likely}</Mark> : <Mark tone="warn">{words.unsure}</Mark>;
  return from === 'content' ? <>{mark}<Text span size="xs" c="dimmed">{words.fromContent}</Text></> : mark;
}
