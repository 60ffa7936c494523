/** Reads Excel workbooks: every sheet in its order, hidden ones marked, numbers and dates as they stand. */
import { unreadable } from './file-refusals';
import type { RawRow } from './raw-row';
import { meaningsOf } from './xlsx/cell-styles';
import { SheetRows, type WorkbookContext } from './xlsx/sheet-rows';
import { StringTable } from './xlsx/string-table';
import { planOf, type WorkbookPlan } from './xlsx/workbook-plan';
import { isDamage, ZipArchive } from './xlsx/zip-archive';

/** In pieces, as the file is unpacked. @throws DomainError `file-unreadable` or `document-too-large` */
export async function* readWorkbook(path: string): AsyncIterable<RawRow[]> {
  const archive = await ZipArchive.open(path);
  try {
    const plan = await planOf(archive);
    const workbook = await contextOf(archive, plan);
    for (const sheet of plan.sheets) {
      const rows = new SheetRows(sheet, workbook);
      const xml = await archive.stream(sheet.part);
      xml.setEncoding('utf8');
      for await (const piece of xml) yield rows.feed(piece as string);
      rows.end();
    }
  } catch (error) {
    throw isDamage(error) ? unreadable('broken-workbook') : error;
  } finally {
    await archive.close();
  }
}

async function contextOf(archive: ZipArchive, plan: WorkbookPlan): Promise<WorkbookContext> {
  return {
    strings: plan.stringsPart === null ? new StringTable() : await StringTable.read(await archive.stream(plan.stringsPart)),
    meanings: plan.stylesPart === null ? [] : meaningsOf(await archive.text(plan.stylesPart)),
    from1904: plan.from1904,
  };
}
