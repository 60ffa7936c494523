/** Where the person serves: village by name or code, district by name, RT and RW by number. */
import { isNothing, readUnitNumber, splitUnitNumbers, type ReadCell } from './cell-rules';
import { finding, type Finding } from './findings';
import { textOf, type ColumnCode, type ParticipantDraft, type RosterRow } from './participant';
import type { VillageLookup } from './place-lookup';

export interface PlaceContext {
  readonly villageOf: VillageLookup;
  /** Code of a district of the city by its name; null for one it does not have. */
  readonly districtOf?: (name: string) => string | null;
}

export type Place = Pick<ParticipantDraft, 'rt' | 'rw' | 'village' | 'villageCode' | 'district'>;

interface Judged<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

export function judgePlace(row: RosterRow, context: PlaceContext): Judged<Place> {
  const units = judgeUnits(row);
  const village = judgeVillage(row, context);
  return { value: { ...units.value, ...village.value }, findings: [...units.findings, ...village.findings] };
}

type Units = Pick<Place, 'rt' | 'rw'>;

/** From two columns, or from one that holds both, under whichever heading. */
function judgeUnits(row: RosterRow): Judged<Units> {
  const [rt, rw, both] = [filled(row, 'rt'), filled(row, 'rw'), filled(row, 'rt-and-rw')];
  if (both !== '' && rt === '' && rw === '') return readPair(both, 'rt-and-rw');
  if (rw === '' && splitUnitNumbers(rt)) return readPair(rt, 'rt');
  if (rt === '' && splitUnitNumbers(rw)) return readPair(rw, 'rw');
  const readRt = readUnit(rt, 'rt');
  const readRw = readUnit(rw, 'rw');
  return { value: { rt: readRt.value, rw: readRw.value }, findings: [...readRt.findings, ...readRw.findings] };
}

function readPair(text: string, column: ColumnCode): Judged<Units> {
  const pair = splitUnitNumbers(text);
  const rt = pair && readUnitNumber(pair.rt, 'rt').value;
  const rw = pair && readUnitNumber(pair.rw, 'rw').value;
  if (!rt || !rw) return { value: { rt: rt ?? null, rw: rw ?? null }, findings: [finding('unit-number-implausible', column, text)] };
  const is = `${rt}/${rw}`;
  return { value: { rt, rw }, findings: is === text ? [] : [finding('unit-number-padded', column, text, is)] };
}

function readUnit(text: string, column: 'rt' | 'rw'): ReadCell<string> {
  return text === '' ? { value: null, findings: [] } : readUnitNumber(text, column);
}

function judgeVillage(row: RosterRow, { villageOf }: PlaceContext): Judged<Omit<Place, 'rt' | 'rw'>> {
  const village = filled(row, 'village') || null;
  const district = filled(row, 'district') || row.around?.district || null;
  if (village === null) return villageAround(row, district, villageOf);
  const { code, doubt, offered } = villageOf(village, district);
  const value = { village, villageCode: code, district };
  if (doubt === null) return { value, findings: [] };
  const told = doubt === 'district-differs' ? finding(doubt, 'district', district ?? '', offered) : finding(doubt, 'village', village, offered);
  return { value, findings: [told] };
}

/** A sheet is often named after its village, and as often after nothing: only a village of the city counts. */
function villageAround({ around, cells }: RosterRow, district: string | null, villageOf: VillageLookup): Judged<Omit<Place, 'rt' | 'rw'>> {
  const village = around?.village ?? null;
  const code = village === null ? null : villageOf(village, district).code;
  if (code === null) return { value: { village: null, villageCode: null, district }, findings: [] };
  return { value: { village, villageCode: code, district }, findings: cells.village ? [finding('village-from-sheet', 'village', '', village)] : [] };
}

function filled(row: RosterRow, column: ColumnCode): string {
  const text = textOf(row, column);
  return isNothing(text) ? '' : text;
}
