/** Who is signed in for which office, the language, the appearance, and the way out. */
import { ActionIcon, Button, Menu, Stack, Text, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconLogout, IconMoon, IconSun, IconUserShare } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { SessionView } from '@sinergi/contracts/views';
import { signOut } from '../api/writes';
import { useLanguage, useWords } from '../language/language';
import { usePartyNames } from '../language/parties';
import { shellWords } from '../language/shell.words';
import css from './frame.module.css';

export function Account({ session }: { readonly session: SessionView }) {
  const words = useWords(shellWords);
  const names = usePartyNames();
  const go = useNavigate();
  const queries = useQueryClient();
  const leave = async () => {
    await signOut().catch(() => undefined);
    queries.clear();
    void go('/sign-in');
  };
  const positions = session.positions.map(names.position).join(', ');
  return (
    <>
      <LanguageSwitch />
      <AppearanceSwitch />
      <Menu position="bottom-end" width={260} shadow="md">
        <Menu.Target>
          <Button variant="subtle" color="gray" size="xs" px={8} rightSection={<IconChevronDown size={14} aria-hidden />} className={css['who']}>
            <span className={css['whoText']}>{positions || session.name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Stack gap={0} px="sm" py={8}>
            <Text size="sm" fw={600}>{session.name}</Text>
            <Text size="xs" c="dimmed">{positions}</Text>
            <Text size="xs" c="dimmed">{session.officeName}</Text>
          </Stack>
          <Menu.Divider />
          {session.personId && <Menu.Item component={Link} to="/delegations" leftSection={<IconUserShare size={16} aria-hidden />}>{words.delegations}</Menu.Item>}
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void leave()}>{words.signOut}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

export function LanguageSwitch() {
  const words = useWords(shellWords);
  const { language, choose } = useLanguage();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <Tooltip label={words.otherLanguage}>
      <Button variant="subtle" color="gray" size="xs" px={8} lang={other} aria-label={words.otherLanguage} onClick={() => choose(other)}>{other.toUpperCase()}</Button>
    </Tooltip>
  );
}

export function AppearanceSwitch() {
  const words = useWords(shellWords);
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light') === 'light' ? 'dark' : 'light';
  const Icon = other === 'dark' ? IconMoon : IconSun;
  return (
    <Tooltip label={words[other]}>
      <ActionIcon variant="subtle" color="gray" size="md" aria-label={words[other]} onClick={() => setColorScheme(other)}><Icon size={18} stroke={1.6} aria-hidden /></ActionIcon>
    </Tooltip>
  );
}
