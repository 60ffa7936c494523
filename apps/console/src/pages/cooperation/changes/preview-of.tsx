/** What a change would do: how many leave and join, by position and district, from which month, and whether it is reported late. */
import { List, Text } from '@mantine/core';
import type { RosterChangePreviewView } from '@sinergi/contracts/change.views';
import { changesWords } from '../../../language/changes.words';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { Notice } from '../../../parts/notice';
import { usePositionNames } from './position-names';

export function PreviewOf({ preview: { leaves, joins, firstMonth, byPosition, byDistrict, reportDueOn, late, offer, toLookAt } }: { readonly preview: RosterChangePreviewView }) {
  const words = useWords(changesWords);
  const format = useFormat();
  const titled = useTitled();
  const names = usePositionNames();
  const listed = (entries: readonly (readonly [string, number])[]) => entries.map(([name, members]) => `${name} ${format.count(members)}`).join(', ');
  return (
    <Notice tone={late || toLookAt.length > 0 ? 'warn' : 'active'} role="status" testId="change-preview" title={words.result(format.count(leaves), format.count(joins), format.month(firstMonth))}>
      {leaves > 1 && <Text size="sm">{listed(byPosition.map(({ code, members }) => [names.position(code), members]))}</Text>}
      {leaves > 1 && <Text size="sm">{listed(byDistrict.map(({ code, name, members }) => [name ?? code ?? '–', members]))}</Text>}
      {offer && <Text size="sm">{words.offered(format.money(offer.amount), format.date(offer.dueOn))}</Text>}
      {reportDueOn && <Text size="sm">{words.reportBy(format.date(reportDueOn))}{late ? `. ${words.late}.` : ''}</Text>}
      {toLookAt.length > 0 && <List size="sm">{toLookAt.map(({ code, sentence }) => <List.Item key={code}>{titled(sentence)}</List.Item>)}</List>}
    </Notice>
  );
}
