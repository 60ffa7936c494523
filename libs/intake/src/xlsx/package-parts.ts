/** What holds the sheets of a workbook together: its list of parts, how they relate, and what it says of itself. */
import { DECLARATION, escaped, MAIN, asWritten } from './cell-markup';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const FORMATS = 'application/vnd.openxmlformats-officedocument';
const SHEETS = `${FORMATS}.spreadsheetml`;
/** By which custom properties of every office program are known. */
const CUSTOM = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export interface PartsOfSheet {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly noted: boolean;
}

/** @param told the workbook carries properties of its own */
export function contentTypes(sheets: readonly PartsOfSheet[], told: boolean): string {
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
  const parts = [
    part('xl/workbook.xml', `${SHEETS}.sheet.main`),
    part('xl/styles.xml', `${SHEETS}.styles`),
    ...(told ? [part('docProps/custom.xml', `${FORMATS}.custom-properties`)] : []),
    ...sheets.map(({ number }) => part(`xl/worksheets/sheet${number}.xml`, `${SHEETS}.worksheet`)),
    ...sheets.filter(({ noted }) => noted).map(({ number }) => part(`xl/comments${number}.xml`, `${SHEETS}.comments`)),
  ];
  const usual = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${FORMATS}.vmlDrawing"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${usual}${parts.join('')}</Types>`;
}

export function relations(targets: readonly (readonly [role: string, target: string])[]): string {
  const list = targets.map(([role, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${role}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** Sheets come first among the workbook's relations, in their order. */
export function workbookXml(sheets: readonly PartsOfSheet[]): string {
  const list = sheets.map(({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`);
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

/** What office programs carry along with a workbook, through every editing and saving. */
export function propertiesXml(properties: Readonly<Record<string, string>>): string {
  const list = Object.entries(properties).map(([name, text], at) => `<property fmtid="${CUSTOM}" pid="${at + 2}" name="${escaped(name)}"><vt:lpwstr>${asWritten(text)}</vt:lpwstr></property>`);
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${list.join('')}</Properties>`;
}

export const OFFICE_RELATIONS = OFFICE;
