/** The file of rows to mend, as it goes back to the office that sent the roster: where, what is wrong, and its cure. */
import { ROSTER_REFUSALS, type RosterRefusal } from '@sinergi/intake/roster-refusals';
import type { SheetToWrite, ValueToWrite } from '@sinergi/intake/workbook.writer';
import { FINDING_RULES } from '@sinergi/domain/roster/findings';
import { HEADINGS } from '@sinergi/domain/roster/headings';
import type { ReturnedRow, RosterQueries } from '@sinergi/persistence/rosters/roster.queries';
import type { StagedFinding } from '@sinergi/persistence/rosters/staging.repository';

const COLUMNS: SheetToWrite['columns'] = [
  { heading: 'Lembar / Sheet', width: 16 },
  { heading: 'Baris / Row', width: 10 },
  { heading: 'Kolom / Column', width: 22 },
  { heading: 'Isi (disamarkan) / Value (masked)', width: 26 },
  { heading: 'Yang salah', width: 52 },
  { heading: 'Cara memperbaiki', width: 52 },
  { heading: 'What is wrong', width: 52 },
  { heading: 'How to mend it', width: 52 },
];
const ROWS_AT_ONCE = 1_000;

export function errorSheet(rows: AsyncIterable<readonly ValueToWrite[]>): SheetToWrite {
  return { name: 'Perlu diperbaiki', columns: COLUMNS, rows };
}

/** Row by row in the order of the file; values are masked. */
export async function* rowsToMend(roster: RosterQueries, handInId: string): AsyncIterable<readonly ValueToWrite[]> {
  for (let after = 0; ; ) {
    const rows = await roster.returnedRows(handInId, after, ROWS_AT_ONCE);
    const last = rows.at(-1);
    if (!last) return;
    for (const row of rows) yield* row.findings.filter(isToMend).map((finding) => lineFor(row, finding));
    after = last.rowNo;
  }
}

export async function* fileToMend(reason: RosterRefusal): AsyncIterable<readonly ValueToWrite[]> {
  const { what, cure } = ROSTER_REFUSALS[reason];
  yield ['', '', '', '', what.id, cure.id, what.en, cure.en];
}

const isToMend = ({ code }: StagedFinding): boolean => FINDING_RULES[code].severity !== 'repair';

function lineFor({ sheet, line }: ReturnedRow, { code, column, was, is }: StagedFinding): readonly ValueToWrite[] {
  const rule = FINDING_RULES[code];
  const [id, en] = code === 'nik-duplicate-in-file' ? [` (baris ${is})`, ` (row ${is})`] : ['', ''];
  return [sheet, line, HEADINGS[column][0] ?? column, was, rule.messageId + id, rule.cureId, rule.messageEn + en, rule.cureEn];
}
