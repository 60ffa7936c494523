/** The evidence of an approval: for a signature the signed scan, its date and the capacity of the signer. */
import { Group, NativeSelect } from '@mantine/core';
import { CAPACITIES } from '@sinergi/domain/parties/office';
import type { TaskView } from '@sinergi/contracts/views';
import { codeWords } from '../language/codes.words';
import { usePartyNames } from '../language/parties';
import { useWords } from '../language/language';
import { taskWords } from '../language/task.words';
import { DayField } from './day-field';
import type { DecisionDraft, Missing } from './decision-draft';
import { EvidenceField } from './evidence-field';

interface SignatureFieldsProps {
  readonly task: TaskView;
  readonly draft: DecisionDraft;
  readonly change: (part: Partial<DecisionDraft>) => void;
  readonly missing: readonly Missing[];
}

export function SignatureFields({ task, draft, change, missing }: SignatureFieldsProps) {
  const words = useWords(taskWords);
  const codes = useWords(codeWords);
  const names = usePartyNames();
  const signing = task.act === 'sign';
  return (
    <>
      {task.evidence !== 'none' && (
        <EvidenceField
          label={signing ? words.evidence : words.otherEvidence} description={words.evidenceHelp} required={task.evidence === 'required'}
          about={signing ? { kind: `signed-${task.stage}`, title: codes.document[`signed-${task.stage}`] ?? words.evidence, cooperationNo: task.no } : { kind: 'evidence', title: words.otherTitle, cooperationNo: task.no }} document={draft.document} onDocument={(document) => change({ document })}
          error={missing.includes('document') ? words.evidenceMissing : null}
        />
      )}
      {signing && (
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <DayField label={words.signedOn} value={draft.signedOn} onChange={(signedOn) => change({ signedOn })} error={missing.includes('signedOn') ? words.signedOnMissing : null} />
          <NativeSelect
            label={words.capacity} value={draft.capacity} onChange={(event) => change({ capacity: CAPACITIES.find((capacity) => capacity === event.currentTarget.value) ?? '' })}
            data={[{ value: '', label: words.capacityRecorded }, ...CAPACITIES.map((value) => ({ value, label: names.capacity(value) }))]}
          />
        </Group>
      )}
    </>
  );
}
