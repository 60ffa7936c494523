/** A file's SHA-256, short enough to read, whole when copied. */
import { ActionIcon, CopyButton, Group, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useWords } from '../language/language';
import { shellWords } from '../language/shell.words';

export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const words = useWords(shellWords);
  return (
    <Group gap={4} wrap="nowrap">
      <Text component="code" size="xs" ff="monospace" c="dimmed" title={sha256}>SHA-256 {sha256.slice(0, 8)}…{sha256.slice(-4)}</Text>
      <CopyButton value={sha256}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? words.copied : words.copy}>
            <ActionIcon size="xs" variant="subtle" color="gray" onClick={copy} aria-label={`${words.copy} SHA-256`}>
              {copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
