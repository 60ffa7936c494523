/** What goes back to the office that sent a roster: the rows to mend in turn, or one sheet that says why the whole file was refused. */
import { ROSTER_REFUSALS, type RosterRefusal } from '@sinergi/intake/roster-refusals';
import type { SheetToWrite } from '@sinergi/intake/workbook.writer';
import type { ReturnedRow, RosterQueries } from '@sinergi/persistence/rosters/roster.queries';

const ROWS_AT_ONCE = 1_000;

/** In the order of the file, a page at a time. */
export async function* rowsToMend(roster: RosterQueries, handInId: string): AsyncIterable<ReturnedRow> {
  for (let after = 0; ; ) {
    const rows = await roster.returnedRows(handInId, after, ROWS_AT_ONCE);
    const last = rows.at(-1);
    if (!last) return;
    yield* rows;
    after = last.rowNo;
  }
}

const COLUMNS: SheetToWrite['columns'] = [
  { heading: 'Lembar / Sheet', width: 16 },
  { heading: 'Baris / Row', width: 10 },
  { heading: 'Kolom / Column', width: 22 },
  { heading: 'Isi / Value', width: 26 },
  { heading: 'Yang salah', width: 52 },
  { heading: 'Cara memperbaiki', width: 52 },
  { heading: 'What is wrong', width: 52 },
  { heading: 'How to mend it', width: 52 },
];

export function fileToMend(reason: RosterRefusal): SheetToWrite {
  const { what, cure } = ROSTER_REFUSALS[reason];
  return { name: 'Perlu diperbaiki', columns: COLUMNS, rows: [['', '', '', '', what.id, cure.id, what.en, cure.en]] };
}
