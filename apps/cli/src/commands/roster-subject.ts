/** Which programme and city a roster is meant for, as the terminal names them. */
import { Refusal } from '@sinergi/domain/calendar/refusal';
import type { RegionTable } from '@sinergi/domain/parties/region';
import { PROGRAMMES } from '@sinergi/domain/programmes/registry';
import type { Programme } from '@sinergi/domain/terms/cooperation-terms';

/** @throws Refusal `programme-unknown` */
export function programmeNamed(code: string): Programme {
  const programme = PROGRAMMES.find((each) => each.code === code);
  const known = PROGRAMMES.map((each) => each.code).join(', ');
  if (!programme) throw new Refusal('programme-unknown', { id: `--programme adalah salah satu dari ${known}`, en: `--programme is one of ${known}` });
  return programme;
}

/** `3275` and `32.75` are one. */
export const cityCodeOf = (city: string): string => `${city.slice(0, 2)}.${city.replace('.', '').slice(2)}`;

/** @throws Refusal `city-unknown` */
export function demandCity({ byCode }: RegionTable, cityCode: string): void {
  if (byCode.get(cityCode)?.level !== 'city') {
    throw new Refusal('city-unknown', { id: '--city adalah kode kota atau kabupaten, misalnya 32.75', en: '--city is the code of a city or regency, such as 32.75' });
  }
}
