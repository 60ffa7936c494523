/** Which numbers a file has shown so far, and where each stood first: its sheet and row. */

interface Place {
  readonly sheet: string;
  readonly line: number;
}

/** More lines than a sheet or a text file may have. */
const LINES = 2 ** 32;

/** One for each reading of a file; it grows by a number and a place with every person in it, and holds on to nothing else of the file. */
export class EarlierRows {
  private readonly first = new Map<bigint, number>();
  private readonly sheets: string[] = [];

  /** Remembers a number. @param nik 16 digits @returns the first row with it, as seen from this one; null when this is the first */
  earlierThan(nik: string, here: Place): string | null {
    // a text would keep the piece of the file alive from which it was cut
    const key = BigInt(nik);
    const first = this.first.get(key);
    if (first === undefined) {
      this.first.set(key, this.numberOf(here.sheet) * LINES + here.line);
      return null;
    }
    const sheet = this.sheets[Math.floor(first / LINES)]!;
    const line = first % LINES;
    return sheet === here.sheet ? String(line) : `${sheet}!${line}`;
  }

  private numberOf(sheet: string): number {
    const known = this.sheets.lastIndexOf(sheet);
    return known < 0 ? this.sheets.push(sheet) - 1 : known;
  }
}
