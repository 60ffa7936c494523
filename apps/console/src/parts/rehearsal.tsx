/** How a rehearsal is told apart from a real cooperation: a badge in lists, a banner on pages. */
import { Group, Text } from '@mantine/core';
import { IconMasksTheater } from '@tabler/icons-react';
import { useWords } from '../language/language';
import { shellWords } from '../language/shell.words';
import css from './rehearsal.module.css';

export function RehearsalBadge() {
  const words = useWords(shellWords);
  return <span className={css['badge']} title={words.rehearsalNote}>{words.rehearsal}</span>;
}

export function RehearsalBanner() {
  const words = useWords(shellWords);
  return (
    <Group className={css['banner']} gap="xs" wrap="nowrap" role="note" data-testid="rehearsal-banner">
      <IconMasksTheater size={18} aria-hidden stroke={1.6} className={css['icon']} />
      <Text size="sm">{words.rehearsalNote}</Text>
    </Group>
  );
}
