/** Reads the XML of a bank message into its elements, each with the line it stands on; document types are refused. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly space: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export interface XmlReading {
  /** null when not even the first element was read. */
  readonly root: XmlElement | null;
  /** Elements that were not closed when the reading stopped. */
  readonly open: ReadonlySet<XmlElement>;
  readonly broken: { readonly line: number; readonly reason: 'truncated' | 'content-malformed' | 'document-type' } | null;
}

const DEEPEST = 64;

class Stopped extends Error {
  constructor(readonly reason: 'content-malformed' | 'document-type') {
    super(reason);
  }
}

export function readXml(text: string): XmlReading {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const path: XmlElement[] = [];
  let root: XmlElement | null = null;
  let ended = false;
  parser.on('doctype', () => {
    // its entities may grow without end, and no bank message has one
    throw new Stopped('document-type');
  });
  parser.on('error', () => {
    throw new Stopped('content-malformed');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (path.length >= DEEPEST) throw new Stopped('content-malformed');
    const plain = Object.fromEntries(Object.values(attributes).map((each) => [each.local, each.value]));
    const element: XmlElement = { name: local, space: uri, line: parser.line, attributes: plain, children: [], text: '' };
    path.at(-1)?.children.push(element);
    root ??= element;
    path.push(element);
  });
  parser.on('closetag', () => void path.pop());
  const say = (said: string): void => {
    const element = path.at(-1);
    if (element) element.text += said;
  };
  parser.on('text', say);
  parser.on('cdata', say);
  try {
    parser.write(text);
    ended = true;
    parser.close();
    return { root, open: new Set(), broken: null };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    // complaints that come only with the end of the text are about what is missing there
    return { root, open: new Set(path), broken: { line: parser.line, reason: ended ? 'truncated' : error.reason } };
  }
}

/** The first element down this path. */
export function at(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((found, name) => found?.children.find((child) => child.name === name), element);
}

export const all = (element: XmlElement | undefined, name: string): XmlElement[] => element?.children.filter((child) => child.name === name) ?? [];

export const said = (element: XmlElement | undefined, ...names: readonly string[]): string => at(element, ...names)?.text.trim() ?? '';
