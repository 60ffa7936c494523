/** The launch form: which cooperation, and who said yes, when, where, how and before whom. */
import { useState, type FormEvent } from 'react';
import { Button, Group, Input, NativeSelect, SegmentedControl, Stack, TagsInput, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { Problem } from '../../api/problem';
import { useProgrammes } from '../../api/reads';
import type { LaunchBody } from '../../api/writes';
import { DayField } from '../../forms/day-field';
import type { Draft } from '../../forms/draft';
import { EvidenceField } from '../../forms/evidence-field';
import { codeWords } from '../../language/codes.words';
import { useTitled, useWords } from '../../language/language';
import { launchWords } from '../../language/launch.words';
import { shellWords } from '../../language/shell.words';
import { Failure } from '../../parts/failure';
import { CityChoice } from './city-choice';
import { GivenBy } from './given-by';
import { Ladders } from './ladders';
import { CHANNELS, launchOf, missingFrom, type LaunchDraft, type LaunchField } from './launch-draft';

interface LaunchFormProps {
  readonly draft: Draft<LaunchDraft>;
  readonly problem: Problem | null;
  readonly sending: boolean;
  readonly onSend: (body: LaunchBody) => void;
}

export function LaunchForm({ draft: { value: draft, change }, problem, sending, onSend }: LaunchFormProps) {
  const words = useWords(launchWords);
  const codes = useWords(codeWords);
  const shell = useWords(shellWords);
  const titled = useTitled();
  const programmes = useProgrammes().data?.items ?? [];
  const [judged, setJudged] = useState(false);
  const missing = judged ? missingFrom(draft) : [];
  const errorOf = (field: LaunchField) => (missing.includes(field) ? words.missing : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    const body = launchOf(draft);
    if (body) onSend(body);
  };
  const summary = programmes.find((programme) => programme.code === draft.programme)?.summary;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Stack className="surface" p="lg" gap="md" component="section">
          <Title order={2}>{words.what}</Title>
          <NativeSelect
            label={words.programme} withAsterisk value={draft.programme} error={errorOf('programme')} description={summary && titled(summary)} inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={[{ value: '', label: shell.pick }, ...programmes.map(({ code, title }) => ({ value: code, label: titled(title) }))]} onChange={(event) => change({ programme: event.currentTarget.value })}
          />
          <CityChoice city={draft.city} error={errorOf('city')} onCity={(city) => change({ city, holder: null, capacity: '' })} />
          <DayField label={words.coverFrom} help={words.coverHelp} value={draft.coverFrom} error={errorOf('coverFrom')} onChange={(coverFrom) => change({ coverFrom })} />
        </Stack>
        <Stack className="surface" p="lg" gap="md" component="section">
          <Title order={2}>{words.yes}</Title>
          <GivenBy draft={draft} change={change} error={errorOf('holder')} />
          <Group grow preventGrowOverflow={false} align="flex-start">
            <DayField label={words.givenOn} value={draft.givenOn} error={errorOf('givenOn')} onChange={(givenOn) => change({ givenOn })} />
            <TextInput label={words.place} withAsterisk value={draft.place} error={errorOf('place')} onChange={(event) => change({ place: event.currentTarget.value })} />
          </Group>
          <Input.Wrapper label={words.channel} labelElement="div">
            <div><SegmentedControl aria-label={words.channel} value={draft.channel} onChange={(channel) => change({ channel })} data={CHANNELS.map((value) => ({ value, label: codes.channel[value] ?? value }))} /></div>
          </Input.Wrapper>
          <TagsInput label={words.witnesses} description={words.witnessesHelp} value={[...draft.witnesses]} onChange={(witnesses) => change({ witnesses })} acceptValueOnBlur />
          <EvidenceField label={words.minutes} description={words.minutesHelp} about={{ kind: 'minutes', title: words.minutesTitle }} document={draft.minutes} onDocument={(minutes) => change({ minutes })} />
          <Textarea label={words.note} autosize minRows={2} value={draft.note} onChange={(event) => change({ note: event.currentTarget.value })} />
        </Stack>
        {draft.programme !== '' && <Ladders programme={draft.programme} />}
        {problem && <Failure error={problem} title={problem.refused ? words.refused : undefined} />}
        {missing.length > 0 && <Text size="sm" c="var(--bad)" role="alert">{words.missing}</Text>}
        <Button type="submit" size="md" loading={sending} style={{ alignSelf: 'flex-start' }}>{words.submit}</Button>
      </Stack>
    </form>
  );
}
