/** What the file handed in is: the first people, the whole roster of a month, or additions to it. */
import { Radio, Stack } from '@mantine/core';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { differenceWords } from '../../../language/differences.words';
import { useWords } from '../../../language/language';

type Purpose = HandInView['purpose'];
const PURPOSES: readonly Purpose[] = ['first-roster', 'monthly', 'additions'];

export function PurposeChoice({ value, onChange }: { readonly value: Purpose; readonly onChange: (purpose: Purpose) => void }) {
  const words = useWords(differenceWords);
  return (
    <Radio.Group label={words.purposeTitle} value={value} onChange={onChange} data-testid="purpose">
      <Stack gap={6} mt={6}>{PURPOSES.map((purpose) => <Radio key={purpose} value={purpose} label={words.purpose[purpose]} description={words.purposeText[purpose]} />)}</Stack>
    </Radio.Group>
  );
}
