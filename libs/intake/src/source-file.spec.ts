/** Files are told by their content, and refused with a reason the sender can act on. */
import { workbookOf, zipOf } from '../../../test/harness/handmade-workbook';
import { PassingFiles } from '../../../test/harness/passing-files';
import { FILE_REFUSALS } from './file-refusals';
import { formatOf } from './source-file';

const files = new PassingFiles();
afterAll(() => files.remove());

const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
const ole = (part: string): Buffer => Buffer.concat([OLE, Buffer.from(part, 'utf16le'), Buffer.alloc(100)]);
const workbook = workbookOf({ sheets: [{ name: 'Data', rows: '' }] });

test('a workbook and a text table are taken whatever their names say', async () => {
  expect(await formatOf(await files.write(workbook, 'csv'))).toBe('workbook');
  expect(await formatOf(await files.write('No;Nama;NIK\n1;Rasi Tepi;3275\n', 'xlsx'))).toBe('delimited-text');
  expect(await formatOf(await files.write(Buffer.from('No\tNama\n', 'utf16le')))).toBe('delimited-text');
});

test.each([
  ['empty-file', Buffer.alloc(0)],
  ['empty-file', '   \r\n '],
  ['old-workbook', ole('Workbook')],
  ['encrypted-workbook', ole('EncryptedPackage')],
  ['printed-document', ole('WordDocument')],
  ['printed-document', '%PDF-1.7\n'],
  ['printed-document', Buffer.from('ffd8ffe0', 'hex')],
  ['web-page', '\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>'],
  ['web-page', '\ufeff<table border=1><tr><td>NIK</td></tr></table>'],
  ['xml-table', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
  ['binary-workbook', zipOf({ '[Content_Types].xml': '', 'xl/workbook.bin': 'x' })],
  ['open-document', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' })],
  ['printed-document', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '' })],
  ['plain-archive', zipOf({ 'daftar.csv': 'No;Nama' })],
  ['encrypted-workbook', zipOf({ 'daftar.csv': { content: 'No;Nama', encrypted: true } })],
  ['unknown-format', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])],
  ['broken-workbook', workbook.subarray(0, workbook.length - 60)],
] as const)('%s is told', async (reason, content) => {
  await expect(formatOf(await files.write(content as Buffer))).rejects.toMatchObject({ code: 'file-unreadable', facts: { reason } });
});

test('a bomb is refused before it is unpacked', async () => {
  const zeros = Buffer.alloc(20 * 1024 * 1024);
  const bomb = zipOf({ '[Content_Types].xml': '', 'xl/worksheets/sheet1.xml': { content: zeros } });
  await expect(formatOf(await files.write(bomb))).rejects.toMatchObject({ code: 'document-too-large', facts: { reason: 'packed-suspiciously' } });
  const huge = zipOf({ '[Content_Types].xml': '', 'xl/worksheets/sheet1.xml': { content: 'x', announced: 2 ** 31 } });
  await expect(formatOf(await files.write(huge))).rejects.toMatchObject({ code: 'document-too-large', facts: { reason: 'unpacked-too-large' } });
});

test('every refusal says what is wrong and what to do, in both languages', () => {
  for (const { what, cure } of Object.values(FILE_REFUSALS)) {
    for (const sentence of [what.id, what.en, cure.id, cure.en]) expect(sentence).toMatch(/^\p{Lu}.+\.$/su);
  }
});
