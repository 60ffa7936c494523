/** The name of the product beside its sign. */
import { Group, Text } from '@mantine/core';

export function Wordmark() {
  return (
    <Group gap={9} wrap="nowrap">
      <img src="/favicon.svg" width={26} height={26} alt="" />
      <Text component="span" fw={680} fz={17} lts="-0.01em" c="var(--ink)">Sinergi</Text>
    </Group>
  );
}
