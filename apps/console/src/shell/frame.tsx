/** The frame around every page behind the sign-in: where one is, where one can go, and who one is. */
import { useEffect } from 'react';
import { Center, Container, Group, Loader, Text } from '@mantine/core';
import { Navigate, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import type { SessionView } from '@sinergi/contracts/views';
import { problemOf } from '../api/problem';
import { useDashboard, useSession } from '../api/reads';
import { useWords } from '../language/language';
import { shellWords } from '../language/shell.words';
import { Failure } from '../parts/failure';
import { Account } from './account';
import { Disconnected } from './disconnected';
import css from './frame.module.css';
import { SignedIn } from './session';
import { Wordmark } from './wordmark';

export function Frame() {
  const session = useSession();
  const here = useLocation();
  const words = useWords(shellWords);
  if (session.data && problemOf(session.error).status !== 401) return <Framed session={session.data} />;
  if (session.isError) {
    if (problemOf(session.error).status === 401) return <Navigate to={`/sign-in?next=${encodeURIComponent(here.pathname + here.search)}`} replace />;
    return <Container size="xs" py="xl"><Failure error={session.error} retry={() => void session.refetch()} /></Container>;
  }
  return <Center mih="60vh" role="status" aria-label={words.loading}><Loader type="dots" /></Center>;
}

function Framed({ session }: { readonly session: SessionView }) {
  const words = useWords(shellWords);
  const here = useLocation();
  useEffect(() => {
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [here.pathname]);
  return (
    <SignedIn value={session}>
      <a className="skip-link" href="#content">{words.skip}</a>
      <header className={css['header']}>
        <div className={css['bar']}>
          <NavLink to="/" className={css['brand']} aria-label="Sinergi"><Wordmark /></NavLink>
          <nav className={css['nav']} aria-label={words.menu}>
            <NavLink to="/" end className={css['link']}>{words.cooperations}</NavLink>
            <NavLink to="/stuck" className={css['link']}>{words.stuck}<StuckCount /></NavLink>
            {session.powers.includes('launch') && <NavLink to="/launch" className={css['link']}>{words.launch}</NavLink>}
            {session.powers.includes('pay') && <NavLink to="/money" className={css['link']}>{words.money}</NavLink>}
            <NavLink to="/forecast" className={css['link']}>{words.forecast}</NavLink>
            {session.powers.includes('protect-people') && <NavLink to="/people" className={css['link']}>{words.people}</NavLink>}
            {session.powers.includes('administer') && <NavLink to="/calendar" className={css['link']}>{words.calendar}</NavLink>}
          </nav>
          <Group gap={6} wrap="nowrap" className={css['end']}><Account session={session} /></Group>
        </div>
      </header>
      <Disconnected />
      <main id="content" tabIndex={-1} className={css['main']}><Outlet /></main>
      <ScrollRestoration />
    </SignedIn>
  );
}

function StuckCount() {
  const stuck = useDashboard().data?.stuck ?? 0;
  return stuck > 0 ? <Text component="span" className={css['count']}>{stuck}</Text> : null;
}
