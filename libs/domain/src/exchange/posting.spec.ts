/** What the agency answers about codes and postings is read as it is written, and what cannot be followed is told by name. */
import { contributionMonth } from '../calendar/contribution-month';
import { localDate } from '../calendar/local-date';
import { judgeCode, type CodeCells } from './code-answer';
import { formatNamed } from './formats';
import { partRow, type PartToExport } from './part-row';
import { judgePosting, type PostingCells } from './posting-answer';
import { POSTING_DIFFERENCES, POSTING_DIFFERENCE_WORDS } from './posting-difference';

const code = (told: Partial<CodeCells>): CodeCells => ({ 'line-id': '', 'own-code': '11000000001', 'agency-code': '', verdict: '', reason: '', ...told });
const posting = (told: Partial<PostingCells>): PostingCells => ({ 'line-id': '', nik: '3275010708600003', 'card-number': '', amount: '', receipt: '', verdict: '', reason: '', ...told });

test.each([
  [{ 'agency-code': '63230904882' }, { verdict: 'confirmed', code: '63230904882' }],
  [{ 'agency-code': '632 3090 4882' }, { verdict: 'confirmed', code: '63230904882' }],
  [{ 'agency-code': '6323090488' }, 'code-malformed'],
  [{ 'agency-code': '632309048826' }, 'code-malformed'],
  [{ 'agency-code': '00000000000' }, 'code-malformed'],
  [{ verdict: 'Ditolak', reason: 'NPP tidak aktif' }, { verdict: 'rejected', reason: 'NPP tidak aktif' }],
  [{}, 'code-missing'],
  [{ 'own-code': '', 'agency-code': '63230904882' }, 'row-without-part'],
])('a row about a code: %j is %j', (told, read) => {
  expect(judgeCode(code(told))).toEqual(read);
});

test.each([
  [{ amount: 'Rp 10.800', receipt: '923092201109691' }, { posted: 10_800, receipt: '923092201109691', rejection: null, cardNumber: null }],
  [{ amount: '10,800.00', 'card-number': '1234 567 8901' }, { posted: 10_800, cardNumber: '12345678901' }],
  [{ amount: '0', reason: 'NIK tidak ditemukan' }, { posted: 0, rejection: 'nik-not-found' }],
  [{ verdict: 'Ditolak', reason: 'Upah di bawah batas' }, { posted: 0, rejection: 'wage-below-least' }],
  [{}, 'amount-missing'],
  [{ amount: '10.8' }, 'amount-malformed'],
  [{ amount: '-5' }, 'amount-malformed'],
  [{ amount: '10800', 'card-number': '123' }, 'card-number-malformed'],
])('a row about a posting: %j is %j', (told, read) => {
  const judged = judgePosting(posting(told));
  if (typeof read === 'string') expect(judged).toBe(read);
  else expect(judged).toMatchObject(read);
});

test('a part of a bill stands in the request with our code and the room for theirs; a person who pays alone is not named', () => {
  const part: PartToExport = { number: 1, lineId: 'b9d6', ownCode: '11000000001', payer: null, payerRegion: null, month: contributionMonth('2018-06'), members: 1, amount: 10_800, dueOn: localDate('2018-07-16') };
  expect(partRow(formatNamed('payment-code', 'code-request'), part)).toEqual([1, 'b9d6', '11000000001', 'Peserta perorangan', null, '2018-06', 1, 10_800, '16-07-2018', null, null]);
  expect(formatNamed('payment-receipt', 'payment-sheet').columns.slice(-2).map(({ heading }) => heading)).toEqual(['JUMLAH DIBAYAR', 'ID BARIS']);
});

test('every difference says what it is and what cures it', () => {
  for (const each of POSTING_DIFFERENCES) for (const sentence of Object.values(POSTING_DIFFERENCE_WORDS[each])) expect([sentence.id, sentence.en].every((text) => text.endsWith('.'))).toBe(true);
});
