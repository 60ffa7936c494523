/** The standing facts of a cooperation beside its record: programme, branch, the spoken yes, its processes. */
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { codeWords } from '../../language/codes.words';
import { correctionWords } from '../../language/correction.words';
import { cooperationWords } from '../../language/cooperation.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { usePartyNames } from '../../language/parties';
import { DocumentLine } from '../../parts/document-line';
import { Fact, Facts } from '../../parts/fact';
import { useMay } from '../../shell/session';
import css from './cooperation.module.css';
import { Corrections } from './corrections/corrections';
import { CaseGuidance } from './guidance/case-guidance';
import { WithdrawalForm } from './withdrawal-form';

export function FactsAside({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(cooperationWords);
  const titled = useTitled();
  const format = useFormat();
  const may = useMay();
  // with one process running, its own card offers the same
  const several = cooperation.waits.length !== 1 || cooperation.processes.filter((process) => process.open).length > 1;
  const open = cooperation.bills.reduce((sum, bill) => sum + bill.open, 0);
  return (
    <aside className={`surface ${css['aside']}`} aria-label={words.facts}>
      <section>
        <Title order={2} mb="sm">{words.facts}</Title>
        <Facts>
          <Fact name={words.programme}>{titled(cooperation.programmeTitle)}</Fact>
          <Fact name={words.branch}>{cooperation.branchName}</Fact>
          <Fact name={words.opened}>{format.date(cooperation.openedOn)}</Fact>
          <Fact name={words.cover}>{format.date(cooperation.coverFrom)}</Fact>
          {cooperation.members > 0 && <Fact name={words.members}>{format.count(cooperation.members)}</Fact>}
          {cooperation.bills.length > 0 && <Fact name={words.moneyOpen}>{format.money(open)}</Fact>}
        </Facts>
      </section>
      {cooperation.approval && <SpokenYes approval={cooperation.approval} />}
      <Corrections cooperation={cooperation} />
      {cooperation.processes.length > 0 && <Processes processes={cooperation.processes} />}
      {cooperation.mayGuide.length > 0 && several && <section><CaseGuidance cooperation={cooperation} /></section>}
      {cooperation.closedOn === null && may('withdraw') && <section><WithdrawalForm no={cooperation.no} /></section>}
    </aside>
  );
}

function SpokenYes({ approval }: { readonly approval: NonNullable<CooperationPageView['approval']> }) {
  const words = useWords(cooperationWords);
  const codes = useWords(codeWords);
  const names = usePartyNames();
  const format = useFormat();
  const { corrected } = useWords(correctionWords);
  const right = (value: string, part: 'given-on' | 'place') => (approval.corrected.includes(part) ? `${value} (${corrected})` : value);
  const how = [codes.channel[approval.channel] ?? approval.channel, right(approval.place, 'place'), approval.witnesses > 0 ? words.witnesses(format.count(approval.witnesses)) : null].filter(Boolean);
  return (
    <section>
      <Title order={2} mb={6}>{words.spokenYes}</Title>
      <Text size="sm" fw={560}>{names.held(approval.position, approval.capacity)}</Text>
      <Text size="sm">{right(format.dateLong(approval.givenOn), 'given-on')}</Text>
      <Text size="xs" c="dimmed">{how.join(' · ')}</Text>
      {approval.minutes ? <DocumentLine document={approval.minutes} /> : <Text size="xs" c="dimmed">{words.noMinutes}</Text>}
    </section>
  );
}

function Processes({ processes }: { readonly processes: CooperationPageView['processes'] }) {
  const words = useWords(cooperationWords);
  const codes = useWords(codeWords);
  const format = useFormat();
  return (
    <section data-testid="processes">
      <Title order={2} mb={6}>{words.processes}</Title>
      <Stack gap={4}>
        {processes.map((process) => (
          <Group key={process.processId} justify="space-between" gap={6} wrap="nowrap">
            <Anchor href={process.url} target="_blank" rel="noreferrer" size="sm" title={process.processId}>
              {codes.process[process.kind] ?? process.kind}{process.period ? ` ${format.month(process.period)}` : ''} <IconExternalLink size={13} aria-hidden style={{ verticalAlign: -1 }} />
            </Anchor>
            <Text size="xs" c="dimmed">{process.open ? words.running : words.finished}</Text>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
