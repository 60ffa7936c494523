/** Records the ceiling of a budget account, or its change within the year, with the document it comes from. */
import { useState } from 'react';
import { Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { BudgetAccountView, BudgetDocument, BudgetView } from '@sinergi/contracts/budget.views';
import { recordBudget, type BudgetBody } from '../../../../api/budget';
import { DayField } from '../../../../forms/day-field';
import { ReasonedAct } from '../../../../forms/reasoned-act';
import { budgetWords } from '../../../../language/budget.words';
import { useWords } from '../../../../language/language';

interface BudgetFormProps {
  readonly no: string;
  readonly view: BudgetView;
  /** None: an account nobody has named yet. */
  readonly of?: BudgetAccountView | undefined;
  readonly onClose: () => void;
}

export function BudgetForm({ no, view, of, onClose }: BudgetFormProps) {
  const words = useWords(budgetWords);
  const [draft, setDraft] = useState({
    account: of?.account ?? '', accountName: of?.accountName ?? '', payerKey: of?.payerKey ?? view.payers[0]?.payerKey ?? '', amount: '' as number | string,
    fromMonth: of?.ceiling?.fromMonth ?? `${view.year}-01`, untilMonth: of?.ceiling?.untilMonth ?? `${view.year}-12`, documentKind: (of?.ceiling ? 'dppa' : 'dpa') as BudgetDocument, documentNo: '', documentDate: '', fromDate: '',
  });
  const edit = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }));
  const bodyOf = (reason: string): BudgetBody | null => {
    const { amount, fromDate, account, accountName, documentNo, documentDate, ...rest } = draft;
    if (typeof amount !== 'number' || [account, accountName, documentNo, documentDate].some((text) => text.trim() === '')) return null;
    return { ...rest, account, accountName, documentNo, documentDate, amount, year: view.year, reason, ...(fromDate === '' ? {} : { fromDate }) };
  };
  return (
    <ReasonedAct<BudgetBody> name={`budget:${no}:${of?.account ?? 'new'}`} title={`${words.formTitle}, ${view.year}`} effect={words.formText} go={of?.ceiling ? words.change : words.record} done={words.done} onClose={onClose} act={(body, key) => recordBudget(no, body, key)} bodyOf={bodyOf}>
      <Group grow preventGrowOverflow={false} align="flex-start">
        <TextInput label={words.account} withAsterisk value={draft.account} readOnly={of !== undefined} onChange={(event) => edit({ account: event.currentTarget.value })} />
        <TextInput label={words.accountName} withAsterisk value={draft.accountName} onChange={(event) => edit({ accountName: event.currentTarget.value })} />
      </Group>
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NumberInput label={words.amount} withAsterisk value={draft.amount} min={0} allowDecimal={false} thousandSeparator="." decimalSeparator="," onChange={(amount) => edit({ amount })} />
        <NativeSelect label={words.payer} value={draft.payerKey} disabled={of !== undefined} data={view.payers.map(({ payerKey, payer }) => ({ value: payerKey, label: payer }))} onChange={(event) => edit({ payerKey: event.currentTarget.value })} />
      </Group>
      <Group grow preventGrowOverflow={false} align="flex-start">
        <TextInput type="month" label={words.fromMonth} value={draft.fromMonth} onChange={(event) => edit({ fromMonth: event.currentTarget.value })} />
        <TextInput type="month" label={words.untilMonth} value={draft.untilMonth} onChange={(event) => edit({ untilMonth: event.currentTarget.value })} />
        <TextInput type="date" label={words.from} description={words.fromHelp} inputWrapperOrder={['label', 'input', 'description', 'error']} value={draft.fromDate} onChange={(event) => edit({ fromDate: event.currentTarget.value })} />
      </Group>
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NativeSelect label={words.kind} value={draft.documentKind} data={Object.entries(words.document).map(([value, label]) => ({ value, label }))} onChange={(event) => edit({ documentKind: event.currentTarget.value as BudgetDocument })} />
        <TextInput label={words.documentNo} withAsterisk value={draft.documentNo} onChange={(event) => edit({ documentNo: event.currentTarget.value })} />
        <DayField label={words.documentDate} value={draft.documentDate} onChange={(documentDate) => edit({ documentDate })} />
      </Group>
    </ReasonedAct>
  );
}
