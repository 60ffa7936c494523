/** What a programme calls a position on paper: titles stand in small letters in the catalogue, those of two or three letters are abbreviations. */
import type { RosterPositions } from '../terms/cooperation-terms';

/** `Ketua RT`; a code the programme does not know is shown as it is. */
export function positionTitle(positions: readonly RosterPositions[], code: string): string {
  const title = positions.find((known) => known.code === code)?.titles[0];
  return title?.replace(/\b[a-z]+/g, (word) => (word.length <= 3 ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`)) ?? code;
}
