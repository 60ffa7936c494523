/** Letters sent in a cooperation's name: to which office, when, and whether they have left. */
import { Text } from '@mantine/core';
import type { LetterView } from '@sinergi/contracts/views';
import { cooperationWords } from '../../../language/cooperation.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Empty } from '../../../parts/loaded';
import { Mark } from '../../../parts/mark';
import css from './record.module.css';

const TONE = { queued: 'warn', sending: 'active', sent: 'good', dropped: 'off' } as const;

export function LettersTab({ letters }: { readonly letters: readonly LetterView[] }) {
  const words = useWords(cooperationWords);
  const format = useFormat();
  if (letters.length === 0) return <Empty text={words.noLetters} />;
  return (
    <div className={css['list']} data-testid="letters">
      {letters.map((letter) => (
        <div key={letter.id} className={css['line']}>
          <div>
            <Text size="sm" fw={540}>{letter.subject || letter.notice}</Text>
            <Text size="xs" c="dimmed">{[`${words.letterTo} ${letter.toOffice}`, letter.copies > 1 ? words.copies(format.count(letter.copies)) : null, letter.attempts > 1 ? words.attempts(format.count(letter.attempts)) : null].filter(Boolean).join(' · ')}</Text>
          </div>
          <div className={css['end']}>
            <Text size="xs" c="dimmed" className="tabular">{format.date(letter.on)}</Text>
            <Mark tone={TONE[letter.status]} plain>{words.letterState[letter.status]}</Mark>
          </div>
        </div>
      ))}
    </div>
  );
}
