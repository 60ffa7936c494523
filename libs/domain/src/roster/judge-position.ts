/** The post the person holds, by the titles of the programme's catalogue; a title that is nearly one is answered with it. */
import type { RosterPositions } from '../terms/cooperation-terms';
import { titleKeyOf, type ReadCell } from './cell-rules';
import { finding } from './findings';
import { nearestOf } from './near-names';
import { textOf, type RosterRow } from './participant';

export interface PositionContext {
  readonly positions: readonly RosterPositions[];
  /** No programme was named: whatever is written is kept. */
  readonly anyPosition?: boolean;
}

/** A blank cell means the only position of a programme that has but one. */
export function judgePosition(row: RosterRow, { positions, anyPosition = false }: PositionContext): ReadCell<string> {
  const text = textOf(row, 'position');
  const code = positionNamed(text, positions);
  if (code !== null) return { value: code, findings: [] };
  if (anyPosition) return { value: text, findings: [] };
  const only = positions.length === 1 ? positions[0] : undefined;
  if (text === '') return only ? { value: only.code, findings: [] } : { value: null, findings: [finding('value-missing', 'position', '')] };
  return { value: null, findings: [finding('position-not-in-programme', 'position', text, offeredFor(text, positions))] };
}

/** `Ketua RT 003 RW 005` is `Ketua RT`: the numbers belong to other columns. */
function positionNamed(text: string, positions: readonly RosterPositions[]): string | null {
  if (text === '') return null;
  const codes = codesByTitle(positions);
  return codes.get(titleKeyOf(text)) ?? codes.get(titleKeyOf(text.replace(/\d.*$/, ''))) ?? null;
}

/** Made once for a catalogue: every row of a roster asks for it. */
const CODES = new WeakMap<readonly RosterPositions[], ReadonlyMap<string, string>>();

function codesByTitle(positions: readonly RosterPositions[]): ReadonlyMap<string, string> {
  const known = CODES.get(positions);
  if (known) return known;
  const codes = new Map<string, string>();
  for (const { code, titles } of positions) for (const key of [code, ...titles].map(titleKeyOf)) if (!codes.has(key)) codes.set(key, code);
  CODES.set(positions, codes);
  return codes;
}

/** The first title of the one position that was probably meant; null where there is none, or more than one. */
function offeredFor(text: string, positions: readonly RosterPositions[]): string | null {
  const keys = positions.flatMap(({ titles }) => titles.map(titleKeyOf));
  const near = nearestOf(titleKeyOf(text), keys);
  const meant = positions.filter(({ titles }) => titles.some((title) => near.includes(titleKeyOf(title))));
  return meant.length === 1 ? (meant[0]!.titles[0] ?? null) : null;
}
