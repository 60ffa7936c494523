/** The formats people can be handed over in; another version is another table in `data` and one line here. */
import { DomainError } from '../errors/domain-error';
import { CONTRIBUTION_SHEET_1 } from './data/contribution-sheet.1';
import { F2A_DELIMITED_1 } from './data/f2a-delimited.1';
import { IDENTITY_CHECK_1 } from './data/identity-check.1';
import { WORKER_LIST_1 } from './data/worker-list.1';
import type { ExchangeKind } from './exchange';
import { formatKey, type ExportFormat } from './export-format';

export const EXPORT_FORMATS: readonly ExportFormat[] = [WORKER_LIST_1, CONTRIBUTION_SHEET_1, F2A_DELIMITED_1, IDENTITY_CHECK_1];

/** The newest of each code first. */
export const formatsOf = (kind: ExchangeKind): readonly ExportFormat[] => EXPORT_FORMATS.filter((format) => format.kind === kind);

/** @param key `worker-list.1`, or `worker-list` for its newest version @throws DomainError `export-format-unknown` */
export function formatNamed(kind: ExchangeKind, key: string): ExportFormat {
  const known = formatsOf(kind).filter((format) => formatKey(format) === key || format.code === key).sort((a, b) => b.version - a.version)[0];
  if (!known) throw new DomainError('export-format-unknown', { kind });
  return known;
}
