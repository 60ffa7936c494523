/** Evidence for a form: the file is kept by the door as soon as it is chosen, so that only its id travels with the form. */
import { useState } from 'react';
import { ActionIcon, Group, Input, Stack, Text, Tooltip } from '@mantine/core';
import { IconCircleCheck, IconX } from '@tabler/icons-react';
import type { DocumentView } from '@sinergi/contracts/views';
import { problemOf, type Problem } from '../api/problem';
import { keepDocument, type AboutDocument } from '../api/writes';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { shellWords } from '../language/shell.words';
import { Fingerprint } from '../parts/fingerprint';
import { useProblemText } from '../parts/failure';
import { FileChoice } from './file-choice';

interface EvidenceFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly error?: string | null;
  readonly about: AboutDocument;
  readonly document: DocumentView | null;
  readonly onDocument: (document: DocumentView | null) => void;
}

export function EvidenceField({ label, description, required = false, error, about, document, onDocument }: EvidenceFieldProps) {
  const words = useWords(shellWords);
  const format = useFormat();
  const text = useProblemText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = async (file: File) => {
    setBusy(true);
    setProblem(null);
    try {
      onDocument(await keepDocument(file, about));
    } catch (failure) {
      setProblem(problemOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Input.Wrapper component="div" label={label} labelElement="div" description={description} withAsterisk={required} error={problem ? text(problem) : error}>
      {document ? (
        <Group className="surface" gap="sm" p="xs" mt={4} wrap="nowrap" data-testid="evidence">
          <IconCircleCheck size={20} color="var(--good)" aria-hidden style={{ flex: 'none' }} />
          <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
            <Text size="sm" fw={560} truncate>{document.fileName}</Text>
            <Text size="xs" c="dimmed">{format.bytes(document.bytes)}</Text>
            <Fingerprint sha256={document.sha256} />
          </Stack>
          <Tooltip label={words.close}>
            <ActionIcon variant="subtle" color="gray" aria-label={`${words.close}: ${document.fileName}`} onClick={() => onDocument(null)}><IconX size={16} aria-hidden /></ActionIcon>
          </Tooltip>
        </Group>
      ) : (
        <div style={{ marginTop: 4, marginBottom: 4 }}><FileChoice label={label} accept="application/pdf,image/png,image/jpeg" busy={busy} onFile={(file) => void keep(file)} /></div>
      )}
    </Input.Wrapper>
  );
}
