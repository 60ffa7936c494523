/** The check's outcome in figures, and the sender's choice: the good rows, all or nothing, or none at all. */
import { useState } from 'react';
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { useDraft } from '../../../../forms/draft';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { rosterStepWords } from '../../../../language/roster-steps.words';
import { Notice } from '../../../../parts/notice';
import { useMay } from '../../../../shell/session';
import { Figures } from '../figures';
import { MappingStep } from './mapping-step';
import { ReturnedRows } from './returned-rows';
import css from './steps.module.css';
import type { SaidWord } from './use-word';
import { Withdraw } from './withdraw';

const OPEN: { choice: HandInView['choice'] | '' } = { choice: '' };

/** The meaning of columns may still be corrected: then every row is checked once more. */
export function ChoiceStep({ handIn, word }: { readonly handIn: HandInView; readonly word: SaidWord }) {
  const words = useWords(rosterStepWords);
  const [remapping, setRemapping] = useState(false);
  if (!remapping) return <Choosing handIn={handIn} word={word} onRemap={() => setRemapping(true)} />;
  return (
    <Stack gap="md">
      <Button size="compact-sm" variant="subtle" color="gray" style={{ alignSelf: 'flex-start' }} leftSection={<IconArrowLeft size={15} aria-hidden />} onClick={() => setRemapping(false)}>{words.notRemap}</Button>
      <Notice tone="active">{words.remapText}</Notice>
      <MappingStep handIn={handIn} word={word} />
    </Stack>
  );
}

function Choosing({ handIn, word, onRemap }: { readonly handIn: HandInView; readonly word: SaidWord; readonly onRemap: () => void }) {
  const words = useWords(rosterStepWords);
  const format = useFormat();
  const may = useMay();
  const draft = useDraft(`choice:${handIn.id}`, OPEN, localStorage);
  const [judged, setJudged] = useState(false);
  const { accepted, returned } = handIn;
  const chosen = returned === 0 ? 'accept-valid' : draft.value.choice;
  const send = () => {
    setJudged(true);
    if (chosen !== '') word.say({ word: chosen });
  };
  return (
    <Stack gap="md">
      <div><Figures handIn={handIn} /><ReturnedRows handIn={handIn} /></div>
      {may('hand-in') && (
        <>
          {returned === 0 ? <Text size="sm" fw={560}>{words.allGood(format.count(accepted))}</Text> : (
            <Radio.Group value={chosen} onChange={(choice) => draft.change({ choice })} aria-label={words.heading.choice} error={judged && chosen === '' ? words.choose : null}>
              <Stack gap="xs" maw={720}>
                <Choice value="accept-valid" label={words.acceptValid} text={accepted === 0 ? words.acceptNone : words.acceptValidText(format.count(accepted), format.count(returned))} disabled={accepted === 0 || word.word !== null} />
                <Choice value="all-or-nothing" label={words.whole} text={words.wholeText(format.count(returned))} disabled={word.word !== null} />
              </Stack>
            </Radio.Group>
          )}
          <Group gap="sm">
            <Button loading={word.word === 'accept-valid' || word.word === 'all-or-nothing'} disabled={word.word !== null} onClick={send}>{chosen === 'all-or-nothing' ? words.goWhole : words.goOn}</Button>
            <Button size="compact-sm" variant="subtle" color="gray" disabled={word.word !== null} onClick={onRemap}>{words.remap}…</Button>
            <Withdraw word={word} />
          </Group>
        </>
      )}
    </Stack>
  );
}

function Choice({ value, label, text, disabled }: { readonly value: HandInView['choice']; readonly label: string; readonly text: string; readonly disabled: boolean }) {
  return <Radio className={css['choice']} value={value} label={<b>{label}</b>} description={text} disabled={disabled} size="sm" />;
}
