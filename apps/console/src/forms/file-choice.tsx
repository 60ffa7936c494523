/** A place to choose a file or drop one, reachable by keyboard. */
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useWords } from '../language/language';
import { rosterWords } from '../language/roster.words';
import css from './file-choice.module.css';

interface FileChoiceProps {
  readonly label: string;
  readonly accept: string;
  readonly busy?: boolean;
  readonly onFile: (file: File) => void;
  readonly children?: ReactNode;
}

export function FileChoice({ label, accept, busy = false, onFile, children }: FileChoiceProps) {
  const words = useWords(rosterWords);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <div className={css['place']} data-over={over} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <Button variant="default" size="xs" loading={busy} leftSection={<IconUpload size={15} aria-hidden />} onClick={() => input.current?.click()} aria-label={`${words.choose}: ${label}`}>{words.choose}</Button>
      <input
        ref={input} type="file" accept={accept} aria-label={label} className={css['input']} tabIndex={-1}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      {children ?? <Text size="xs" c="dimmed" className={css['drop']}>{words.drop}</Text>}
    </div>
  );
}
