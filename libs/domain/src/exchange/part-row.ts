/** One payer's part of a bill as a line of the file that asks for its payment code. */
import type { ContributionMonth } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import type { PartField, PartFormat } from './export-format';
import type { ExportValue } from './export-row';

export interface PartToExport {
  /** From 1. */
  readonly number: number;
  readonly lineId: string;
  readonly ownCode: string;
  /** null: a person who pays alone is named by the code only. */
  readonly payer: string | null;
  readonly payerRegion: string | null;
  readonly month: ContributionMonth;
  readonly members: number;
  readonly amount: number;
  readonly dueOn: LocalDate;
}

export function partRow({ columns }: PartFormat, part: PartToExport): ExportValue[] {
  return columns.map(({ field }) => VALUES[field](part));
}

const PAYS_ALONE = 'Peserta perorangan';

const VALUES: Readonly<Record<PartField, (part: PartToExport) => ExportValue>> = {
  number: ({ number }) => number,
  'line-id': ({ lineId }) => lineId,
  'own-code': ({ ownCode }) => ownCode,
  payer: ({ payer }) => payer ?? PAYS_ALONE,
  'payer-region': ({ payerRegion }) => payerRegion,
  month: ({ month }) => month,
  members: ({ members }) => members,
  amount: ({ amount }) => amount,
  'due-date': ({ dueOn }) => dueOn.split('-').reverse().join('-'),
  'to-fill-in': () => null,
};
