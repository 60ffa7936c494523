/** Which files a route takes, told by their first bytes and never by their name. */
export type FileKinds = 'scan' | 'table';

const SCANS: readonly { readonly mark: string; readonly mediaType: string }[] = [
  { mark: '%PDF-', mediaType: 'application/pdf' },
  { mark: '\x89PNG\r\n', mediaType: 'image/png' },
  { mark: '\xff\xd8\xff', mediaType: 'image/jpeg' },
];
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** null for a file the route does not take; a table is judged in full by its reader. */
export function mediaTypeOf(kinds: FileKinds, head: Buffer): string | null {
  const start = head.subarray(0, 16).toString('latin1');
  const scan = SCANS.find(({ mark }) => start.startsWith(mark));
  if (kinds === 'scan') return scan?.mediaType ?? null;
  if (scan) return null;
  return start.startsWith('PK\x03\x04') ? WORKBOOK : 'text/csv';
}
