/** One member's cover, month by month: what each month is today, and what it was known to be before. */
import { useState } from 'react';
import { Anchor, Box, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { CoverHistoryView } from '@sinergi/contracts/cover.views';
import { useCoverHistory } from '../../../api/cover.reads';
import { coverWords } from '../../../language/cover.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Empty, Loaded } from '../../../parts/loaded';
import { RehearsalBanner } from '../../../parts/rehearsal';
import { MonthDetail } from './month-detail';
import { MonthStrip } from './month-strip';
import css from './cover.module.css';

export function CoverPage() {
  const { id = '' } = useParams();
  return <Loaded query={useCoverHistory(id)}>{(history) => <History key={history.member.membershipId} history={history} />}</Loaded>;
}

function History({ history: { member, months, today, contributionMonths } }: { readonly history: CoverHistoryView }) {
  const words = useWords(coverWords);
  const format = useFormat();
  const [chosen, choose] = useState<string | null>(null);
  const shown = months.find(({ month }) => month === chosen) ?? months.findLast(({ mendedLater, today: { status } }) => mendedLater || status === 'in-arrears' || status === 'inactive') ?? months.at(-1);
  return (
    <Stack gap="md" data-testid="cover-history">
      <title>{`${words.history} · ${member.no} · Sinergi`}</title>
      {member.rehearsal && <RehearsalBanner />}
      <Box>
        <Anchor component={Link} to={`/cooperations/${encodeURIComponent(member.no)}?tab=cover`} size="sm" display="inline-flex" style={{ alignItems: 'center', gap: 4 }} mb={6}><IconArrowLeft size={15} aria-hidden /> {member.no}</Anchor>
        <Title order={1}>{words.history}</Title>
        <Text size="sm" c="dimmed" mt={2}>{[member.nameMasked, member.nikMasked, member.position].filter(Boolean).join(' · ')}</Text>
      </Box>
      <section className={`surface ${css['cover']}`}>
        <Box className={css['section']}>
          <Text size="sm" c="dimmed" mb={12}>{words.explain(format.date(today), format.count(contributionMonths))} {words.pick}</Text>
          {months.length === 0 ? <Empty text={words.never} /> : <MonthStrip months={months} chosen={shown?.month ?? null} choose={choose} />}
        </Box>
      </section>
      {shown && <MonthDetail course={shown} today={today} />}
    </Stack>
  );
}
