/** How the rehearsed population registry decides: by rules anybody can see in the question. */
export interface PersonAsked {
  readonly lineId: string;
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
}

export type Refusal = 'nik-not-found' | 'deceased' | 'name-differs' | 'birth-date-differs';

/** What the registry knows beyond the rules. */
export interface RegistryBook {
  readonly deceased: ReadonlySet<string>;
  /** The name it has under a NIK, where it is another than asked. */
  readonly names: ReadonlyMap<string, string>;
}

const UNKNOWN_SERIAL = /13$/;
const FEMALE_DAY = 40;

/** null: in order. A NIK whose serial ends in 13 is unknown; its day and month must be those of the birth date. */
export function refusalOf({ nik, name, birthDate }: PersonAsked, { deceased, names }: RegistryBook): Refusal | null {
  if (deceased.has(nik)) return 'deceased';
  if (UNKNOWN_SERIAL.test(nik)) return 'nik-not-found';
  const known = names.get(nik);
  if (known !== undefined && known.toLowerCase() !== name.toLowerCase()) return 'name-differs';
  const [, month = '', day = ''] = birthDate.split('-');
  const told = Number(nik.slice(6, 8)) % FEMALE_DAY;
  return told === Number(day) && nik.slice(8, 10) === month ? null : 'birth-date-differs';
}
