/** The shape of a file that hands people, or parts of bills, over: its columns as data, so that another version is another table. */
import type { ExchangeKind } from './exchange';

export const EXPORT_FIELDS = [
  'number', 'line-id', 'nik', 'card-number', 'card-number-or-zeros', 'name', 'birth-place', 'birth-date', 'sex', 'address', 'village', 'district', 'city', 'province',
  'phone', 'mother-name', 'works-since', 'wage', 'membership', 'covers-old-age', 'covers-work-accident', 'covers-death', 'covers-pension', 'employer-name',
  'work-accident', 'death', 'old-age', 'pension', 'worker-share', 'employer-share', 'total', 'handed-on', 'not-held',
] as const;
/** What stands under a heading; `handed-on`: what was paid for the person; `not-held`: a column of the agency's that the record has nothing for. */
export type ExportField = (typeof EXPORT_FIELDS)[number];

/** Of a payer's part of a bill. */
export type PartField = 'number' | 'line-id' | 'own-code' | 'payer' | 'payer-region' | 'month' | 'members' | 'amount' | 'due-date' | 'to-fill-in';

export interface ExportColumn<Field> {
  readonly heading: string;
  readonly field: Field;
}

export type ExportMedium =
  | { readonly kind: 'workbook'; readonly sheet: string }
  | { readonly kind: 'delimited'; readonly separator: ';' | ','; readonly lineEnd: '\r\n' | '\n' };

export interface ExportFormat<Field extends ExportField | PartField = ExportField> {
  readonly code: string;
  readonly version: number;
  readonly kind: ExchangeKind;
  readonly title: { readonly id: string; readonly en: string };
  readonly medium: ExportMedium;
  /** Where the columns were found. */
  readonly source: string;
  /** `third-party`: used by others with the agency, never published by it; `own`: agreed between the two sides of this exchange. */
  readonly certainty: 'official' | 'third-party' | 'own';
  readonly columns: readonly ExportColumn<Field>[];
}

export type PeopleFormat = ExportFormat;
export type PartFormat = ExportFormat<PartField>;

/** `worker-list.1`, as a hand-over is asked for and remembered. */
export const formatKey = ({ code, version }: { readonly code: string; readonly version: number }): string => `${code}.${version}`;
