/** How the rehearsed agency answers a file handed on to it: codes and postings by rules anybody can see in the file, in full, in part or with mistakes. */
import { createHash } from 'node:crypto';

/** `partly`: only the first half; `malformed`: the first code has ten digits; `short`: the first person is posted 800 less; `forgets`: the last person is left out; `stranger`: somebody nobody handed on is posted. */
export type AgencyManner = 'partly' | 'malformed' | 'short' | 'forgets' | 'stranger';

/** A file as it was handed on: headings, then rows. */
export type HandedFile = readonly (readonly string[])[];

const SHORT_BY = 800;
const STRANGER = '3271019999999999';
const LINE_END = '\r\n';

/** Codes are made of the line they answer, so that the same request has the same codes. */
export function codesAnswer(file: HandedFile, manners: ReadonlySet<AgencyManner> = new Set()): string {
  const { rows, column } = opened(file, manners);
  const answered = rows.map((row, at) => {
    const code = codeOf(row[column('ID BARIS')]!);
    return [row[column('ID BARIS')], manners.has('malformed') && at === 0 ? code.slice(0, -1) : code, ''];
  });
  return written([['ID BARIS', 'KODE IURAN', 'KETERANGAN'], ...answered]);
}

export function postingsAnswer(file: HandedFile, receipt: string, manners: ReadonlySet<AgencyManner> = new Set()): string {
  const { rows, column } = opened(file, manners);
  const kept = manners.has('forgets') ? rows.slice(0, -1) : rows;
  const answered = kept.map((row, at) => {
    const paid = Number(row[column('JUMLAH DIBAYAR')]);
    return [row[column('NIK')], row[column('NO KPJ')], String(manners.has('short') && at === 0 ? paid - SHORT_BY : paid), receipt, 'Diposting', ''];
  });
  if (manners.has('stranger')) answered.push([STRANGER, '', '10800', receipt, 'Diposting', '']);
  return written([['NIK', 'NO KPJ', 'JUMLAH DIBUKUKAN', 'NO KUITANSI', 'STATUS', 'KETERANGAN'], ...answered]);
}

function opened([headings = [], ...all]: HandedFile, manners: ReadonlySet<AgencyManner>) {
  const rows = manners.has('partly') ? all.slice(0, Math.ceil(all.length / 2)) : all;
  return { rows, column: (heading: string): number => headings.indexOf(heading) };
}

const codeOf = (lineId: string): string => `63${String(createHash('sha256').update(lineId).digest().readUIntBE(0, 6) % 1_000_000_000).padStart(9, '0')}`;
const written = (rows: readonly (readonly (string | undefined)[])[]): string => rows.map((row) => row.map((cell) => cell ?? '').join(';')).join(LINE_END) + LINE_END;
