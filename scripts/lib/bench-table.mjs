/** The outcome of a bench: a table for people, and one line for whoever compares runs. */

/** @param {{ row: string, figure: number, unit: string, floor: number, against: string }[]} rows `against`: what the floor is. */
export function benchTable(bench, rows) {
  const measured = rows.map((row) => ({ ...row, ratio: Math.round((row.figure / row.floor) * 1000) / 1000 }));
  const lines = measured.map(({ row, figure, unit, floor, ratio, against }) => `  ${row.padEnd(46)}${`${figure} ${unit}`.padStart(16)}${`${floor}`.padStart(12)}${`${ratio}`.padStart(10)}  ${against}`);
  const head = `  ${''.padEnd(46)}${'figure'.padStart(16)}${'floor'.padStart(12)}${'ratio'.padStart(10)}  floor is`;
  return `${head}\n${lines.join('\n')}\nBENCH ${JSON.stringify({ bench, rows: measured })}\n`;
}
