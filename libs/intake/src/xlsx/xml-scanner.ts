/** Reads the XML of a workbook piece by piece, as it is unpacked. */
import { unreadable } from '../file-refusals';

export interface XmlEars {
  /** @param name without its prefix @param attributes text between name and end of the tag */
  opened(name: string, attributes: string): void;
  closed(name: string): void;
  said(text: string): void;
}

const LONGEST_TAG = 1024 * 1024;

export class XmlScanner {
  private rest = '';

  constructor(private readonly ears: XmlEars) {}

  feed(chunk: string): void {
    const source = this.rest === '' ? chunk : this.rest + chunk;
    let at = 0;
    for (;;) {
      const start = source.indexOf('<', at);
      if (start === -1) break;
      if (start > at) this.ears.said(unescaped(source.slice(at, start)));
      at = start;
      const end = this.tag(source, start);
      if (end === -1) break;
      at = end;
    }
    this.rest = source.slice(at);
    if (this.rest.length > LONGEST_TAG) throw unreadable('broken-workbook');
  }

  /** @throws DomainError `file-unreadable` when the text ends inside a tag */
  end(): void {
    if (this.rest.includes('<')) throw unreadable('broken-workbook');
  }

  /** @returns where the text goes on, -1 when the tag is not complete yet. */
  private tag(source: string, start: number): number {
    const second = source.charAt(start + 1);
    if (second === '') return -1;
    if (second === '!') return this.declaration(source, start);
    if (second === '?') return after(source, '?>', start);
    const end = tagEnd(source, start);
    if (end === -1) return -1;
    if (second === '/') {
      this.ears.closed(local(source.slice(start + 2, end).trimEnd()));
      return end + 1;
    }
    const empty = source.charAt(end - 1) === '/';
    const body = source.slice(start + 1, empty ? end - 1 : end);
    const gap = body.search(/\s/);
    const name = local(gap === -1 ? body : body.slice(0, gap));
    this.ears.opened(name, gap === -1 ? '' : body.slice(gap));
    if (empty) this.ears.closed(name);
    return end + 1;
  }

  private declaration(source: string, start: number): number {
    const opening = source.slice(start, start + 9);
    if ('<![CDATA['.startsWith(opening)) {
      const end = after(source, ']]>', start);
      if (end !== -1) this.ears.said(source.slice(start + 9, end - 3));
      return end;
    }
    if (opening.startsWith('<!--') || '<!--'.startsWith(opening)) return after(source, '-->', start);
    // a document type may define entities that grow without end; no workbook has one
    throw unreadable('broken-workbook');
  }
}

/** A `>` may stand inside an attribute's quotes. */
function tagEnd(source: string, start: number): number {
  let end = source.indexOf('>', start);
  while (end !== -1 && isInsideQuotes(source, start, end)) end = source.indexOf('>', end + 1);
  return end;
}

function isInsideQuotes(source: string, start: number, end: number): boolean {
  let open = '';
  for (let at = source.indexOf('"', start) === -1 && source.indexOf("'", start) === -1 ? end : start; at < end; at += 1) {
    const sign = source.charAt(at);
    if (open !== '') open = sign === open ? '' : open;
    else if (sign === '"' || sign === "'") open = sign;
  }
  return open !== '';
}

function after(source: string, mark: string, start: number): number {
  const found = source.indexOf(mark, start);
  return found === -1 ? -1 : found + mark.length;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute, null when it is not there; a prefix before the name does not matter. */
export function attribute(attributes: string, name: string): string | null {
  const usual = attributes.indexOf(` ${name}="`);
  if (usual !== -1) {
    const start = usual + name.length + 3;
    return unescaped(attributes.slice(start, attributes.indexOf('"', start)));
  }
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(attributes);
  return found ? unescaped(found[2]!) : null;
}
