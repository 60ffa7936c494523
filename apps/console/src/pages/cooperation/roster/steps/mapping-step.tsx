/** The mapping step: every table of the file with what its headings were taken to mean, to be corrected and confirmed. */
import { Button, Group, Stack, Text } from '@mantine/core';
import type { HandInMappingView, HandInView } from '@sinergi/contracts/roster.views';
import { useHandInMapping } from '../../../../api/hand-ins';
import { useDraft } from '../../../../forms/draft';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { mappingWords } from '../../../../language/mapping.words';
import { Loaded } from '../../../../parts/loaded';
import { Notice } from '../../../../parts/notice';
import { useMay } from '../../../../shell/session';
import { HeaderPicker } from './header-picker';
import { groupsOf, isHindered, isSkipped, mappingOf, pointAt, skip, UNTOUCHED, wishFor, type MappingDraft, type TableGroup } from './mapping-draft';
import { MappingTable } from './mapping-table';
import type { SaidWord } from './use-word';
import { Withdraw } from './withdraw';

interface MappingStepProps {
  readonly handIn: HandInView;
  readonly word: SaidWord;
}

export function MappingStep({ handIn, word }: MappingStepProps) {
  const words = useWords(mappingWords);
  const may = useMay();
  if (!may('hand-in')) return <Text size="sm">{words.askYou}</Text>;
  return <AskedMapping handIn={handIn} word={word} />;
}

function AskedMapping({ handIn, word }: MappingStepProps) {
  return <Loaded query={useHandInMapping(handIn.id)}>{(view) => <Confirmation handIn={handIn} word={word} view={view} />}</Loaded>;
}

function Confirmation({ handIn, word, view }: MappingStepProps & { readonly view: HandInMappingView }) {
  const words = useWords(mappingWords);
  const format = useFormat();
  const { value: draft, change } = useDraft(`mapping:${handIn.id}`, UNTOUCHED, localStorage);
  const groups = groupsOf(view, draft);
  const hindered = groups.some((group) => isHindered(view, draft, group));
  const nothing = groups.every((group) => isSkipped(draft, group));
  const locked = word.word !== null;
  return (
    <Stack gap="lg" data-testid="mapping">
      <Text size="sm" maw={760}>{words.intro}</Text>
      {view.sheetsHidden + view.hiddenRows > 0 && <Notice tone="warn">{[view.sheetsHidden > 0 ? words.hiddenSheets(format.count(view.sheetsHidden)) : '', view.hiddenRows > 0 ? words.hiddenRows(format.count(view.hiddenRows)) : ''].join(' ').trim()}</Notice>}
      {nothing && <Notice tone="bad" role="alert">{words.nothing}</Notice>}
      {groups.map((group) => (
        <MappingTable
          key={keyOf(group)} view={view} group={group} draft={draft} locked={locked}
          onMeaning={(heading, column) => change({ wishes: wishFor(draft, group.tables, heading, column) })}
          onSkip={(skipped) => change({ wishes: skip(draft, group, skipped) })}
          onApart={(apart) => change(apart ? { apart: [...draft.apart, group.key] } : togetherAgain(draft, groups, group))}
        />
      ))}
      {view.sheetsWithoutTable.length > 0 && (
        <HeaderPicker
          sheets={view.sheetsWithoutTable} picked={draft.headers} locked={locked}
          onPick={(sheet, line) => change({ headers: line === null ? Object.fromEntries(Object.entries(draft.headers).filter(([other]) => other !== sheet)) : pointAt(view, draft, sheet, line) })}
        />
      )}
      <Stack gap="sm" align="flex-start">
        {hindered && <Text size="sm" c="var(--bad)" role="alert">{words.blocked}</Text>}
        <Group gap="sm">
          <Button loading={word.word === 'mapping'} disabled={locked || hindered || nothing} onClick={() => word.say({ word: 'mapping', mapping: mappingOf(view, draft) })}>{words.confirm}</Button>
          <Withdraw word={word} />
        </Group>
        <Text size="xs" c="dimmed">{words.kept}</Text>
      </Stack>
    </Stack>
  );
}

const keyOf = ({ key, tables: [first] }: TableGroup): string => `${first?.sheet ?? ''}:${first?.headerRow ?? 0}:${key}`;

/** What was said of the first of the sheets holds for all of them again. */
function togetherAgain(draft: MappingDraft, groups: readonly TableGroup[], { key }: TableGroup): Partial<MappingDraft> {
  const sheets = groups.filter((group) => group.key === key).flatMap(({ tables }) => tables.map(({ sheet }) => sheet));
  const first = draft.wishes[sheets[0] ?? ''] ?? {};
  return { apart: draft.apart.filter((other) => other !== key), wishes: { ...draft.wishes, ...Object.fromEntries(sheets.map((sheet) => [sheet, first])) } };
}
