/** What a workbook announces about itself: its sheets in order, which are hidden, and from when it counts dates. */
import { unreadable } from '../file-refusals';
import { attribute, XmlScanner } from './xml-scanner';
import type { ZipArchive } from './zip-archive';

export interface SheetPlan {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly from1904: boolean;
  readonly stringsPart: string | null;
  readonly stylesPart: string | null;
}

interface Relation {
  readonly id: string;
  /** The last word of the relation's type. */
  readonly role: string;
  readonly part: string;
}

/** @throws DomainError `file-unreadable` when the archive is no complete workbook */
export async function planOf(archive: ZipArchive): Promise<WorkbookPlan> {
  const main = (await relationsOf(archive, '')).find((relation) => relation.role === 'officeDocument')?.part;
  if (main === undefined || !archive.has(main)) throw unreadable('broken-workbook');
  const relations = await relationsOf(archive, main);
  const partOf = (role: string): string | null => relations.find((relation) => relation.role === role && archive.has(relation.part))?.part ?? null;
  const sheets: SheetPlan[] = [];
  let from1904 = false;
  scan(await archive.text(main), (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const relation = relations.find((candidate) => candidate.id === attribute(attributes, 'id'));
    if (!relation || (relation.role === 'worksheet' && !archive.has(relation.part))) throw unreadable('broken-workbook');
    // chart sheets have no rows
    if (relation.role !== 'worksheet') return;
    sheets.push({ name: attribute(attributes, 'name') ?? '', part: relation.part, hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible' });
  });
  if (sheets.length === 0) throw unreadable('broken-workbook');
  return { sheets, from1904, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

/** Texts the workbook carries of its own accord, by name; none where it carries none. */
export async function propertiesOf(archive: ZipArchive): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  const part = (await relationsOf(archive, '')).find((relation) => relation.role === 'custom-properties')?.part;
  if (part === undefined || !archive.has(part)) return properties;
  let name: string | null = null;
  let text = '';
  const scanner = new XmlScanner({
    opened(tag, attributes) {
      if (tag !== 'property') return;
      name = attribute(attributes, 'name');
      text = '';
    },
    said(piece) {
      text += piece;
    },
    closed(tag) {
      if (tag === 'property' && name !== null) properties.set(name, text.trim());
    },
  });
  scanner.feed(await archive.text(part));
  scanner.end();
  return properties;
}

/** @param of a part, or empty for the archive itself */
async function relationsOf(archive: ZipArchive, of: string): Promise<Relation[]> {
  const folder = of.includes('/') ? of.slice(0, of.lastIndexOf('/') + 1) : '';
  const part = `${folder}_rels/${of.slice(folder.length)}.rels`;
  if (!archive.has(part)) throw unreadable('broken-workbook');
  const relations: Relation[] = [];
  scan(await archive.text(part), (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attribute(attributes, 'Target') ?? '';
    const type = attribute(attributes, 'Type') ?? '';
    relations.push({ id: attribute(attributes, 'Id') ?? '', role: type.slice(type.lastIndexOf('/') + 1), part: resolved(folder, target) });
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function scan(xml: string, opened: (name: string, attributes: string) => void): void {
  const scanner = new XmlScanner({ opened, closed() {}, said() {} });
  scanner.feed(xml);
  scanner.end();
}
