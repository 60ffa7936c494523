/** The small page before the sign-in: name, purpose, and one thing to do. */
import type { ReactNode } from 'react';
import { Box, Group, Text } from '@mantine/core';
import { useWords } from '../language/language';
import { signInWords } from '../language/sign-in.words';
import { AppearanceSwitch, LanguageSwitch } from './account';
import { Disconnected } from './disconnected';
import { Wordmark } from './wordmark';

export function Doorstep({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }) {
  const words = useWords(signInWords);
  return (
    <>
      <Disconnected />
      <Box maw={wide ? 1080 : 420} mx="auto" px="md" pt={wide ? 16 : 'min(14vh, 120px)'} pb={48}>
        <Group justify="space-between" mb={wide ? 'md' : 'lg'}>
          <Wordmark />
          <Group gap={4}><LanguageSwitch /><AppearanceSwitch /></Group>
        </Group>
        {!wide && <Text size="sm" c="dimmed" mb="lg">{words.promise}</Text>}
        <main>{wide ? children : <Box className="surface" p="lg">{children}</Box>}</main>
      </Box>
    </>
  );
}
