/** One document: what it is, its numbers and date, its fingerprint, and the file itself. */
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileText, IconFileTypePdf, IconPhoto, IconTable } from '@tabler/icons-react';
import type { DocumentView } from '@sinergi/contracts/views';
import { contentOf } from '../api/client';
import { codeWords } from '../language/codes.words';
import { cooperationWords } from '../language/cooperation.words';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Fingerprint } from './fingerprint';

function FileIcon({ mediaType }: { readonly mediaType: string }) {
  const look = { size: 22, stroke: 1.5, 'aria-hidden': true, style: { flex: 'none', color: 'var(--quiet)', marginTop: 2 } } as const;
  if (mediaType === 'application/pdf') return <IconFileTypePdf {...look} />;
  if (mediaType.startsWith('image/')) return <IconPhoto {...look} />;
  return /sheet|csv/.test(mediaType) ? <IconTable {...look} /> : <IconFileText {...look} />;
}

export function DocumentLine({ document, readable = true }: { readonly document: DocumentView; readonly readable?: boolean }) {
  const words = useWords(cooperationWords);
  const { document: kinds } = useWords(codeWords);
  const format = useFormat();
  const numbers = Object.values(document.numbers);
  const about = [kinds[document.kind] ?? document.kind, ...numbers, document.datedOn && format.date(document.datedOn), format.bytes(document.bytes)].filter(Boolean);
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" py={8}>
      <FileIcon mediaType={document.mediaType} />
      <Stack gap={1} style={{ flex: 1, minWidth: 0 }}>
        {readable ? (
          <Anchor href={contentOf(document.id)} target="_blank" rel="noreferrer" size="sm" fw={560}>{document.title}</Anchor>
        ) : (
          <Text size="sm" fw={560}>{document.title}</Text>
        )}
        <Text size="xs" c="dimmed">{about.join(' · ')}</Text>
        <Fingerprint sha256={document.sha256} />
      </Stack>
      {readable && (
        <Anchor href={contentOf(document.id)} download={document.fileName} size="sm" aria-label={`${words.download}: ${document.title}`} title={words.download} style={{ flex: 'none' }}>
          <IconDownload size={18} stroke={1.6} aria-hidden />
        </Anchor>
      )}
    </Group>
  );
}
