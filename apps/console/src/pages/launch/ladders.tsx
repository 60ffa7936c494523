/** The coming dates of every wait of a programme, seen before the cooperation is launched. */
import { Box, Stack, Text, Title } from '@mantine/core';
import { useLadders } from '../../api/guidance.reads';
import { codeWords } from '../../language/codes.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { launchWords } from '../../language/launch.words';
import { usePartyNames } from '../../language/parties';
import { DatesAhead } from '../../parts/dates-ahead';
import { Lines, Loaded } from '../../parts/loaded';
import css from './ladders.module.css';

export function Ladders({ programme }: { readonly programme: string }) {
  const words = useWords(launchWords);
  const codes = useWords(codeWords);
  const names = usePartyNames();
  const titled = useTitled();
  const format = useFormat();
  return (
    <Stack className="surface" p="lg" gap="sm" component="section" data-testid="ladders">
      <Title order={2}>{words.ladders}</Title>
      <Loaded query={useLadders(programme)} waiting={<Lines count={3} />}>
        {({ on, waits }) => (
          <>
            <Text size="sm" c="dimmed">{words.laddersText(format.date(on))}</Text>
            {waits.map((wait) => (
              <details key={`${wait.stage}:${wait.askCode}`} className={css['wait']}>
                <summary>
                  <b>{titled(wait.stageTitle)}</b>: {codes.act[wait.act].toLowerCase()}, {names.anyOf(wait.positions)}
                  <span className={css['end']}>{format.date(wait.ahead.at(-1)?.on ?? null)}</span>
                </summary>
                <Box mt="sm"><DatesAhead ahead={wait.ahead.map((rung) => ({ ...rung, climbedOn: null }))} act={wait.act} /></Box>
              </details>
            ))}
          </>
        )}
      </Loaded>
    </Stack>
  );
}
