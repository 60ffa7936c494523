/** One change of the roster: what happened, whom it concerns (masked), from which month it counts, and who is waited for since when. */
import { Anchor, Box, Button, Group, List, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MaskedPerson, RosterChangeView } from '@sinergi/contracts/change.views';
import { contentOf } from '../../../api/client';
import { changesWords } from '../../../language/changes.words';
import { codeWords } from '../../../language/codes.words';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { usePartyNames } from '../../../language/parties';
import { Fact, Facts } from '../../../parts/fact';
import { Mark, type Tone } from '../../../parts/mark';
import css from '../roster/roster.module.css';
import { Offers } from './offers';
import { usePositionNames } from './position-names';

const TONE: Record<RosterChangeView['status'], Tone> = { 'awaiting-approval': 'warn', applied: 'good', declined: 'bad', lapsed: 'off', aborted: 'off', overtaken: 'off' };

export function ChangeEntry({ change, toApproval = false }: { readonly change: RosterChangeView; readonly toApproval?: boolean }) {
  const words = useWords(changesWords);
  const format = useFormat();
  const { kind, reason, status, waits } = change;
  const paper = change.consent?.documentId ?? change.documentId;
  const about = [
    words.happened(format.date(change.happenedOn)), words.proposedBy(change.proposedBy, format.date(change.proposedOn)), change.firstMonth && words.counts(format.month(change.firstMonth)),
  ];
  return (
    <section className={css['handIn']} data-testid="change">
      <Group justify="space-between" gap="sm" align="flex-start">
        <div>
          <Text size="sm" fw={600}>{words.kinds[kind]}: {words.reasons[reason]}</Text>
          <Text size="xs" c="dimmed">{about.filter(Boolean).join(' · ')}</Text>
        </div>
        <Group gap="xs">{change.late && <Mark tone="bad">{words.late}</Mark>}<Mark tone={TONE[status]}>{words.status[status]}</Mark></Group>
      </Group>
      <Concerned change={change} />
      {change.offers && <Offers change={change} offers={change.offers} />}
      {waits && <Waiting waits={waits} />}
      <Group gap="md" mt="xs">
        {toApproval && change.approvalTaskId && status === 'awaiting-approval' && <Button component={Link} to={`/tasks/${encodeURIComponent(change.approvalTaskId)}`} size="xs" rightSection={<IconArrowRight size={15} aria-hidden />}>{words.approve}</Button>}
        {paper && <Anchor href={contentOf(paper)} target="_blank" rel="noreferrer" size="sm">{change.consent ? `${words.consents[change.consent.kind]}, ${format.date(change.consent.signedOn)}` : words.paper}</Anchor>}
      </Group>
    </section>
  );
}

function Concerned({ change }: { readonly change: RosterChangeView }) {
  const words = useWords(changesWords);
  const format = useFormat();
  const titled = useTitled();
  const names = usePositionNames();
  const { leaver, joiner, post, byPosition, leaves, joins, reportDueOn, toLookAt } = change;
  return (
    <>
      <Box mt={6}><Facts least={170}>
        {leaves > 0 && <Fact name={words.leaves}>{leaver ? shown(leaver) : `${format.count(leaves)}${byPosition.length > 0 ? ` (${byPosition.map(({ code, members }) => `${names.position(code)} ${format.count(members)}`).join(', ')})` : ''}`}</Fact>}
        {joins > 0 && <Fact name={change.kind === 'succession' ? words.to : words.joiner}>{joiner ? shown(joiner) : format.count(joins)}</Fact>}
        {post && <Fact name={words.post}>{names.post(post)}</Fact>}
        {reportDueOn && <Fact name={words.reportDue}>{format.date(reportDueOn)}</Fact>}
      </Facts></Box>
      {toLookAt.length > 0 && (
        <>
          <Text size="sm" mt="xs" fw={560} c="var(--warn)">{words.toLookAt}</Text>
          <List size="sm">{toLookAt.map(({ code, sentence }) => <List.Item key={code}>{titled(sentence)}</List.Item>)}</List>
        </>
      )}
    </>
  );
}

function Waiting({ waits }: { readonly waits: NonNullable<RosterChangeView['waits']> }) {
  const words = useWords(changesWords);
  const codes = useWords(codeWords);
  const names = usePartyNames();
  const format = useFormat();
  const next = waits.next && words.next(codes.rung[waits.next.act] ?? waits.next.act, format.date(waits.next.on));
  return <Text size="sm" mt="xs">{words.waits(`${names.anyOf(waits.positions)}, ${waits.officeName}`, format.date(waits.since))}{next ? ` · ${next}` : ''}</Text>;
}

const shown = ({ nameMasked, nikMasked }: MaskedPerson): string => `${nameMasked} · ${nikMasked}`;
