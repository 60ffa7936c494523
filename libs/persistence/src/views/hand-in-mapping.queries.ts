/** How the tables of a delivery were understood, with what its sender said of them since. */
import type { HandInMappingView, MappedColumnView } from '@sinergi/contracts/roster.views';
import { guessColumns } from '@sinergi/domain/roster/heading-guess';
import { meaningsOf, NEEDED_COLUMNS, plainHeading, type SaidMapping } from '@sinergi/domain/roster/mapping';
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import type { Sql } from '../database';

/** As the examination of the file left it. */
export interface ExaminedFile extends Pick<HandInMappingView, 'sheetsHidden' | 'hiddenRows'> {
  readonly people: number;
  readonly tables: readonly {
    readonly sheet: string;
    readonly headerRow: number;
    readonly people: number;
    readonly columns: readonly { readonly heading: string; readonly column: ColumnCode | null; readonly confidence: number; readonly byContent: boolean; readonly samples: readonly string[] }[];
  }[];
  readonly sheetsWithoutTable: readonly { readonly sheet: string; readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[] }[];
}

interface Row {
  readonly examined: ExaminedFile | null;
  readonly remembered: Readonly<Record<string, ColumnCode | null>>;
  readonly said: SaidMapping | null;
}

export class HandInMappingQueries {
  constructor(private readonly sql: Sql) {}

  /** null before the file has been looked through. */
  async examined(handInId: string): Promise<ExaminedFile | null> {
    return (await this.row(handInId))?.examined ?? null;
  }

  async of(handInId: string): Promise<HandInMappingView | null> {
    const row = await this.row(handInId);
    if (!row?.examined) return null;
    const { tables, sheetsWithoutTable, sheetsHidden, hiddenRows } = row.examined;
    const mapped = tables.map((table) => {
      const words = row.said?.[table.sheet] ?? {};
      const said = new Set(Object.keys(words).map(plainHeading));
      const meanings = meaningsOf(table, words);
      const columns = table.columns.map(({ heading, confidence, byContent, samples }, at): MappedColumnView => {
        const from = said.has(plainHeading(heading)) ? 'person' : plainHeading(heading) in row.remembered ? 'remembered' : byContent ? 'content' : 'heading';
        return { heading, column: meanings[at] ?? null, confidence: from === 'person' ? 1 : confidence, from, samples };
      });
      return { sheet: table.sheet, headerRow: table.headerRow, people: table.people, columns, missing: NEEDED_COLUMNS.filter((needed) => !meanings.includes(needed)) };
    });
    const headless = sheetsWithoutTable.map(({ sheet, rows }) => ({ sheet, rows: rows.map((cells) => ({ ...cells, meanings: headingsIn(cells.cells, { ...row.remembered, ...byPlainHeading(row.said?.[sheet]) }) })) }));
    return { handInId, tables: mapped, sheetsWithoutTable: headless, sheetsHidden, hiddenRows, needed: NEEDED_COLUMNS };
  }

  private async row(handInId: string): Promise<Row | null> {
    const [row] = await this.sql.query<Row>(
      `SELECT examined, remembered, (SELECT w.mapping FROM hand_in_word w WHERE w.hand_in_id = h.id AND w.word = 'mapping' ORDER BY w.recorded_at DESC LIMIT 1) AS said
         FROM hand_in h WHERE h.id = $1`,
      [handInId],
    );
    return row ?? null;
  }
}

const byPlainHeading = (words: SaidMapping[string] = {}): Readonly<Record<string, ColumnCode | null>> => Object.fromEntries(Object.entries(words).map(([heading, column]) => [plainHeading(heading), column]));

/** What the cells of a row would mean, were it the header: as a person said, else as they read. */
function headingsIn(cells: readonly string[], known: Readonly<Record<string, ColumnCode | null>>): (ColumnCode | null)[] {
  const guessed = new Map(guessColumns(cells).map(({ index, column }) => [index, column]));
  return cells.map((cell, at) => known[plainHeading(cell)] ?? guessed.get(at) ?? null);
}
