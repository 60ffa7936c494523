/** How many places are missing from a roster, for whoever is asked to see to it. */
import type { MissingFacts } from '@sinergi/contracts/letter-facts';
import { formatCount } from '@sinergi/domain/money/format';
import type { Language } from '@sinergi/domain/money/language';

const LABELS: Record<Language, Record<keyof MissingFacts, string>> = {
  id: { districts: 'Kecamatan tanpa peserta', villages: 'Kelurahan tanpa peserta', unreachable: 'Di antaranya tidak dapat disurati' },
  en: { districts: 'Districts without members', villages: 'Villages without members', unreachable: 'Of these, cannot be written to' },
};

/** None where nothing is counted. */
export function missingRows(missing: MissingFacts | null, language: Language): (readonly [label: string, value: string])[] {
  if (missing === null) return [];
  const labels = LABELS[language];
  const row = (name: keyof MissingFacts) => [labels[name], formatCount(missing[name], language)] as const;
  return [row('districts'), row('villages'), ...(missing.unreachable > 0 ? [row('unreachable')] : [])];
}
