/** Offers to go on alone: how many answered what, and the masked list in which answers are recorded one by one or together. */
import { useCallback, useState } from 'react';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { OffersView, RosterChangeView } from '@sinergi/contracts/change.views';
import { answerOffers, useOffers, type OfferAnswersBody } from '../../../api/changes';
import { useSubmission } from '../../../forms/submission';
import { changesWords } from '../../../language/changes.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure';
import { Loaded } from '../../../parts/loaded';
import { Mark } from '../../../parts/mark';
import { useMay } from '../../../shell/session';
import { usePositionNames } from './position-names';

const TONE = { accepted: 'good', declined: 'off', lapsed: 'off' } as const;

export function Offers({ change, offers }: { readonly change: RosterChangeView; readonly offers: OffersView }) {
  const words = useWords(changesWords);
  const format = useFormat();
  const may = useMay();
  const [open, setOpen] = useState(false);
  return (
    <Stack gap={4} mt="xs" data-testid="offers">
      <Text size="sm" fw={560}>{words.offers}: {words.answered(format.count(offers.accepted), format.count(offers.declined), format.count(offers.lapsed), format.count(offers.open))}</Text>
      <Text size="sm" c="dimmed">{words.offered(format.money(offers.amount), format.date(offers.dueOn))}</Text>
      {may('read-members') && !open && <Button size="compact-xs" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>{words.showOffers}…</Button>}
      {open && <Answers changeId={change.id} mayBring={may('hand-in') && offers.open > 0} />}
    </Stack>
  );
}

function Answers({ changeId, mayBring }: { readonly changeId: string; readonly mayBring: boolean }) {
  const words = useWords(changesWords);
  const format = useFormat();
  const names = usePositionNames();
  const query = useOffers(changeId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const act = useCallback((body: OfferAnswersBody, key: string) => answerOffers(changeId, body, key), [changeId]);
  const { progress, send } = useSubmission(act, { name: `offers:${changeId}` });
  const bring = (answer: OfferAnswersBody['answer']) => void send({ answer, offerIds: [...chosen] }).then(() => setChosen([]));
  const turn = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Stack gap={6} mt={4}>
          {items.map((offer) => (
            <Group key={offer.offerId} gap="sm" wrap="nowrap" align="flex-start">
              {mayBring && offer.answer === null && <Checkbox size="xs" mt={2} checked={chosen.includes(offer.offerId)} aria-label={`${offer.nameMasked} ${names.post(offer)}`} onChange={() => turn(offer.offerId)} />}
              <Text size="sm">{offer.nameMasked} · {offer.nikMasked}<Text span size="sm" c="dimmed"> · {names.post(offer)} · {words.registeredUntil(format.month(offer.registeredUntil))}</Text></Text>
              {offer.answer && <Mark tone={TONE[offer.answer]} plain>{words.answers[offer.answer]}</Mark>}
            </Group>
          ))}
          {progress.phase === 'refused' && <Failure error={progress.problem} />}
          {mayBring && chosen.length > 0 && (
            <Group gap="xs">
              <Text size="sm">{words.markAs(format.count(chosen.length))}</Text>
              {(['accepted', 'declined'] as const).map((answer) => <Button key={answer} size="compact-xs" variant={answer === 'accepted' ? 'filled' : 'default'} loading={progress.phase === 'sending'} onClick={() => bring(answer)}>{words.answers[answer]}</Button>)}
            </Group>
          )}
          {query.hasNextPage && <Button size="compact-xs" variant="subtle" style={{ alignSelf: 'flex-start' }} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>…</Button>}
        </Stack>
      )}
    </Loaded>
  );
}
