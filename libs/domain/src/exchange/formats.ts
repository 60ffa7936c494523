/** The formats people and parts of bills can be handed over in; another version is another table in `data` and one line here. */
import { DomainError } from '../errors/domain-error';
import { CODE_REQUEST_1 } from './data/code-request.1';
import { CONTRIBUTION_SHEET_1 } from './data/contribution-sheet.1';
import { F2A_DELIMITED_1 } from './data/f2a-delimited.1';
import { IDENTITY_CHECK_1 } from './data/identity-check.1';
import { PAYMENT_SHEET_1 } from './data/payment-sheet.1';
import { WORKER_LIST_1 } from './data/worker-list.1';
import type { ExchangeKind } from './exchange';
import { formatKey, type PartFormat, type PeopleFormat } from './export-format';

type FormatOf<Kind extends ExchangeKind> = Kind extends 'payment-code' ? PartFormat : PeopleFormat;

export const PEOPLE_FORMATS: readonly PeopleFormat[] = [WORKER_LIST_1, CONTRIBUTION_SHEET_1, F2A_DELIMITED_1, IDENTITY_CHECK_1, PAYMENT_SHEET_1];
export const PART_FORMATS: readonly PartFormat[] = [CODE_REQUEST_1];
export const EXPORT_FORMATS: readonly (PeopleFormat | PartFormat)[] = [...PEOPLE_FORMATS, ...PART_FORMATS];

/** @param key `worker-list.1`, or `worker-list` for its newest version @throws DomainError `export-format-unknown` */
export function formatNamed<Kind extends ExchangeKind>(kind: Kind, key: string): FormatOf<Kind> {
  const known = EXPORT_FORMATS.filter((format) => format.kind === kind && (formatKey(format) === key || format.code === key)).sort((a, b) => b.version - a.version)[0];
  if (!known) throw new DomainError('export-format-unknown', { kind });
  return known as FormatOf<Kind>;
}
