/** The answer to a person's question as a workbook: one sheet for each kind of thing that is held. */
import type { SubjectReportView } from '@sinergi/contracts/privacy.views';
import { writeWorkbook, type SheetToWrite, type ValueToWrite } from '@sinergi/intake/workbook.writer';

export function writeReport(path: string, report: SubjectReportView): Promise<void> {
  const { request, people, memberships, deliveries, months, readings, dataSets, notFoundByNumber } = report;
  return writeWorkbook(path, [
    sheet('Permintaan', [{ id: request.id, receivedAt: request.receivedAt, dueAt: request.dueAt, receivedBy: request.receivedBy, note: notFoundByNumber.id, noteEn: notFoundByNumber.en }]),
    sheet('Orang', people),
    sheet('Kepesertaan', memberships),
    sheet('Penyerahan', deliveries),
    sheet('Iuran', months),
    sheet('Pembacaan', readings.map(({ purposeTitle, ...reading }) => ({ ...reading, tujuan: purposeTitle.id }))),
    sheet('Dasar hukum', dataSets.map(({ title, purpose, legalBasis, retention }) => ({ title: title.id, purpose: purpose.id, legalBasis, days: retention?.days ?? null, countsFrom: retention?.countsFrom ?? null, retentionBasis: retention?.legalBasis ?? null }))),
  ]);
}

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

function sheet(name: string, rows: readonly Row[]): SheetToWrite {
  const headings = Object.keys(rows[0] ?? { '-': null });
  return { name, columns: headings.map((heading) => ({ heading, width: 24 })), rows: rows.map((row) => headings.map((heading) => cellOf(row[heading] ?? null))) };
}

const cellOf = (value: Cell): ValueToWrite => (typeof value === 'boolean' ? String(value) : value);
