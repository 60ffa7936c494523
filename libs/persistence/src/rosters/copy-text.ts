/** Rows in the text form of PostgreSQL's COPY, the fastest way of a whole roster into the record. */
export type CopyValue = string | number | Buffer | null;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\b': '\\b', '\f': '\\f', '\v': '\\v', '\0': '' };

export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(fieldOf).join('\t')}\n`;
}

function fieldOf(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  // PostgreSQL cannot hold U+0000, which a damaged file may contain.
  return value.replace(/[\\\t\n\r\b\f\v\0]/g, (sign) => ESCAPES[sign] as string);
}
