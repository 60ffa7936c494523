/** One person as a line of the file that hands them over: what stands under each heading. */
import type { ContributionMonth } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import type { SchemeCode } from '../terms/arrangement';
import type { ExportField, ExportFormat } from './export-format';
import { NO_CARD_NUMBER } from './card-number';

export interface PersonToExport {
  /** From 1. */
  readonly number: number;
  readonly lineId: string;
  readonly nik: string;
  /** null before the agency has given one. */
  readonly cardNumber: string | null;
  readonly name: string;
  readonly birthPlace: string | null;
  readonly birthDate: LocalDate;
  readonly sex: 'male' | 'female';
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly village: string | null;
  readonly district: string | null;
  readonly phone: string | null;
  readonly motherName: string | null;
  readonly fromMonth: ContributionMonth;
  /** null in a list without money. */
  readonly price: PriceOfPerson | null;
  /** What was paid for the person and is handed on; null where no money is. */
  readonly handedOn: number | null;
}

export interface PriceOfPerson {
  /** Reported wage in whole rupiah: the person's own, else the base of the group. */
  readonly wage: number;
  /** What the month costs, scheme by scheme. */
  readonly amounts: Readonly<Partial<Record<SchemeCode, number>>>;
}

/** What holds for everybody on the list. */
export interface ExportSetting {
  readonly city: string | null;
  readonly province: string | null;
  readonly employerName: string;
}

export type ExportValue = string | number | null;

export function exportRow(format: ExportFormat, person: PersonToExport, setting: ExportSetting): ExportValue[] {
  return format.columns.map(({ field }) => VALUES[field](person, setting));
}

const YES = 'Y';
const NO = 'T';
const covers = (scheme: SchemeCode) => ({ price }: PersonToExport): ExportValue => price && (price.amounts[scheme] === undefined ? NO : YES);
const amountOf = (scheme: SchemeCode) => ({ price }: PersonToExport): ExportValue => price && (price.amounts[scheme] ?? 0);
const total = ({ price }: PersonToExport): ExportValue => price && Object.values(price.amounts).reduce((sum, amount) => sum + amount, 0);
const hasOldAge = ({ price }: PersonToExport): boolean => price?.amounts['old-age'] !== undefined;

const VALUES: Readonly<Record<ExportField, (person: PersonToExport, setting: ExportSetting) => ExportValue>> = {
  number: ({ number }) => number,
  'line-id': ({ lineId }) => lineId,
  nik: ({ nik }) => nik,
  'card-number': ({ cardNumber }) => cardNumber,
  'card-number-or-zeros': ({ cardNumber }) => cardNumber ?? NO_CARD_NUMBER,
  name: ({ name }) => name,
  'birth-place': ({ birthPlace }) => birthPlace,
  'birth-date': ({ birthDate }) => birthDate.split('-').reverse().join('-'),
  sex: ({ sex }) => (sex === 'male' ? 'L' : 'P'),
  address: ({ address, rt, rw }) => [address, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(' ') || null,
  village: ({ village }) => village,
  district: ({ district }) => district,
  city: (_, { city }) => city,
  province: (_, { province }) => province,
  phone: ({ phone }) => phone,
  'mother-name': ({ motherName }) => motherName,
  'works-since': ({ fromMonth }) => `01-${fromMonth.slice(5)}-${fromMonth.slice(0, 4)}`,
  wage: ({ price }) => price && price.wage,
  membership: ({ cardNumber }) => (cardNumber === null ? 'BARU' : 'LAMA'),
  'covers-old-age': covers('old-age'),
  'covers-work-accident': covers('work-accident'),
  'covers-death': covers('death'),
  'covers-pension': () => NO,
  'employer-name': (_, { employerName }) => employerName,
  'work-accident': amountOf('work-accident'),
  death: amountOf('death'),
  'old-age': amountOf('old-age'),
  pension: () => 0,
  // a worker's own share exists for old age and pension only, and no cooperation splits it
  'worker-share': (person) => (hasOldAge(person) ? null : 0),
  'employer-share': (person) => (hasOldAge(person) ? null : total(person)),
  total,
  'handed-on': ({ handedOn }) => handedOn,
  'not-held': () => null,
};
