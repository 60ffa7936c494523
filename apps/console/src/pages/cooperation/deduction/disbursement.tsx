/** One disbursement order: its figures, the months it covers, and the money that came in of it. */
import { Anchor, Group, Text } from '@mantine/core';
import type { DisbursementView, RemittanceView } from '@sinergi/contracts/deduction.views';
import { contentOf } from '../../../api/client';
import { confirmDisbursement, confirmRemittance } from '../../../api/deductions';
import { deductionWords } from '../../../language/deduction.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Mark, type Tone } from '../../../parts/mark';
import { useMay } from '../../../shell/session';
import css from './deduction.module.css';
import { RemittanceForm } from './remittance-form';
import { SecondPerson } from './second-person';

const TONE: Record<DisbursementView['standing'], Tone> = { entered: 'warn', confirmed: 'good', rejected: 'off' };
const MONEY_TONE: Record<RemittanceView['standing'], Tone> = { proposed: 'warn', booked: 'good', rejected: 'off', 'taken-back': 'bad' };
const FIGURES = ['gross', 'deductions', 'net', 'remitted', 'outstanding'] as const;

export function Disbursement({ no, rehearsal, disbursement }: { readonly no: string; readonly rehearsal: boolean; readonly disbursement: DisbursementView }) {
  const words = useWords(deductionWords);
  const format = useFormat();
  const may = useMay();
  return (
    <div data-testid="disbursement" style={{ marginBottom: 18 }}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <div>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>SP2D {disbursement.number}</Text>
          <Text size="xs" c="dimmed">{format.date(disbursement.datedOn)} · {words.enteredBy(disbursement.enteredBy)} · <Anchor href={contentOf(disbursement.evidenceDocumentId)} target="_blank" rel="noreferrer" size="xs">{words.evidence}</Anchor></Text>
        </div>
        <Mark tone={TONE[disbursement.standing]}>{words.standing[disbursement.standing]}</Mark>
      </Group>
      <dl className={css['counts']}>{FIGURES.map((figure) => <div key={figure}><dt>{words[figure]}</dt><dd>{format.money(disbursement[figure])}</dd></div>)}</dl>
      {disbursement.covers.map(({ month, batches, amount, remitted }) => (
        <Text key={month} size="xs">{format.month(month)}: {words.covers(format.count(batches))}, {format.money(amount)}, {words.remitted.toLowerCase()} {format.money(remitted)}</Text>
      ))}
      {disbursement.rest > 0 && <Text size="xs" c="var(--warn)">{words.rest(format.money(disbursement.rest))}</Text>}
      {disbursement.mayConfirm && <SecondPerson name={`disbursement:${disbursement.id}`} act={(body, key) => confirmDisbursement(disbursement.id, body, key)} />}
      {disbursement.remittances.map((remittance) => <Remittance key={remittance.id} remittance={remittance} />)}
      {disbursement.standing === 'confirmed' && disbursement.outstanding > 0 && may('pay') && <RemittanceForm no={no} rehearsal={rehearsal} disbursement={disbursement} />}
    </div>
  );
}

function Remittance({ remittance }: { readonly remittance: RemittanceView }) {
  const words = useWords(deductionWords);
  const format = useFormat();
  return (
    <div className={css['opened']} style={{ marginTop: 8 }} data-testid="remittance">
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm" fw={600} className="tabular">{words.remittance} {format.money(remittance.amount)}</Text>
          <Text size="xs" c="dimmed">{[format.date(remittance.receivedOn), words.source[remittance.source], words.enteredBy(remittance.enteredBy), remittance.rest ? words.over(format.money(remittance.rest)) : null].filter(Boolean).join(' · ')}</Text>
        </div>
        <Mark tone={MONEY_TONE[remittance.standing]}>{words.moneyStanding[remittance.standing]}</Mark>
      </Group>
      {remittance.mayConfirm && <SecondPerson name={`remittance:${remittance.id}`} act={(body, key) => confirmRemittance(remittance.id, body, key)} />}
    </div>
  );
}
