/** The towns of the sample directory: real places with obviously fictional people and addresses that lead nowhere. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import type { Zone } from '@sinergi/domain/calendar/zone';
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';

export const FOUNDED = localDate('2014-01-01');

export interface SampleRegionalOffice {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly zone: Zone;
}

export const HEAD_OFFICE: SampleRegionalOffice = { code: 'KP', name: 'Kantor Pusat', email: 'pusat@badan.example', zone: 'WIB' };

export const REGIONAL_OFFICES: readonly SampleRegionalOffice[] = [
  { code: 'KW-JABAR', name: 'Kantor Wilayah Jawa Barat', email: 'jabar@badan.example', zone: 'WIB' },
  { code: 'KW-JATENG', name: 'Kantor Wilayah Jawa Tengah dan DIY', email: 'jateng@badan.example', zone: 'WIB' },
  { code: 'KW-SUMBARRIAU', name: 'Kantor Wilayah Sumbar Riau', email: 'sumbarriau@badan.example', zone: 'WIB' },
  { code: 'KW-KALIMANTAN', name: 'Kantor Wilayah Kalimantan', email: 'kalimantan@badan.example', zone: 'WITA' },
];

export interface SampleCity {
  readonly regionCode: string;
  readonly name: string;
  readonly zone: Zone;
  /** Of the city's mail addresses. */
  readonly mailDomain: string;
  readonly branch: { readonly code: string; readonly name: string; readonly regionalOffice: string };
}

export const SAMPLE_CITIES: readonly SampleCity[] = [
  { regionCode: '32.75', name: 'Kota Bekasi', zone: 'WIB', mailDomain: 'kotabekasi.example', branch: { code: 'BKS', name: 'Kantor Cabang Bekasi Kota', regionalOffice: 'KW-JABAR' } },
  { regionCode: '32.71', name: 'Kota Bogor', zone: 'WIB', mailDomain: 'kotabogor.example', branch: { code: 'BGR', name: 'Kantor Cabang Bogor Kota', regionalOffice: 'KW-JABAR' } },
  { regionCode: '33.71', name: 'Kota Magelang', zone: 'WIB', mailDomain: 'kotamagelang.example', branch: { code: 'MGL', name: 'Kantor Cabang Magelang', regionalOffice: 'KW-JATENG' } },
  { regionCode: '14.71', name: 'Kota Pekanbaru', zone: 'WIB', mailDomain: 'kotapekanbaru.example', branch: { code: 'PKU', name: 'Kantor Cabang Pekanbaru Kota', regionalOffice: 'KW-SUMBARRIAU' } },
  { regionCode: '64.71', name: 'Kota Balikpapan', zone: 'WITA', mailDomain: 'kotabalikpapan.example', branch: { code: 'BPP', name: 'Kantor Cabang Balikpapan', regionalOffice: 'KW-KALIMANTAN' } },
];

export const cityCode = (regionCode: string): string => `KOTA-${regionCode}`;
export const agencyCode = (regionCode: string): string => `DISNAKER-${regionCode}`;
export const districtCode = (regionCode: string): string => `KEC-${regionCode}`;
export const villageCode = (regionCode: string): string => `KEL-${regionCode}`;

/** One person in one position; `email` is also what the person is known by when the sample is loaded again. */
export interface SampleHolder {
  readonly officeCode: string;
  readonly position: PositionCode;
  readonly email: string;
  readonly fullName: string;
  readonly titlesBefore?: string;
  readonly titlesAfter?: string;
  readonly rank?: string;
  readonly capacity?: CapacityCode;
  readonly onBehalfOf?: PositionCode;
  readonly decreeNo?: string;
  readonly from?: string;
  readonly until?: string;
}
