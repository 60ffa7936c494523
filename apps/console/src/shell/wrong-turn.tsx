/** Pages for an address nobody knows and for a page that broke. */
import { Button, Container } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '../language/language';
import { shellWords } from '../language/shell.words';
import { Empty } from '../parts/loaded';

export function NotFound() {
  const words = useWords(shellWords);
  return (
    <Empty title={words.notFoundTitle} text={words.notFoundText}>
      <Button component={Link} to="/" variant="default" mt="sm">{words.home}</Button>
    </Empty>
  );
}

export function PageCrashed() {
  const words = useWords(shellWords);
  return (
    <Container size="xs" py="xl" role="alert">
      <Empty title={words.crashedTitle} text={words.crashedText}>
        <Button variant="default" mt="sm" onClick={() => location.reload()}>{words.reload}</Button>
      </Empty>
    </Container>
  );
}
