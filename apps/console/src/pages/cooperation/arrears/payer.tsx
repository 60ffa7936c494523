/** One payer in arrears: its months, the warnings it got, the steps to come, and what may be done. */
import { useState } from 'react';
import { Anchor, Badge, Button, Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ArrearsMonthView, ArrearsPayerView } from '@sinergi/contracts/arrears.views';
import { arrearsWords } from '../../../language/arrears.words';
import { codeWords } from '../../../language/codes.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Fact, Facts } from '../../../parts/fact';
import { useMay } from '../../../shell/session';
import css from './arrears.module.css';
import { DisputeForm } from './dispute-form';
import { HoldForm, PlanForm, WriteOffForm } from './forms';

type Chosen = { readonly what: 'hold' | 'write-off' | 'dispute'; readonly month: ArrearsMonthView } | { readonly what: 'plan' } | null;

interface PayerProps {
  readonly no: string;
  readonly payer: ArrearsPayerView;
  readonly planned: boolean;
  /** The only one: it stands open. */
  readonly alone: boolean;
}

export function PayerInArrears({ alone, ...shown }: PayerProps) {
  const words = useWords(arrearsWords);
  const codes = useWords(codeWords);
  const format = useFormat();
  const { payer } = shown;
  const [open, setOpen] = useState(alone);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const next = payer.stillSince ? words.still(format.date(payer.stillSince)) : payer.ahead[0] && `${codes.rungCode[payer.ahead[0].code] ?? payer.ahead[0].code}, ${format.date(payer.ahead[0].on)}`;
  return (
    <div className={css['payer']} data-payer={payer.payerKey}>
      <UnstyledButton className={css['head']} onClick={() => setOpen(!open)} aria-expanded={open}>
        <span className={css['who']}><Chevron size={14} aria-hidden style={{ verticalAlign: -2 }} /> {payer.payer}<Text span size="xs" c="dimmed"> {words.monthsOwed(format.count(payer.months.length))}</Text></span>
        <span className={css['next']}>{next || words.aheadNone}</span>
        <b className="tabular">{format.money(payer.open)}</b>
      </UnstyledButton>
      {open && <Opened {...shown} />}
    </div>
  );
}

function Opened({ no, payer, planned }: Omit<PayerProps, 'alone'>) {
  const words = useWords(arrearsWords);
  const codes = useWords(codeWords);
  const format = useFormat();
  const may = useMay();
  const [chosen, setChosen] = useState<Chosen>(null);
  const close = () => setChosen(null);
  const rungName = (code: string): string => codes.rungCode[code] ?? code;
  return (
    <div className={css['opened']}>
      {may('arrange') && !planned && <Group justify="flex-end" mb={4}><Button size="compact-xs" variant="default" onClick={() => setChosen({ what: 'plan' })}>{words.plan}…</Button></Group>}
      <Facts least={150}>
        <Fact name={words.open}><b>{format.money(payer.open)}</b></Fact>
        {payer.charge > 0 && <Fact name={words.charge}>{format.money(payer.charge)} <Text span size="xs" c="dimmed">{payer.months[0]?.chargeSource}</Text></Fact>}
        {payer.since && <Fact name={words.since}>{format.date(payer.since)}</Fact>}
        {payer.answeredBy !== null && <Fact name={words.through}>{payer.answeredBy}</Fact>}
        {payer.inactiveFrom !== null && <Fact name={words.inactive}>{format.date(payer.inactiveFrom)}</Fact>}
        <Fact name={words.stands}>{payer.rung ? `${rungName(payer.rung)}, ${format.date(payer.rungOn)}` : words.notYet}</Fact>
        <Fact name={words.ahead}>{payer.stillSince ? words.still(format.date(payer.stillSince)) : payer.ahead[0] ? `${rungName(payer.ahead[0].code)}, ${format.date(payer.ahead[0].on)}` : words.aheadNone}</Fact>
      </Facts>
      {payer.warnings.length > 0 && (
        <ul className={css['steps']} aria-label={words.warnings}>
          {payer.warnings.map((warning) => <li key={warning.rung}><Anchor size="xs" href={`/v1/documents/${warning.documentId}/content`} target="_blank">{rungName(warning.rung)} {warning.number}</Anchor> · {format.date(warning.on)} · {format.money(warning.open)}</li>)}
        </ul>
      )}
      <Table.ScrollContainer minWidth={560} mt="sm">
        <Table fz="sm" verticalSpacing={4} horizontalSpacing={6}>
          <Table.Thead><Table.Tr>{[words.month, words.due].map((name) => <Table.Th key={name} fw={520} fz="xs" c="dimmed">{name}</Table.Th>)}{[words.billed, words.paid, words.writtenOff, words.open].map((name) => <Table.Th key={name} fw={520} fz="xs" c="dimmed" ta="right">{name}</Table.Th>)}<Table.Th /></Table.Tr></Table.Thead>
          <Table.Tbody>
            {payer.months.map((month) => (
              <Table.Tr key={month.subBillId} data-month={month.month}>
                <Table.Td>{format.month(month.month)} {month.held && <Badge size="xs" variant="light" color="gray" miw="max-content">{words.held}</Badge>}</Table.Td>
                <Table.Td>{format.date(month.dueOn)}</Table.Td>
                {[month.billed, month.paid, month.writtenOff].map((amount, column) => <Table.Td key={column} ta="right" className="tabular">{amount === 0 ? '–' : format.money(amount)}</Table.Td>)}
                <Table.Td ta="right" className="tabular"><b>{format.money(month.open)}</b></Table.Td>
                <Table.Td>
                  {may('arrange') && (
                    <Group gap={4} wrap="nowrap" justify="flex-end">
                      {!month.held && <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setChosen({ what: 'hold', month })}>{words.holdBill}…</Button>}
                      {may('read-members') && <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setChosen({ what: 'dispute', month })}>{words.disputeLine}…</Button>}
                      {may('launch') && <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setChosen({ what: 'write-off', month })}>{words.writeOff}…</Button>}
                    </Group>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {chosen && (
        <div className={css['act']}>
          {chosen.what === 'hold' && <HoldForm no={no} billId={chosen.month.billId} onClose={close} />}
          {chosen.what === 'write-off' && <WriteOffForm no={no} subBillId={chosen.month.subBillId} onClose={close} />}
          {chosen.what === 'dispute' && <DisputeForm no={no} month={chosen.month.month} onClose={close} />}
          {chosen.what === 'plan' && <PlanForm no={no} payer={payer} onClose={close} />}
        </div>
      )}
    </div>
  );
}
