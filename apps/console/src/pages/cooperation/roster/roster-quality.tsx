/** How good the rosters are by district and village, who is missing, and which rules most rows broke. */
import { Fragment, useState } from 'react';
import { Table, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { DistrictQualityView, RosterQualityView, RowCounts } from '@sinergi/contracts/roster.views';
import { useRosterQuality } from '../../../api/reads';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { rosterWords } from '../../../language/roster.words';
import { Loaded } from '../../../parts/loaded';
import { Mark } from '../../../parts/mark';
import css from './roster.module.css';

const MOST_RULES = 8;

export function RosterQuality({ no }: { readonly no: string }) {
  const words = useWords(rosterWords);
  const query = useRosterQuality(no);
  return (
    <section className={css['handIn']} data-testid="roster-quality">
      <Title order={3} fz="sm">{words.quality}</Title>
      <Text size="xs" c="dimmed">{words.qualityText}</Text>
      <Loaded query={query}>{(quality) => <><Places quality={quality} /><Offices quality={quality} /><Rules quality={quality} /></>}</Loaded>
    </section>
  );
}

function Places({ quality }: { readonly quality: RosterQualityView }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const turn = (code: string) => setOpen(new Set(open.has(code) ? [...open].filter((other) => other !== code) : [...open, code]));
  if (quality.districts.length === 0) return <Text size="sm" mt="xs">{words.noPlaces}</Text>;
  const { missing, unplaced } = quality;
  const all = quality.districts.reduce((sum, { villages }) => sum + villages.length, 0);
  return (
    <>
      <Text size="sm" mt="xs" c={missing.villages > 0 ? 'var(--bad)' : 'var(--good)'}>
        {missing.villages > 0 ? words.missingVillages(format.count(missing.villages), format.count(all), format.count(missing.districts)) : words.noneMissing}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table fz="sm" verticalSpacing={4} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th fw={520} fz="xs" c="dimmed">{words.district}</Table.Th><Table.Th fw={520} fz="xs" c="dimmed" w="24%">{words.bar}</Table.Th>
              {[words.accepted, words.warned, words.returned, words.members].map((heading) => <Table.Th key={heading} fw={520} fz="xs" c="dimmed" ta="right">{heading}</Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {quality.districts.map((district) => <District key={district.code} district={district} open={open.has(district.code)} turn={() => turn(district.code)} />)}
            {unplaced.accepted + unplaced.returned + unplaced.members > 0 && <Table.Tr><Table.Td c="dimmed">{words.unplaced}</Table.Td><Counts of={unplaced} /></Table.Tr>}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function District({ district, open, turn }: { readonly district: DistrictQualityView; readonly open: boolean; readonly turn: () => void }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const missing = district.villages.filter((village) => village.missing).length;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <Fragment>
      <Table.Tr>
        <Table.Td>
          <UnstyledButton onClick={turn} aria-expanded={open} aria-label={words.villagesOf(district.name)} fz="sm" fw={560}><Chevron size={14} aria-hidden style={{ verticalAlign: -2 }} /> {district.name}</UnstyledButton>
          {missing > 0 && <Text span size="xs" c="var(--bad)" ml={6}>{words.missing} {missing}/{district.villages.length}</Text>}
          {missing > 0 && district.lastRemindedOn && <Text span size="xs" c="dimmed" ml={6}>{words.lastReminded(format.date(district.lastRemindedOn))}</Text>}
        </Table.Td>
        <Counts of={district} />
      </Table.Tr>
      {open && district.villages.map((village) => (
        <Table.Tr key={village.code}>
          <Table.Td pl={26}>{village.name} {village.missing && <Mark tone="bad">{words.missing}</Mark>} {village.lastRemindedOn && <Text span size="xs" c="dimmed">{words.lastReminded(format.date(village.lastRemindedOn))}</Text>}</Table.Td>
          <Counts of={village} />
        </Table.Tr>
      ))}
    </Fragment>
  );
}

function Counts({ of: { accepted, warned, returned, members } }: { readonly of: RowCounts & { readonly members: number } }) {
  const format = useFormat();
  const parts = [{ tone: 'good', rows: accepted - warned }, { tone: 'warn', rows: warned }, { tone: 'bad', rows: returned }];
  return (
    <>
      <Table.Td>
        <div className={css['bar']} style={{ margin: 0 }} aria-hidden>
          {parts.filter(({ rows }) => rows > 0).map(({ tone, rows }) => <span key={tone} data-tone={tone} style={{ flexGrow: rows }} />)}
        </div>
      </Table.Td>
      {[accepted, warned, returned, members].map((count, column) => <Table.Td key={column} ta="right" className="tabular">{format.count(count)}</Table.Td>)}
    </>
  );
}

function Offices({ quality }: { readonly quality: RosterQualityView }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const headings = [words.deliveries, words.accepted, words.warned, words.returned];
  return (
    <Table.ScrollContainer minWidth={480} mt="xs">
      <Table fz="sm" verticalSpacing={4} horizontalSpacing={6}>
        <Table.Thead><Table.Tr><Table.Th fw={520} fz="xs" c="dimmed">{words.office}</Table.Th>{headings.map((heading) => <Table.Th key={heading} fw={520} fz="xs" c="dimmed" ta="right">{heading}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {quality.offices.map(({ id, name, deliveries, accepted, warned, returned }) => (
            <Table.Tr key={id}><Table.Td>{name}</Table.Td>{[deliveries, accepted, warned, returned].map((count, column) => <Table.Td key={column} ta="right" className="tabular">{format.count(count)}</Table.Td>)}</Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Rules({ quality }: { readonly quality: RosterQualityView }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const titled = useTitled();
  if (quality.rules.length === 0) return null;
  return (
    <Table fz="sm" mt="xs" verticalSpacing={4} horizontalSpacing={6}>
      <Table.Thead><Table.Tr><Table.Th fw={520} fz="xs" c="dimmed">{words.worstRules}</Table.Th><Table.Th fw={520} fz="xs" c="dimmed" ta="right">{words.rows}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>{quality.rules.slice(0, MOST_RULES).map((rule) => <Table.Tr key={rule.code}><Table.Td>{titled(rule.sentence)}</Table.Td><Table.Td ta="right" className="tabular">{format.count(rule.rows)}</Table.Td></Table.Tr>)}</Table.Tbody>
    </Table>
  );
}
