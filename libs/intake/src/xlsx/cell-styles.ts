/** What a number in a sheet means to its reader: a date, a number with leading zeros, or just a number. */
import { attribute, XmlScanner } from './xml-scanner';

export type NumberMeaning = { readonly kind: 'number' } | { readonly kind: 'date' } | { readonly kind: 'padded'; readonly digits: number };

const PLAIN: NumberMeaning = { kind: 'number' };
const DATE: NumberMeaning = { kind: 'date' };

/** Formats every spreadsheet program knows by number only (ECMA-376 part 1, 18.8.30), date ones with a day. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

function meaningOf(format: number, custom: ReadonlyMap<number, string>): NumberMeaning {
  const code = custom.get(format);
  if (code === undefined) return BUILT_IN_DATES.has(format) ? DATE : PLAIN;
  // texts in quotes, colours, locales and escaped signs say nothing about the value
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';')[0]!;
  if (/[dy]/i.test(bare)) return DATE;
  return /^0{2,20}$/.test(bare) ? { kind: 'padded', digits: bare.length } : PLAIN;
}

/** Index of a cell's style -> what its number means. */
export function meaningsOf(stylesXml: string): readonly NumberMeaning[] {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let inCellStyles = false;
  const scanner = new XmlScanner({
    opened(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) formats.push(Number(attribute(attributes, 'numFmtId') ?? '0'));
    },
    closed(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    said() {},
  });
  scanner.feed(stylesXml);
  scanner.end();
  return formats.map((format) => meaningOf(format, custom));
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 31);
/** Excel counts a 29 February 1900 that never was; from March on every serial is one too high. */
const PHANTOM_DAY = 60;
const DAYS_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;

/** `YYYY-MM-DD` of a date serial; null for one that is no day (a time of day, the 29 February 1900, beyond 9999). */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0);
  if (!(day >= 1 && day <= LAST_SERIAL) || day === PHANTOM_DAY) return null;
  return new Date(EPOCH_1900 + (day > PHANTOM_DAY ? day - 1 : day) * DAY_MS).toISOString().slice(0, 10);
}
