/** Papers are numbered without gap or repetition, and made once per occasion. */
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { Database } from '../database';
import { DocumentsRepository, type NewDocument } from './documents.repository';

let test: TestDatabase;
let worker: Database;
let documents: DocumentsRepository;

beforeAll(async () => {
  test = await freshDatabase();
  worker = await Database.connect(test.url, 'worker', 8);
  documents = new DocumentsRepository(worker);
});

afterAll(async () => {
  await worker.close();
  await test.drop();
});

const paper = (numbers: Record<string, string> = {}): Omit<NewDocument, 'occasion'> => ({
  no: 'COOP-1', kind: 'memorandum', title: 'Nota Kesepakatan', fileName: 'nota.pdf', mediaType: 'application/pdf', bytes: 12, sha256: Buffer.alloc(32, 3),
  storeKey: 'k', encrypted: false, numbers, datedOn: null, uploadedBy: null,
});
const BOTH = [{ party: 'city', series: 'PKS', year: 2018 }, { party: 'branch', series: 'PER', year: 2018 }] as const;

it('one act makes one document, also when two attempts run at once', async () => {
  const made: unknown[] = [];
  const attempt = () =>
    documents.issue('case:memorandum:1', BOTH, async (numbers) => {
      made.push(numbers);
      return paper({ city: `PKS-${numbers['city']}` });
    });
  const [one, two] = await Promise.all([attempt(), attempt()]);
  expect(made).toEqual([{ branch: 1, city: 1 }]);
  expect(one).toEqual(two);
  expect(await documents.byOccasion('case:memorandum:1')).toEqual(await documents.get(one.id));
  expect(one).toMatchObject({ numbers: { city: 'PKS-1' }, bytes: 12, occasion: 'case:memorandum:1' });
});

it('a paper that could not be made leaves no gap', async () => {
  await expect(documents.issue('case:memorandum:2', BOTH, () => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper');
  const numbersOf = async (occasion: string, year = 2018) => {
    let taken: unknown;
    await documents.issue(occasion, BOTH.map((entry) => ({ ...entry, year })), async (numbers) => {
      taken = numbers;
      return paper();
    });
    return taken;
  };
  expect(await numbersOf('case:memorandum:2')).toEqual({ branch: 2, city: 2 });
  expect(await numbersOf('case:memorandum:3', 2019)).toEqual({ branch: 1, city: 1 });
  const many = await Promise.all(Array.from({ length: 6 }, (_, index) => numbersOf(`case:many:${index}`)));
  expect(many.map((numbers) => (numbers as { city: number }).city).sort()).toEqual([3, 4, 5, 6, 7, 8]);
});

it('uploads have no occasion and are all kept; an unknown id is refused', async () => {
  const [one, two] = [await documents.insert({ ...paper(), occasion: null }), await documents.insert({ ...paper(), occasion: null })];
  expect(one.id).not.toBe(two.id);
  await expect(documents.get('00000000-0000-0000-0000-000000000000')).rejects.toMatchObject({ code: 'document-unknown' });
  expect(await documents.signedScan('COOP-1', 'memorandum', 1)).toBeNull();
});
