/** Who of a cooperation is without cover for want of money: people, months and amounts by payer. */
import { Fragment, useState } from 'react';
import { Box, Table, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ExposedMonthView, ExposedPayerView, ExposureView } from '@sinergi/contracts/cover.views';
import { useExposure } from '../../../api/cover.reads';
import { coverWords } from '../../../language/cover.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Fact, Facts } from '../../../parts/fact';
import { Loaded } from '../../../parts/loaded';
import { useLongList } from '../../../parts/long-list';
import css from './cover.module.css';

const heading = (name: string, right = true) => <Table.Th key={name} fw={520} fz="xs" c="dimmed" ta={right ? 'right' : 'left'}>{name}</Table.Th>;

export function Exposure({ no }: { readonly no: string }) {
  const words = useWords(coverWords);
  return (
    <section className={css['section']} data-testid="exposure">
      <Title order={3} fz="sm">{words.exposure}</Title>
      <Text size="xs" c="dimmed" mb={10}>{words.exposureText}</Text>
      <Loaded query={useExposure(no)}>{(exposure) => <Exposed exposure={exposure} />}</Loaded>
    </section>
  );
}

function Exposed({ exposure }: { readonly exposure: ExposureView }) {
  const words = useWords(coverWords);
  const format = useFormat();
  const benefit = exposure.deathBenefit;
  const { search, shown, rest } = useLongList(exposure.payers, ({ payerName }) => payerName || words.themselves);
  return (
    <>
      {exposure.people === 0 ? <Text size="sm" c="var(--good)">{words.allPaid}</Text> : (
        <Facts least={150}>
          <Fact name={words.people}><b>{format.count(exposure.people)}</b></Fact>
          <Fact name={words.personMonths}>{format.count(exposure.personMonths)}</Fact>
          <Fact name={words.open}><b>{format.money(exposure.open)}</b></Fact>
          <Fact name={words.since}>{format.date(exposure.since)}</Fact>
          {benefit && <Fact name={words.benefit}>{format.money(benefit.amount)} <Text span size="xs" c="dimmed">{benefit.source}</Text></Fact>}
        </Facts>
      )}
      {exposure.payers.length > 0 && <Box mt="sm">{search}</Box>}
      {shown.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table fz="sm" verticalSpacing={4} horizontalSpacing={6}>
            <Table.Thead><Table.Tr>{heading(words.payer, false)}{[words.covered, words.awaiting, words.arrears, words.inactive, words.open].map((name) => heading(name))}{heading(words.since, false)}</Table.Tr></Table.Thead>
            <Table.Tbody>{shown.map((payer) => <Payer key={payer.payerId} payer={payer} opened={exposure.payers.length === 1} />)}</Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {rest}
    </>
  );
}

function Payer({ payer, opened }: { readonly payer: ExposedPayerView; readonly opened: boolean }) {
  const words = useWords(coverWords);
  const format = useFormat();
  const [open, setOpen] = useState(opened);
  const name = payer.payerName || words.themselves;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const sum = (part: 'covered' | 'awaiting' | 'inArrears' | 'inactive'): number => payer.months.reduce((total, row) => total + row[part], 0);
  return (
    <Fragment>
      <Table.Tr data-payer={payer.payerId}>
        <Table.Td><UnstyledButton onClick={() => setOpen(!open)} aria-expanded={open} aria-label={words.monthsOf(name)} fz="sm" fw={560}><Chevron size={14} aria-hidden style={{ verticalAlign: -2 }} /> {name}</UnstyledButton></Table.Td>
        <Counts of={{ covered: sum('covered'), awaiting: sum('awaiting'), inArrears: sum('inArrears'), inactive: sum('inactive'), open: payer.open }} />
        <Table.Td>{format.date(payer.since)}</Table.Td>
      </Table.Tr>
      {open && payer.months.map((row) => (
        <Table.Tr key={row.month} data-month={row.month}>
          <Table.Td pl={26}>{format.month(row.month)}</Table.Td>
          <Counts of={row} />
          <Table.Td c="dimmed" fz="xs">{words.due} {format.date(row.dueOn)}</Table.Td>
        </Table.Tr>
      ))}
    </Fragment>
  );
}

function Counts({ of: { covered, awaiting, inArrears, inactive, open } }: { readonly of: Pick<ExposedMonthView, 'covered' | 'awaiting' | 'inArrears' | 'inactive' | 'open'> }) {
  const format = useFormat();
  return (
    <>
      {[covered, awaiting].map((count, column) => <Table.Td key={column} ta="right" className="tabular">{count === 0 ? '–' : format.count(count)}</Table.Td>)}
      <Table.Td ta="right" className="tabular" {...(inArrears > 0 && { c: 'var(--warn)', fw: 600 })}>{inArrears === 0 ? '–' : format.count(inArrears)}</Table.Td>
      <Table.Td ta="right" className="tabular" {...(inactive > 0 && { c: 'var(--bad)', fw: 600 })}>{inactive === 0 ? '–' : format.count(inactive)}</Table.Td>
      <Table.Td ta="right" className="tabular">{format.money(open)}</Table.Td>
    </>
  );
}
