/** What a payer is called: an office by its name, a village or district by its kind, everybody who pays alone by their number. */
import { collectionWords } from '../../../language/collection.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';

interface Payer {
  readonly payerKey: string;
  readonly payer: string;
  readonly members: number;
}

export const isPerson = ({ payerKey }: Pick<Payer, 'payerKey'>): boolean => payerKey.startsWith('person:');

export function usePayerName(): (payer: Payer) => string {
  const words = useWords(collectionWords);
  const format = useFormat();
  return (payer) => {
    if (isPerson(payer)) return words.each(format.count(payer.members));
    if (payer.payerKey.startsWith('village:')) return words.village(payer.payer);
    return payer.payerKey.startsWith('district:') ? words.district(payer.payer) : payer.payer;
  };
}
