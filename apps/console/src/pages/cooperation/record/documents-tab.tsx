/** The papers of a cooperation, each with its numbers and fingerprint. */
import { Box } from '@mantine/core';
import type { DocumentView } from '@sinergi/contracts/views';
import { cooperationWords } from '../../../language/cooperation.words';
import { useWords } from '../../../language/language';
import { DocumentLine } from '../../../parts/document-line';
import { Empty } from '../../../parts/loaded';
import css from './record.module.css';

export function DocumentsTab({ documents }: { readonly documents: readonly DocumentView[] }) {
  const words = useWords(cooperationWords);
  if (documents.length === 0) return <Empty text={words.noDocuments} />;
  return <Box className={css['list']} data-testid="documents">{documents.map((document) => <DocumentLine key={document.id} document={document} />)}</Box>;
}
