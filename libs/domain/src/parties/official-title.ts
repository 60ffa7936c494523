/** The full title of a position with its place, as letters and papers write it: `Wali Kota Bekasi`, `Camat Rawalumbu`. */
import type { Language } from '../money/language';
import { CAPACITY_RULES, titleInCapacity } from './capacity';
import { POSITION_RULES, type CapacityCode, type PositionCode } from './office';

type Wording = (place: string) => string;

/** Titles that do not simply put the office's name behind the position. */
const WORDINGS: Partial<Record<PositionCode, Wording>> = {
  'regional-head': headOf,
  'branch-head': headOf,
  mayor: (city) => (city.startsWith('Kabupaten ') ? `Bupati ${city.slice('Kabupaten '.length)}` : `Wali Kota ${city.replace(/^Kota /, '')}`),
  'legal-section': (city) => `Kepala Bagian Hukum Sekretariat Daerah ${city}`,
  'agency-head': (agency) => (/^(Kota|Kabupaten) /.test(agency) ? `Kepala Dinas ${agency}` : headOf(agency)),
  'district-head': (district) => `Camat ${district.replace(/^Kecamatan /, '')}`,
  'village-head': (village) => (village.startsWith('Desa ') ? headOf(village) : `Lurah ${village.replace(/^Kelurahan /, '')}`),
};

/** @param officeName the office's full name: `Pemerintah Kota Bekasi`, `Kecamatan Rawalumbu`, `Kantor Cabang Bekasi` */
export function officialTitle(position: PositionCode, officeName: string): string {
  const place = officeName.replace(/^Pemerintah /, '');
  const wording = WORDINGS[position];
  return wording ? wording(place) : `${POSITION_RULES[position].titleId} ${place}`;
}

/** How somebody is written to: `Pj. Wali Kota Bekasi`; a delegate by the delegate's own title. */
export function addressedTitle(position: PositionCode, capacity: CapacityCode, officeName: string): Record<Language, string> {
  const { acting, forAnother } = CAPACITY_RULES[capacity];
  const title = officialTitle(position, officeName);
  const english = `${POSITION_RULES[position].titleEn}${acting ? ' (acting)' : ''}, ${officeName}`;
  return { id: forAnother ? title : titleInCapacity(title, capacity), en: english };
}

function headOf(office: string): string {
  return `Kepala ${office}`;
}

/** `Dr. Rudi Contoh, M.Si.` */
export function nameWithTitles({ fullName, titlesBefore, titlesAfter }: { readonly fullName: string; readonly titlesBefore: string; readonly titlesAfter: string }): string {
  return `${titlesBefore} ${fullName}${titlesAfter === '' ? '' : `, ${titlesAfter}`}`.trim();
}
