/** The charge of a bill that is late, where law has one: how much by today, and which rule says so. */
import { Text } from '@mantine/core';
import { useLateCharge } from '../../../api/arrears';
import { collectionWords } from '../../../language/collection.words';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';

export function LateCharge({ no, billId }: { readonly no: string; readonly billId: string }) {
  const words = useWords(collectionWords);
  const format = useFormat();
  const titled = useTitled();
  const charge = useLateCharge(no, billId).data;
  if (!charge || charge.monthsLate === 0) return null;
  return (
    <Text size="xs" mb={4} data-testid="late-charge">
      {charge.rule === null ? words.noCharge(format.count(charge.monthsLate)) : <><b>{words.charge(format.money(charge.amount), format.count(charge.monthsLate), format.date(charge.on))}</b> {titled(charge.rule.sentence)} ({charge.rule.source}).</>}
    </Text>
  );
}
