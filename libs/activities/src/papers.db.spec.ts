/** Papers against a real record: one number per party, drawn once, and the same paper however often it is asked for. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { billOnRecord, bookedPayment } from '../../../test/harness/bills-on-record';
import { TEST_KEY } from '../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../test/harness/database';
import { peopledCase, seated } from '../../../test/harness/peopled-case';
import { FolderStore } from '@sinergi/documents/folder-store';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { Database } from '@sinergi/persistence/database';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { HolderQueries } from '@sinergi/persistence/directory/holders.queries';
import { RecipientQueries } from '@sinergi/persistence/directory/recipients.queries';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { PapersHands } from './papers.activities';
import { Signers } from './papers/signers';

const ON = localDate('2018-05-14');
const MONTH = contributionMonth('2018-06');

let database: TestDatabase;
let owner: Database;
let worker: Database;
let folder: string;
let store: FolderStore;
let papers: PapersHands;
let documents: DocumentsRepository;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await Database.connect(database.url, 'owner', 2);
  worker = await Database.connect(database.url, 'worker', 4);
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-papers-'));
  store = new FolderStore(folder, fileCipherFrom(TEST_KEY), new DocumentKeyRepository(worker));
  papers = new PapersHands(worker, store);
  documents = new DocumentsRepository(owner);
});
afterAll(async () => {
  await worker.close();
  await owner.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const filesKept = async (): Promise<number> => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

test('a memorandum carries a number of each party and lies in the safe as it is recorded', async () => {
  const { no } = await peopledCase(owner, 'KS-P-1');
  const { documentId } = await papers.draft(no, 'memorandum', 1, ON);
  const document = await documents.get(documentId);
  expect(document).toMatchObject({ no, kind: 'memorandum', mediaType: 'application/pdf', datedOn: ON, numbers: { city: '463/1/SETDA/2018', branch: 'MoU/1/052018' } });
  const pdf = await buffer(await store.get(document.storeKey, document.encrypted));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(createHash('sha256').update(pdf).digest().equals(document.sha256)).toBe(true);
});

test('asked again, at once or later, it is the same paper with the same numbers, and nothing is left over', async () => {
  const { no } = await peopledCase(owner, 'KS-P-2');
  const before = await filesKept();
  const drafts = await Promise.all([1, 2, 3].map(() => papers.draft(no, 'agreement', 1, ON)));
  expect(new Set([...drafts, await papers.draft(no, 'agreement', 1, ON)].map((draft) => draft.documentId)).size).toBe(1);
  expect(await filesKept()).toBe(before + 1);
  const again = await documents.get((await papers.draft(no, 'agreement', 2, ON)).documentId);
  expect(again.numbers).toEqual({ city: '463/2/SETDA/2018', branch: 'PER/2/052018' });
});

test('a rehearsal draws from series of its own', async () => {
  const { no } = await peopledCase(owner, 'GL-P-3', { rehearsal: true });
  const { numbers } = await documents.get((await papers.draft(no, 'circular', 1, ON)).documentId);
  expect(numbers).toEqual({ city: 'GLADI/463/1/SETDA/2018' });
  const series = await owner.query<{ series: string }>(`SELECT series FROM paper_number WHERE series LIKE '%GL-P-3%'`);
  expect(series.map((row) => row.series)).toEqual(['rehearsal:city:GL-P-3-city']);
});

test('a paper that fails on the way burns no number and leaves no file', async () => {
  const { no } = await peopledCase(owner, 'KS-P-4');
  const before = await filesKept();
  const full = new PapersHands(worker, Object.assign(Object.create(store) as FolderStore, { put: () => Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' })) }));
  await expect(full.draft(no, 'memorandum', 1, ON)).rejects.toThrow('disk full');
  expect(await filesKept()).toBe(before);
  expect((await documents.get((await papers.draft(no, 'memorandum', 1, ON)).documentId)).numbers).toEqual({ city: '463/1/SETDA/2018', branch: 'MoU/1/052018' });
});

test('the secretary signs in the acting mayor’s name, an agency head by power of attorney, a mayor for himself', async () => {
  const { no, cityId } = await peopledCase(owner, 'KS-P-5');
  const signers = new Signers(new RecipientQueries(worker), new HolderQueries(worker));
  const as = (...positions: Parameters<Signers['signerFor']>[0]['positions'][number][]) => signers.signerFor({ no, officeId: cityId, positions, on: ON });
  expect(await as('mayor', 'city-secretary')).toMatchObject({ position: 'mayor', capacity: 'penjabat', title: 'Wali Kota Contoh', principalTitle: null, nameWithTitles: 'Rudi Contohwan, M.Si.' });
  expect(await as('city-secretary', 'mayor')).toMatchObject({ capacity: 'on-behalf', title: 'Sekretaris Daerah Kota Contoh', principalTitle: 'Pj. Wali Kota Contoh' });
  const [agency] = await owner.query<{ id: string }>(
    `INSERT INTO office (code, kind, name, parent_id, region_code, valid_from) VALUES ('KS-P-5-dinas', 'city-agency', 'Dinas Tenaga Kerja Kota Contoh', $1, '32.75', '2015-01-01') RETURNING id`,
    [cityId],
  );
  await seated(owner, { officeId: agency!.id, position: 'agency-head', name: 'Dewi Contoh', email: null });
  expect(await as('agency-head')).toMatchObject({ capacity: 'power-of-attorney', title: 'Kepala Dinas Tenaga Kerja Kota Contoh', principalTitle: 'Pj. Wali Kota Contoh' });
  await expect(as('legal-section')).rejects.toMatchObject({ code: 'holder-missing' });
});

test('while nobody has signed there is no signed copy', async () => {
  const { no } = await peopledCase(owner, 'KS-P-6');
  expect(await papers.signedCopy(no, 'memorandum', 1)).toBeNull();
});

describe('a month’s bill', () => {
  test('gets its invoice, and after the money its receipt, each once and laid with the bill', async () => {
    const scene = await peopledCase(owner, 'KS-P-7');
    const { billId } = await billOnRecord(owner, scene, MONTH, 82_036_800);
    const invoice = await papers.invoice(scene.no, MONTH, 1, localDate('2018-06-18'));
    expect(await papers.invoice(scene.no, MONTH, 1, localDate('2018-06-18'))).toEqual(invoice);
    expect((await documents.get(invoice.documentId)).numbers).toEqual({ branch: 'INV/1/062018' });

    await expect(papers.receipt(scene.no, MONTH, 1, localDate('2018-07-13'))).rejects.toMatchObject({ name: 'PaperNotRendered' });
    const paymentId = await bookedPayment(owner, scene, 82_036_800, '2018-07-13');
    await owner.query(`INSERT INTO allocation (payment_id, bill_id, sub_bill_id, amount, allocated_on) SELECT $1, $2, id, 82036800, '2018-07-13' FROM sub_bill WHERE bill_id = $2`, [paymentId, billId]);
    const receipt = await papers.receipt(scene.no, MONTH, 1, localDate('2018-07-13'));
    expect(await papers.receipt(scene.no, MONTH, 1, localDate('2018-07-13'))).toEqual(receipt);
    expect((await documents.get(receipt.documentId)).numbers).toEqual({ branch: 'KW/1/072018' });

    const [bill] = await owner.query(`SELECT invoice_document_id AS invoice, receipt_document_id AS receipt FROM bill WHERE id = $1`, [billId]);
    expect(bill).toEqual({ invoice: invoice.documentId, receipt: receipt.documentId });
  });

  test('that does not exist has no papers', async () => {
    const { no } = await peopledCase(owner, 'KS-P-8');
    await expect(papers.invoice(no, MONTH, 1, ON)).rejects.toMatchObject({ code: 'bill-unknown' });
  });
});
