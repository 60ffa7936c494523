/** Lists in pages: the next page starts after the last key shown, so nothing is skipped or shown twice while rows come in. */
import { DomainError } from '@sinergi/domain/errors/domain-error';

export const MOST_PER_PAGE = 200;
const USUAL = 50;

export type CursorKey = readonly (string | number)[];

export interface PageRequest {
  /** What the previous page gave as `next`. */
  readonly cursor?: string | null | undefined;
  readonly limit?: number | undefined;
}

export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Ask the database for one row more than a page holds: it tells whether there is a next page. */
export const rowsToRead = (request: PageRequest): number => pageSize(request) + 1;

export function pageOf<Row>(rows: readonly Row[], request: PageRequest, keyOf: (row: Row) => CursorKey): PageOf<Row> {
  const items = rows.slice(0, pageSize(request));
  const last = items.at(-1);
  return { items, next: last !== undefined && rows.length > items.length ? writeCursor(keyOf(last)) : null };
}

/**
 * The key after which to go on, or null for the first page.
 * @throws DomainError `request-malformed`
 */
export function cursorKeyOf(request: PageRequest, length: number): CursorKey | null {
  if (!request.cursor) return null;
  const key = readCursor(request.cursor);
  if (!key || key.length !== length) throw new DomainError('request-malformed', { field: 'cursor' });
  return key;
}

function pageSize({ limit = USUAL }: PageRequest): number {
  return Math.min(Math.max(Math.trunc(limit), 1), MOST_PER_PAGE);
}

const writeCursor = (key: CursorKey): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function readCursor(cursor: string): CursorKey | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(key) && key.every((part) => typeof part === 'string' || typeof part === 'number') ? key : null;
  } catch {
    return null;
  }
}
