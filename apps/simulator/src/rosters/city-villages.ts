/** The villages of a city as the ministry's table names them, with the district each lies in. */
import { getDistricts, getRegencies, getVillages } from 'idn-area-data';

export interface CityVillage {
  /** `32.75.01.1001` */
  readonly code: string;
  readonly name: string;
  readonly district: string;
}

export interface City {
  /** `Kota Bekasi` */
  readonly name: string;
  readonly villages: readonly CityVillage[];
}

/** @param code city or regency, `32.75` @throws Error for a code that is none */
export async function readCity(code: string): Promise<City> {
  const name = (await getRegencies()).find((regency) => regency.code === code)?.name;
  if (name === undefined) throw new Error(`${code} is no city or regency of the region table`);
  const districts = new Map((await getDistricts()).filter((district) => district.regency_code === code).map((district) => [district.code, district.name]));
  const villages = (await getVillages()).flatMap(({ code: village, name: called, district_code: district }) => {
    const within = districts.get(district);
    return within === undefined ? [] : [{ code: village, name: called, district: within }];
  });
  return { name, villages: villages.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}
