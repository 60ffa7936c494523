/** Whom a change is about: the member who leaves, the person who joins, or the group that leaves together. */
import { Checkbox, Fieldset, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { Problem } from '../../../api/problem';
import { useRosterQuality } from '../../../api/reads';
import { changesWords } from '../../../language/changes.words';
import { useLanguage, useWords } from '../../../language/language';
import { PERSON_FIELDS, POST_FIELDS, REQUIRED, type ChangeDraft } from './change-draft';
import { MemberPicker } from './member-picker';
import { usePositionNames } from './position-names';

interface ChangeSubjectProps {
  readonly no: string;
  readonly draft: ChangeDraft;
  readonly change: (part: Partial<ChangeDraft>) => void;
  /** What the door said of single fields. */
  readonly problem: Problem | null;
}

export function ChangeSubject({ no, draft, change, problem }: ChangeSubjectProps) {
  const words = useWords(changesWords);
  const { kind } = draft;
  if (kind === 'mass-exit' || kind === 'transfer') return <Group no={no} draft={draft} change={change} />;
  return (
    <Stack gap="sm">
      {kind !== 'opt-in' && <MemberPicker no={no} chosen={draft.member} onChoice={(member) => change({ member })} />}
      {kind !== 'opt-out' && <Fields title={kind === 'succession' ? words.person : words.newMember} group="person" problem={problem} names={PERSON_FIELDS} values={draft.person} onChange={(person) => change({ person })} />}
      {kind === 'opt-in' && <Fields title={words.post} group="post" problem={problem} names={POST_FIELDS} values={draft.post} onChange={(post) => change({ post })} />}
    </Stack>
  );
}

interface FieldsProps {
  readonly group: 'person' | 'post';
  readonly problem: Problem | null;
  readonly title: string;
  readonly names: readonly ((typeof PERSON_FIELDS)[number] | (typeof POST_FIELDS)[number])[];
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** In the words of whoever fills it in; the door judges it by the rules of a roster row. */
function Fields({ group, problem, title, names, values, onChange }: FieldsProps) {
  const words = useWords(changesWords);
  const { language } = useLanguage();
  const wrong = (name: string) => problem?.fields.find(({ field }) => field === `${group}.${name}`)?.[language] ?? null;
  return (
    <div>
      <Text size="sm" fw={560} mb={4}>{title}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing={8}>
        {names.map((name) => (
          <TextInput key={name} label={words.fields[name]} withAsterisk={REQUIRED.includes(name)} autoComplete="off" error={wrong(name)} value={values[name] ?? ''} onChange={(event) => onChange({ ...values, [name]: event.currentTarget.value })} />
        ))}
      </SimpleGrid>
    </div>
  );
}

function Group({ no, draft, change }: Omit<ChangeSubjectProps, 'problem'>) {
  const words = useWords(changesWords);
  const { all, position } = usePositionNames();
  const districts = useRosterQuality(no).data?.districts ?? [];
  const turned = (list: readonly string[], code: string) => (list.includes(code) ? list.filter((other) => other !== code) : [...list, code]);
  const boxes = (label: string, list: readonly string[], choices: readonly { readonly code: string; readonly name: string }[], turn: (next: readonly string[]) => void) => (
    <Fieldset legend={label} variant="unstyled" disabled={draft.everybody}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={6} verticalSpacing={6}>
        {choices.map(({ code, name }) => <Checkbox key={code} size="sm" label={name} checked={list.includes(code)} onChange={() => turn(turned(list, code))} />)}
      </SimpleGrid>
    </Fieldset>
  );
  return (
    <Stack gap={10}>
      <Text size="sm" fw={560}>{words.group}</Text>
      <Checkbox size="sm" label={words.everybody} checked={draft.everybody} onChange={(event) => change({ everybody: event.currentTarget.checked })} />
      {boxes(words.byPosition, draft.positions, all.map(({ code }) => ({ code, name: position(code) })), (positions) => change({ positions }))}
      {districts.length > 0 && boxes(words.byPlace, draft.places, districts, (places) => change({ places }))}
    </Stack>
  );
}
