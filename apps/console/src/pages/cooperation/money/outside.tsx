/** What left the house for a bill: each letter and paper with its tries, the next one, and who is told when time runs out. */
import { Text } from '@mantine/core';
import type { BillOutsideView, OutsideActView, OutsidePolicyView } from '@sinergi/contracts/outside.views';
import { useBillOutside } from '../../../api/collection.reads';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { useMoment } from '../../../language/moment';
import { outsideWords } from '../../../language/outside.words';
import { Lines, Loaded } from '../../../parts/loaded';
import { Mark, type Tone } from '../../../parts/mark';
import css from './months.module.css';

interface OutsideProps {
  readonly no: string;
  readonly billId: string;
  readonly rehearsal: boolean;
}

export function Outside({ no, billId, rehearsal }: OutsideProps) {
  return <Loaded query={useBillOutside(no, billId)} waiting={<Lines count={2} />}>{(view) => <Acts view={view} rehearsal={rehearsal} />}</Loaded>;
}

/** All well: one line that opens; something to look at stands open. */
function Acts({ view: { acts, policies }, rehearsal }: { readonly view: BillOutsideView; readonly rehearsal: boolean }) {
  const words = useWords(outsideWords);
  const format = useFormat();
  const isOut = ({ done, leftOut, of }: OutsideActView): boolean => done + leftOut >= of;
  const pending = acts.filter((act) => !isOut(act));
  const still = pending.filter(({ stillSince }) => stillSince !== null).length;
  return (
    <details className={css['outside']} data-testid="outside" open={pending.length > 0}>
      <summary>{words.title} <span>{still > 0 ? words.sumStill(format.count(still)) : pending.length > 0 ? words.sumPending(format.count(pending.length)) : words.sumDone(format.count(acts.length))}</span></summary>
      <table className={css['table']} data-small>
        <thead><tr><th>{words.what}</th><th>{words.state}</th><th className={css['figure']}>{words.tries}</th><th>{words.last}</th><th>{words.next}</th></tr></thead>
        <tbody>{acts.map((act, index) => <Act key={index} act={act} />)}</tbody>
      </table>
      <details className={css['rules']}>
        <summary>{words.policy}</summary>
        <ul>{policies.map((policy) => <li key={policy.way}><Policy policy={policy} /></li>)}</ul>
        {rehearsal && <Text size="xs" c="dimmed" mt={4}>{words.rehearsal}</Text>}
      </details>
    </details>
  );
}

function Act({ act }: { readonly act: OutsideActView }) {
  const words = useWords(outsideWords);
  const format = useFormat();
  const titled = useTitled();
  const moment = useMoment();
  const { tone, name } = useStateOf(act);
  const before = act.stoodStill - (act.stillSince === null ? 0 : 1);
  return (
    <tr data-way={act.way} data-still={act.stillSince !== null}>
      <td className={css['first']}>{titled(act.title)}<Text size="xs" c="dimmed" fw={400}>{[act.to, act.on && format.date(act.on)].filter(Boolean).join(', ')}</Text></td>
      <td data-name={words.state}>
        <Mark tone={tone}>{name}</Mark>
        {act.leftOut > 0 && act.done > 0 && <Text size="xs" c="dimmed">{words.leftOut(format.count(act.leftOut))}</Text>}
        {act.stillSince && <Text size="xs">{words.still(format.date(act.stillSince))}</Text>}
        {act.failure && <Text size="xs" c="var(--bad)">{titled(act.failure)}</Text>}
        <Unsent act={act} />
      </td>
      <td className={css['figure']} data-name={words.tries}>{act.tries === null ? '–' : words.times(format.count(act.tries))}{before > 0 && <Text size="xs" c="dimmed">{words.stoodBefore(format.count(before))}</Text>}</td>
      <td data-name={words.last}>{act.lastTryAt ? moment(act.lastTryAt) : '–'}</td>
      <td data-name={words.next}>
        {act.stillSince ? words.byOperator : act.nextTryBy ? words.nextBy(moment(act.nextTryBy)) : '–'}
        {act.triedUntil && <Text size="xs" c="dimmed">{words.until(moment(act.triedUntil))}</Text>}
      </td>
    </tr>
  );
}

/** Which offices have no letter yet. */
function Unsent({ act: { of, done, leftOut, unsent } }: { readonly act: OutsideActView }) {
  const words = useWords(outsideWords);
  const format = useFormat();
  const titled = useTitled();
  if (unsent.length === 0 || of === 1) return null;
  return (
    <details className={css['rules']}>
      <summary>{words.unsent(format.count(of - done - leftOut))}</summary>
      <ul>{unsent.map(({ office, tries, failure }) => <li key={office}>{[office, words.times(format.count(tries)), failure && titled(failure)].filter(Boolean).join(', ')}</li>)}</ul>
    </details>
  );
}

function useStateOf({ way, of, done, leftOut, stillSince }: OutsideActView): { readonly tone: Tone; readonly name: string } {
  const words = useWords(outsideWords);
  const format = useFormat();
  if (stillSince) return { tone: 'bad', name: words.stillMark };
  if (done + leftOut < of) return { tone: 'active', name: done === 0 ? words.trying : words.someDone(format.count(done), format.count(of)) };
  if (done === 0) return { tone: 'off', name: words.leftOut(format.count(leftOut)) };
  return { tone: 'good', name: way === 'exchange' ? words.handedOver : way === 'paper' ? words.made(format.count(done)) : words.allDone(format.count(done)) };
}

function Policy({ policy: { way, tries, firstPause, longestPause, within, told } }: { readonly policy: OutsidePolicyView }) {
  const words = useWords(outsideWords);
  const format = useFormat();
  const span = (seconds: number): string => {
    if (seconds < 60) return words.seconds(format.count(seconds));
    return seconds < 3_600 ? words.minutes(format.count(seconds / 60)) : words.hours(format.count(seconds / 3_600));
  };
  return <><b>{words.way[way]}</b>: {within === 0 ? words.once : words.rule(format.count(tries), span(firstPause), span(longestPause), span(within))}; {words.told[told]}.</>;
}
