/** The workbook of returned rows in the sender's own layout, for those who may read members. */
import { Anchor, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { contentOf } from '../../../../api/client';
import { useWords } from '../../../../language/language';
import { rosterStepWords } from '../../../../language/roster-steps.words';
import { useMay } from '../../../../shell/session';

export function ReturnedRows({ handIn: { errorDocumentId, returned, finishedOn } }: { readonly handIn: HandInView }) {
  const words = useWords(rosterStepWords);
  const may = useMay();
  if (errorDocumentId && may('read-members')) return <Anchor href={contentOf(errorDocumentId)} size="sm" mt="xs" display="inline-block" data-testid="returned-rows"><IconDownload size={15} aria-hidden style={{ verticalAlign: -2 }} /> {words.errorFile}</Anchor>;
  return returned > 0 && finishedOn === null ? <Text size="xs" c="dimmed" mt="xs">{words.errorFileLater}</Text> : null;
}
