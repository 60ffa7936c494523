/** Signing in: a one-time link is taken at once, anything else is pasted; then on to where one was going. */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button, Loader, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { problemOf, type Problem } from '../../api/problem';
import { SESSION_KEY } from '../../api/query-client';
import { signIn } from '../../api/writes';
import { useWords } from '../../language/language';
import { signInWords } from '../../language/sign-in.words';
import { Failure } from '../../parts/failure';
import { Doorstep } from '../../shell/doorstep';

export function SignInPage() {
  const { ticket } = useParams();
  return <Doorstep>{ticket ? <ByLink ticket={ticket} /> : <ByHand />}</Doorstep>;
}

function useEnter() {
  const queries = useQueryClient();
  const go = useNavigate();
  const [query] = useSearchParams();
  return async (ticket: string) => {
    const session = await signIn(ticket);
    queries.clear();
    queries.setQueryData(SESSION_KEY, session);
    await go(ownAddress(query.get('next')), { replace: true });
  };
}

/** Only an address of this console may follow a sign-in. */
function ownAddress(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/';
}

function ByLink({ ticket }: { readonly ticket: string }) {
  const words = useWords(signInWords);
  const enter = useEnter();
  const [problem, setProblem] = useState<Problem | null>(null);
  // a ticket works once: strict mode mounts twice, the ticket is sent once
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    enter(ticket).catch((error: unknown) => setProblem(problemOf(error)));
  });
  if (!problem) {
    return <Stack align="center" py="xl" role="status"><Loader type="dots" /><Text size="sm" c="dimmed">{words.entering}</Text></Stack>;
  }
  if (!problem.refused) return <Failure error={problem} retry={() => location.reload()} />;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} fz="lg">{words.usedTitle}</Title>
        <Text size="sm" c="dimmed" mt={6}>{words.usedText}</Text>
      </div>
      <ByHand />
    </Stack>
  );
}

function ByHand() {
  const words = useWords(signInWords);
  const enter = useEnter();
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = /^\s*https?:\/\/[^/]+(\/sign-in\/[^\s/]+)\s*$/.exec(pasted)?.[1];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || pasted.trim() === '') return;
    setBusy(true);
    setProblem(null);
    enter(here ? here.slice('/sign-in/'.length) : pasted.trim())
      .catch((error: unknown) => setProblem(problemOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <title>{`${words.title} · Sinergi`}</title>
        <Text size="sm">{words.help}</Text>
        <PasswordInput label={words.field} description={words.hide} value={pasted} onChange={(event) => setPasted(event.currentTarget.value)} autoComplete="off" />
        {problem && <Failure error={problem} />}
        <Button type="submit" loading={busy} disabled={pasted.trim() === ''}>{words.go}</Button>
      </Stack>
    </form>
  );
}
