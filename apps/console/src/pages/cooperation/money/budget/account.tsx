/** One budget account: how full it is, the month it runs out, its months, and every ceiling recorded. */
import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import type { BudgetAccountView, BudgetRevisionView, BudgetView } from '@sinergi/contracts/budget.views';
import { decideBudget } from '../../../../api/budget';
import { ReasonedAct } from '../../../../forms/reasoned-act';
import { budgetWords } from '../../../../language/budget.words';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { Fact, Facts } from '../../../../parts/fact';
import { Mark } from '../../../../parts/mark';
import { useMay } from '../../../../shell/session';
import tables from '../months.module.css';
import css from './budget.module.css';
import { BudgetForm } from './budget-form';

interface AccountProps {
  readonly no: string;
  readonly view: BudgetView;
  readonly of: BudgetAccountView;
}

export function Account({ no, view, of }: AccountProps) {
  const words = useWords(budgetWords);
  const format = useFormat();
  const may = useMay();
  const [changing, setChanging] = useState(false);
  const others = of.cases.filter((each) => each.no !== no).map((each) => `${each.no} (${format.money(each.billed + each.expected)})`);
  return (
    <article className={css['account']} data-testid="budget-account" data-account={of.account}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <h3>{of.account}{of.accountName !== '' && <Text span size="sm" fw={400}> {of.accountName}</Text>}</h3>
          <Text size="xs" c="dimmed">{of.payer}{of.ceiling && `, ${words.months(format.month(of.ceiling.fromMonth), format.month(of.ceiling.untilMonth))}`}</Text>
        </div>
        <Ends of={of} />
      </Group>
      {of.ceiling && <Bar of={of} ceiling={of.ceiling.amount} />}
      <Facts least={120}>
        <Fact name={words.ceiling}>{of.ceiling ? <b>{format.money(of.ceiling.amount)}</b> : words.noCeiling}</Fact>
        <Fact name={words.billed}>{format.money(of.billed)}</Fact>
        <Fact name={words.paid}>{format.money(of.paid)}</Fact>
        {of.free !== null && <Fact name={of.free < 0 ? words.over : words.free}>{format.money(Math.abs(of.free))}</Fact>}
        <Fact name={words.expected}>{format.money(of.expected)}</Fact>
        {of.shortfall > 0 && <Fact name={words.shortfall}><Text span size="sm" fw={600} c="var(--bad)">{format.money(of.shortfall)}</Text></Fact>}
      </Facts>
      {others.length > 0 && <Text size="xs" c="dimmed" mt={4}>{words.cases(others.join(', '))}</Text>}
      <MonthByMonth of={of} />
      <Revisions no={no} revisions={of.revisions} />
      {may('arrange') && !changing && <Button size="compact-xs" variant="default" mt={8} onClick={() => setChanging(true)}>{of.revisions.length > 0 ? words.change : words.record}…</Button>}
      {changing && <div className={css['act']}><BudgetForm no={no} view={view} of={of} onClose={() => setChanging(false)} /></div>}
    </article>
  );
}

function Ends({ of: { ceiling, expected, runsOutIn, because } }: Pick<AccountProps, 'of'>) {
  const words = useWords(budgetWords);
  const format = useFormat();
  if (!ceiling) return <Mark tone="off">{words.noCeiling}</Mark>;
  if (runsOutIn === null) return expected === 0 ? <Mark tone="off">{words.nothingExpected}</Mark> : <Mark tone="good">{words.enough}</Mark>;
  return <Mark tone="bad">{because === 'months' ? words.ended(format.month(runsOutIn)) : words.spent(format.month(runsOutIn))}</Mark>;
}

