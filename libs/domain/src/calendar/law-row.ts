/** Rows of law (holidays, tariffs) handed in from outside are judged one by one and taken all or none. */

/** F found in a public source, C computed from found facts, G general knowledge: the later, the weaker. */
export const CERTAINTIES = ['F', 'C', 'G'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const LAW_ROW_PROBLEMS = {
  missing: { id: 'wajib diisi', en: 'must be filled in' },
  'not-a-date': { id: 'bukan tanggal (TTTT-BB-HH)', en: 'is not a date (YYYY-MM-DD)' },
  'not-a-month': { id: 'bukan bulan (TTTT-BB)', en: 'is not a month (YYYY-MM)' },
  'not-a-number': { id: 'bukan bilangan bulat dalam rentang yang berlaku', en: 'is not a whole number within its range' },
  'not-in-list': { id: 'bukan salah satu pilihan', en: 'is not one of the choices' },
  'not-a-region': { id: 'bukan kode wilayah', en: 'is not a region code' },
  'not-an-address': { id: 'bukan alamat surel', en: 'is not a mail address' },
  'ends-before-it-starts': { id: 'berakhir sebelum mulai', en: 'ends before it starts' },
  duplicate: { id: 'sudah ada pada baris lain', en: 'stands on another row already' },
} as const satisfies Record<string, { readonly id: string; readonly en: string }>;
export type LawRowProblem = keyof typeof LAW_ROW_PROBLEMS;

/** A row as read: heading -> trimmed text. */
export type LawRecord = Readonly<Record<string, string>>;

export interface LawRowFault {
  readonly column: string;
  readonly problem: LawRowProblem;
}

export interface JudgedLawRow<Row> {
  /** null when there is a fault. */
  readonly row: Row | null;
  readonly faults: readonly LawRowFault[];
}

export interface JudgedLawTable<Row> {
  /** Empty when any row has a fault: a table of law is taken whole or not at all. */
  readonly rows: readonly Row[];
  /** `line` counts the records from 1, headings left out. */
  readonly faults: readonly (LawRowFault & { readonly line: number })[];
}

/** @param keyOf what may stand only once in a table; its fault is told on `keyColumn`. */
export function judgeLawTable<Row>(
  records: readonly LawRecord[],
  judge: (record: LawRecord) => JudgedLawRow<Row>,
  keyOf: (row: Row) => string,
  keyColumn: string,
): JudgedLawTable<Row> {
  const rows: Row[] = [];
  const faults: (LawRowFault & { readonly line: number })[] = [];
  const keys = new Set<string>();
  records.forEach((record, index) => {
    const judged = judge(record);
    faults.push(...judged.faults.map((fault) => ({ ...fault, line: index + 1 })));
    if (judged.row === null) return;
    const key = keyOf(judged.row);
    if (keys.has(key)) faults.push({ line: index + 1, column: keyColumn, problem: 'duplicate' });
    keys.add(key);
    rows.push(judged.row);
  });
  return { rows: faults.length === 0 ? rows : [], faults };
}
