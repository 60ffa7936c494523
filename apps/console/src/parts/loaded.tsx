/** A page's answer while it comes, when it fails, and when it is there; an old answer stays in sight. */
import type { ReactNode } from 'react';
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../language/language';
import { shellWords } from '../language/shell.words';
import { Failure } from './failure';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isError: boolean;
  readonly refetch: () => unknown;
}

interface LoadedProps<T> {
  readonly query: Asked<T>;
  readonly waiting?: ReactNode;
  readonly children: (value: T) => ReactNode;
}

export function Loaded<T>({ query, waiting, children }: LoadedProps<T>) {
  const words = useWords(shellWords);
  if (query.data === undefined) {
    if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
    return <div role="status" aria-label={words.loading}>{waiting ?? <Lines count={4} />}</div>;
  }
  return children(query.data);
}

export function Lines({ count, height = 18 }: { readonly count: number; readonly height?: number }) {
  return <Stack gap="sm" p="md">{Array.from({ length: count }, (_, index) => <Skeleton key={index} height={height} radius="sm" width={`${96 - ((index * 13) % 34)}%`} />)}</Stack>;
}

export function Empty({ title, text, children }: { readonly title?: string; readonly text: string; readonly children?: ReactNode }) {
  return (
    <Stack align="center" gap={6} py="xl" px="md" ta="center">
      {title && <Title order={2}>{title}</Title>}
      <Text size="sm" c="dimmed" maw={420}>{text}</Text>
      {children}
    </Stack>
  );
}