/** Paid, billed and expected one after the other; the stroke is the ceiling. */
function Bar({ of: { paid, billed, expected }, ceiling }: Pick<AccountProps, 'of'> & { readonly ceiling: number }) {
  const words = useWords(budgetWords);
  const format = useFormat();
  const whole = Math.max(ceiling, billed + expected, 1);
  const wide = (amount: number) => ({ width: `${(Math.max(0, amount) * 100) / whole}%` });
  const legend = [['paid', words.paid], ['billed', words.billed], ['expected', words.expectedMonth], ['ceiling', words.ceiling]] as const;
  return (
    <>
      <div className={css['bar']} role="img" aria-label={words.barLabel(format.money(paid), format.money(billed), format.money(expected), format.money(ceiling))}>
        <span className={css['paid']} style={wide(paid)} /><span className={css['billed']} style={wide(billed - paid)} /><span className={css['expected']} style={wide(expected)} />
        <i style={{ left: `${(ceiling * 100) / whole}%` }} />
      </div>
      <p className={css['legend']} aria-hidden>{legend.map(([kind, name]) => <span key={kind}><i className={css[kind]} />{name}</span>)}</p>
    </>
  );
}

function MonthByMonth({ of: { months, ceiling } }: Pick<AccountProps, 'of'>) {
  const words = useWords(budgetWords);
  const format = useFormat();
  const figure = (name: string, amount: number) => <td className={tables['figure']} data-name={name}>{amount === 0 ? '–' : format.money(amount)}</td>;
  return (
    <details className={css['more']}>
      <summary>{words.perMonth}</summary>
      <table className={tables['table']} data-small>
        <thead><tr><th>{words.month}</th>{[words.billed, words.paid, words.expectedMonth, words.left, words.beyond].map((name) => <th key={name} className={tables['figure']}>{name}</th>)}</tr></thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month} data-beyond={month.beyond > 0 || undefined}>
              <td className={tables['first']}>{format.month(month.month)}</td>
              {figure(words.billed, month.billed)}{figure(words.paid, month.paid)}{figure(words.expectedMonth, month.expected)}
              <td className={tables['figure']} data-name={words.left}>{ceiling ? format.money(month.left ?? 0) : '–'}</td>
              {figure(words.beyond, month.beyond)}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Revisions({ no, revisions }: { readonly no: string; readonly revisions: readonly BudgetRevisionView[] }) {
  const words = useWords(budgetWords);
  const format = useFormat();
  const [chosen, setChosen] = useState<{ readonly id: string; readonly approve: boolean } | null>(null);
  if (revisions.length === 0) return null;
  return (
    <details className={css['more']} open={revisions.some(({ standing }) => standing === 'proposed')}>
      <summary>{words.history}</summary>
      <ul>
        {revisions.map((each) => (
          <li key={each.id} data-revision={each.standing}>
            <b>{format.money(each.amount)}</b>, {words.standing[each.standing]}; {words.since(format.date(each.fromDate))}, {words.months(format.month(each.fromMonth), format.month(each.untilMonth))}
            <Text size="xs" c="dimmed">{words.document[each.documentKind]} {each.documentNo}, {format.date(each.documentDate)}: {each.reason}</Text>
            {each.warned.length > 0 && <Text size="xs" c="var(--warn)">{words.warned([...new Set(each.warned.map(({ on }) => format.date(on)))].join(', '))}</Text>}
            {each.mayDecide && <Group gap={4} mt={2}>{[true, false].map((approve) => <Button key={String(approve)} size="compact-xs" variant={approve ? 'filled' : 'default'} onClick={() => setChosen({ id: each.id, approve })}>{approve ? words.approve : words.decline}…</Button>)}</Group>}
            {chosen?.id === each.id && (
              <div className={css['act']}>
                <ReasonedAct<string> key={String(chosen.approve)} name={`budget-word:${each.id}:${chosen.approve}`} title={words.decideTitle} effect={words.decideText} go={chosen.approve ? words.approve : words.decline} done={words.decided} act={(reason, key) => decideBudget(no, each.id, { approve: chosen.approve, reason }, key)} bodyOf={(reason) => reason} onClose={() => setChosen(null)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
