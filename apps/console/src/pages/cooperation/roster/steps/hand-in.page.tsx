/** The page of one roster delivery: which step it stands in, who is waited for, what comes next, and what to do now. */
import { useEffect } from 'react';
import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useLocation, useParams } from 'react-router';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { useHandIn } from '../../../../api/hand-ins';
import { useCooperation } from '../../../../api/reads';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { rosterStepWords } from '../../../../language/roster-steps.words';
import { rosterWords } from '../../../../language/roster.words';
import { Failure } from '../../../../parts/failure';
import { Fingerprint } from '../../../../parts/fingerprint';
import { Empty, Loaded } from '../../../../parts/loaded';
import { Notice } from '../../../../parts/notice';
import { RehearsalBanner } from '../../../../parts/rehearsal';
import { ApprovalStep } from './approval-step';
import { CheckStep } from './check-step';
import { ChoiceStep } from './choice-step';
import { MappingStep } from './mapping-step';
import { ResultStep } from './result-step';
import { StepRoad } from './step-road';
import { stepOf, type Step } from './step-of';
import css from './steps.module.css';
import { useWord, type SaidWord } from './use-word';
import { WhatNext } from './what-next';

export function HandInPage() {
  const { no = '', id = '' } = useParams();
  const words = useWords(rosterStepWords);
  return <Loaded query={useHandIn(id)}>{(handIn) => (handIn.no === no ? <Delivery key={handIn.id} handIn={handIn} /> : <Empty text={words.unknown} />)}</Loaded>;
}

function Delivery({ handIn }: { readonly handIn: HandInView }) {
  const words = useWords(rosterStepWords);
  const roster = useWords(rosterWords);
  const format = useFormat();
  const cooperation = useCooperation(handIn.no).data;
  const word = useWord(handIn);
  const again = (useLocation().state as { readonly again?: boolean } | null)?.again === true;
  const step = stepOf(handIn);
  const spoken = step === 'approval' || step === 'result';
  useEffect(() => {
    if (spoken) for (const form of ['mapping', 'choice']) localStorage.removeItem(`sinergi.draft.${form}:${handIn.id}`);
  }, [spoken, handIn.id]);
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [step]);
  const back = `/cooperations/${encodeURIComponent(handIn.no)}?tab=roster`;
  return (
    <Stack gap="md" data-testid="delivery" data-step={step} data-status={handIn.status}>
      <title>{`${handIn.fileName} · ${handIn.no} · Sinergi`}</title>
      {cooperation?.rehearsal && <RehearsalBanner />}
      <Box>
        <Anchor component={Link} to={back} size="sm" display="inline-flex" style={{ alignItems: 'center', gap: 4 }} mb={6}><IconArrowLeft size={15} aria-hidden /> {[cooperation?.cityName, handIn.no].filter(Boolean).join(' · ')}</Anchor>
        <Title order={1} style={{ overflowWrap: 'anywhere' }}>{handIn.fileName}</Title>
        <Group gap="xs" mt={2}>
          <Text size="sm" c="dimmed">{[words.title, roster.handedIn(format.date(handIn.handedInOn)), handIn.mends ? words.mendsEarlier : null].filter(Boolean).join(' · ')}</Text>
          <Fingerprint sha256={handIn.sha256} />
        </Group>
      </Box>
      {again && <Notice tone="warn" role="status" testId="handed-in-before">{words.again}</Notice>}
      <StepRoad handIn={handIn} step={step} />
      <section className={`surface ${css['step']}`} aria-labelledby="step">
        <Title order={2} id="step">{handIn.awaits === 'resume' ? words.heading.stopped : words.heading[step]}</Title>
        <WhatNext handIn={handIn} step={step} cooperation={cooperation} />
        {word.problem && <Failure error={word.problem} />}
        {word.heard && <Notice tone="active" role="status" testId="word-heard">{words.hears}</Notice>}
        <Now step={step} handIn={handIn} word={word} />
      </section>
    </Stack>
  );
}

function Now({ step, handIn, word }: { readonly step: Step; readonly handIn: HandInView; readonly word: SaidWord }) {
  switch (step) {
    case 'mapping': return <MappingStep handIn={handIn} word={word} />;
    case 'upload':
    case 'check': return <CheckStep handIn={handIn} word={word} />;
    case 'choice': return <ChoiceStep handIn={handIn} word={word} />;
    case 'approval': return <ApprovalStep handIn={handIn} />;
    case 'result': return <ResultStep handIn={handIn} />;
  }
}
