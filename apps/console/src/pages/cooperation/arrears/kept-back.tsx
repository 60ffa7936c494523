/** All that is held, disputed, written off or parked in one place, with what may still be decided. */
import { useState } from 'react';
import { Button, Group, Table, Text, Title } from '@mantine/core';
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import type { Answer } from '../../../api/client';
import { decideDispute, decideWriteOff, parkMatter, releaseHold, settleMatter, type MatterBody } from '../../../api/arrears';
import { DayField } from '../../../forms/day-field';
import { useDraft } from '../../../forms/draft';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { arrearsWords } from '../../../language/arrears.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { useMay } from '../../../shell/session';
import css from './arrears.module.css';

const NO_DAY = { until: '' };

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly month: string | null;
  readonly standing: string;
  readonly reason: string;
  readonly acts: readonly Act[];
}

interface Act {
  readonly name: string;
  readonly title: string;
  readonly effect: string;
  readonly done: string;
  readonly send: (reason: string, key: string) => Promise<Answer<unknown>>;
}

export function KeptBack({ no, view }: { readonly no: string; readonly view: ArrearsView }) {
  const words = useWords(arrearsWords);
  const format = useFormat();
  const may = useMay();
  const [chosen, setChosen] = useState<{ readonly id: string; readonly act: Act } | 'park' | null>(null);
  const rows = useRows(no, view);
  return (
    <section className={css['section']} data-testid="kept-back">
      <Group justify="space-between" gap="xs" mb={6}>
        <Title order={3} fz="sm">{words.keptBack}</Title>
        {may('arrange') && <Button size="compact-xs" variant="default" onClick={() => setChosen('park')}>{words.park}…</Button>}
      </Group>
      {rows.length === 0 ? <Text size="sm" c="dimmed">{words.keptBackNone}</Text> : (
        <Table.ScrollContainer minWidth={520}>
          <Table fz="sm" verticalSpacing={4} horizontalSpacing={6}>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.id} data-kept={row.id}>
                  <Table.Td>{row.kind}</Table.Td>
                  <Table.Td>{row.month ? format.month(row.month) : '–'}</Table.Td>
                  <Table.Td>{row.standing}</Table.Td>
                  <Table.Td c="dimmed" fz="xs">{row.reason}</Table.Td>
                  <Table.Td><Group gap={4} wrap="nowrap" justify="flex-end">{row.acts.map((act) => <Button key={act.name} size="compact-xs" variant="subtle" color="gray" onClick={() => setChosen({ id: row.id, act })}>{act.name}…</Button>)}</Group></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <div className={css['act']}>
        {chosen === 'park' && <ParkForm no={no} onClose={() => setChosen(null)} />}
        {chosen !== null && chosen !== 'park' && (
          <ReasonedAct<string> key={`${chosen.id}:${chosen.act.name}`} name={`kept:${chosen.id}:${chosen.act.name}`} title={chosen.act.title} effect={chosen.act.effect} go={chosen.act.name} done={chosen.act.done} act={chosen.act.send} bodyOf={(reason) => reason} onClose={() => setChosen(null)} />
        )}
      </div>
    </section>
  );
}

function useRows(no: string, view: ArrearsView): Row[] {
  const words = useWords(arrearsWords);
  const format = useFormat();
  const may = useMay();
  const word = (approve: boolean, send: (body: { approve: boolean; reason: string }, key: string) => Promise<Answer<unknown>>): Act => ({
    name: approve ? words.approve : words.decline, title: words.decideTitle, effect: words.decideText, done: words.decided, send: (reason, key) => send({ approve, reason }, key),
  });
  return [
    ...view.holds.map((hold): Row => ({
      id: hold.id, kind: words.hold, month: hold.month, reason: hold.reason, standing: hold.releasedOn ? words.released(format.date(hold.releasedOn)) : words.heldUntil(format.date(hold.until)),
      acts: may('arrange') && hold.releasedOn === null && hold.until >= view.on ? [{ name: words.release, title: words.releaseTitle, effect: words.releaseText, done: words.releaseDone, send: (reason, key) => releaseHold(no, hold.id, { reason }, key) }] : [],
    })),
    ...view.writeOffs.map((row): Row => ({
      id: row.id, kind: `${words.writeOff} ${format.money(row.amount)}, ${row.payer}`, month: row.month, reason: row.reason, standing: words[row.standing],
      acts: row.mayDecide ? [true, false].map((approve) => word(approve, (body, key) => decideWriteOff(no, row.id, body, key))) : [],
    })),
    ...view.disputes.map((row): Row => ({
      id: row.id, kind: words.dispute, month: row.month, reason: row.reason, standing: words[row.standing],
      acts: row.mayDecide ? [true, false].map((approve) => word(approve, (body, key) => decideDispute(no, row.id, body, key))) : [],
    })),
    ...view.parked.map((row): Row => ({
      id: row.id, kind: words.parked, month: row.month, reason: row.reason, standing: row.settledOn ? words.settled(format.date(row.settledOn)) : words.heldUntil(format.date(row.until)),
      acts: may('arrange') && row.settledOn === null ? [{ name: words.settle, title: words.settleTitle, effect: words.decideText, done: words.decided, send: (reason, key) => settleMatter(no, row.id, { reason }, key) }] : [],
    })),
  ];
}

function ParkForm({ no, onClose }: { readonly no: string; readonly onClose: () => void }) {
  const words = useWords(arrearsWords);
  const { value: { until }, change, clear } = useDraft(`park:${no}:fields`, NO_DAY);
  return (
    <ReasonedAct<MatterBody> name={`park:${no}`} title={words.parkTitle} effect={words.parkText} go={words.park} done={words.parkDone} onDone={clear} onClose={onClose} act={(body, key) => parkMatter(no, body, key)} bodyOf={(reason) => (until === '' ? null : { reason, until })}>
      <DayField label={words.until} value={until} onChange={(day) => change({ until: day })} />
    </ReasonedAct>
  );
}
