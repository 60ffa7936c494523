/** Positions and capacities in the chosen language; a code this console does not know yet is shown as it is. */
import { CAPACITY_RULES } from '@sinergi/domain/parties/capacity';
import { CAPACITIES, POSITION_RULES, POSITIONS, type CapacityCode } from '@sinergi/domain/parties/office';
import { useLanguage } from './language';

export interface PartyNames {
  readonly position: (code: string) => string;
  readonly capacity: (code: string) => string;
  /** The position as it is held: `Pj. Wali Kota`, `Sekretaris Daerah a.n.`; in English `Mayor (Pj.)`. */
  readonly held: (position: string, capacity: string) => string;
  /** Any holder of one of the positions: `Sekretaris Daerah atau Wali Kota`. */
  readonly anyOf: (codes: readonly string[]) => string;
}

const OR = { id: ' atau ', en: ' or ' } as const;

export function usePartyNames(): PartyNames {
  const { language } = useLanguage();
  const position = (code: string): string => {
    const known = POSITIONS.find((entry) => entry === code);
    if (!known) return code;
    return language === 'id' ? POSITION_RULES[known].titleId : POSITION_RULES[known].titleEn;
  };
  return {
    position,
    capacity: (code) => {
      const known = CAPACITIES.find((entry) => entry === code);
      return known ? named(known, language) : code;
    },
    held: (code, capacity) => {
      const known = CAPACITIES.find((entry) => entry === capacity);
      const { prefix, forAnother } = CAPACITY_RULES[known ?? 'definitive'];
      if (prefix === '') return position(code);
      if (language === 'en') return `${position(code)} (${prefix})`;
      return forAnother ? `${position(code)} ${prefix}` : `${prefix} ${position(code)}`;
    },
    anyOf: (codes) => codes.map(position).join(OR[language]),
  };
}

function named(code: CapacityCode, language: 'id' | 'en'): string {
  const { prefix, nameId, nameEn } = CAPACITY_RULES[code];
  const name = language === 'id' ? nameId : nameEn;
  return prefix === '' || code === 'power-of-attorney' ? name.charAt(0).toUpperCase() + name.slice(1) : `${prefix} (${name})`;
}
