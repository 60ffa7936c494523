/** Which sign stands between the cells of a text file: Indonesian Excel writes semicolons, others commas or tabs. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Excel's own hint in the first line. */
const HINT = /^sep=(.)(\n|$)/i;

/** The one that cuts most lines into the same number of cells; a comma when none does. @param sample the first lines, each ending in a newline */
export function separatorOf(sample: string): Separator {
  const hinted = HINT.exec(sample)?.[1];
  const known = SEPARATORS.find((separator) => separator === hinted);
  if (known) return known;
  const lines = linesOutsideQuotes(sample);
  const scores = SEPARATORS.map((separator) => ({ separator, score: scoreOf(lines, separator) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

export function hasHint(sample: string): boolean {
  return HINT.test(sample);
}

/** The comma within a figure separates nothing. */
const FIGURE = /(?<![\d.,])\d{1,3}(?:(?:,\d{3})+\.\d{2}|(?:\.\d{3})+,\d{2})(?![\d])/g;

/** Lines that agree on their most frequent number of cells, times that number; prose titles agree on nothing. */
function scoreOf(lines: readonly string[], separator: Separator): number {
  const lengths = new Map<number, number>();
  for (const line of lines) {
    const cuts = (separator === ',' ? line.replace(FIGURE, '') : line).split(separator).length - 1;
    if (cuts > 0) lengths.set(cuts, (lengths.get(cuts) ?? 0) + 1);
  }
  return Math.max(0, ...[...lengths].map(([cuts, count]) => count * count * cuts));
}

/** What stands in quotes is taken out; it may hold separators and line ends. */
function linesOutsideQuotes(sample: string): string[] {
  const lines = sample.replace(/"(?:[^"]|"")*"/g, '').split('\n').filter((line) => line.trim() !== '');
  // the last line of a sample may be cut short
  return lines.length > 1 ? lines.slice(0, -1) : lines;
}
