/** What a programme calls a position on paper. */
import { writtenTitle } from '../parties/written-title';
import type { RosterPositions } from '../terms/cooperation-terms';

/** `Ketua RT`; a code the programme does not know is shown as it is. */
export function positionTitle(positions: readonly RosterPositions[], code: string): string {
  const title = positions.find((known) => known.code === code)?.titles[0];
  return title === undefined ? code : writtenTitle(title);
}
