/** Where the person serves: village and district by name, RT and RW by number. */
import { readUnitNumber, splitUnitNumbers, type ReadCell } from './cell-rules';
import { finding, type Finding } from './findings';
import { textOf, type ParticipantDraft, type RosterRow } from './participant';

export interface PlaceContext {
  /** Code of a village of the city by its name, and by its district's where the file has it; null when there is none. */
  villageCodeOf(village: string, district: string | null): string | null;
}

export type Place = Pick<ParticipantDraft, 'rt' | 'rw' | 'village' | 'villageCode' | 'district'>;

export function judgePlace(row: RosterRow, context: PlaceContext): { readonly value: Place; readonly findings: readonly Finding[] } {
  const pair = readPair(row);
  const rt = readUnit(textOf(row, 'rt') || pair.rt, 'rt');
  const rw = readUnit(textOf(row, 'rw') || pair.rw, 'rw');
  const village = textOf(row, 'village') || null;
  const district = textOf(row, 'district') || null;
  const villageCode = village === null ? null : context.villageCodeOf(village, district);
  const unknown = village !== null && villageCode === null ? [finding('village-unknown', 'village', village)] : [];
  return {
    value: { rt: rt.value, rw: rw.value, village, villageCode, district },
    findings: [...pair.findings, ...rt.findings, ...rw.findings, ...unknown],
  };
}

const NO_PAIR = { rt: '', rw: '', findings: [] };

/** From the column that holds both. */
function readPair(row: RosterRow): { readonly rt: string; readonly rw: string; readonly findings: readonly Finding[] } {
  const text = textOf(row, 'rt-and-rw');
  if (text === '') return NO_PAIR;
  const pair = splitUnitNumbers(text);
  return pair ? { ...pair, findings: [] } : { ...NO_PAIR, findings: [finding('unit-number-implausible', 'rt-and-rw', text)] };
}

function readUnit(text: string, column: 'rt' | 'rw'): ReadCell<string> {
  return text === '' ? { value: null, findings: [] } : readUnitNumber(text, column);
}
