/** Formats are as their sources have them, and answers are read as agencies word them. */
import { contributionMonth } from '../calendar/contribution-month';
import { localDate } from '../calendar/local-date';
import { ANSWER_FINDINGS, ANSWER_FINDING_SENTENCES, judgeAnswer, type AnswerCells } from './answer-row';
import { isCardNumber, maskCardNumber } from './card-number';
import { formatKey } from './export-format';
import { exportRow, type ExportSetting, type PersonToExport } from './export-row';
import { EXPORT_FORMATS, formatNamed } from './formats';
import { REJECTIONS, REJECTION_CODES, rejectionOf } from './rejections';

const PERSON: PersonToExport = {
  number: 3, lineId: 'b9d6c1f0-0000-4000-8000-000000000003', nik: '3275010708600003', cardNumber: null, name: 'Warga Contoh', birthPlace: 'Bekasi', birthDate: localDate('1960-08-07'), sex: 'female',
  address: 'Jl. Contoh 1', rt: '001', rw: '002', village: 'Harapan Mulya', district: 'Medan Satria', phone: null, motherName: 'Ibu Contoh', fromMonth: contributionMonth('2018-06'),
  price: { wage: 2_000_000, amounts: { 'work-accident': 4_800, death: 6_000 } }, handedOn: null,
};
const SETTING: ExportSetting = { city: 'Kota Bekasi', province: 'Jawa Barat', employerName: 'Pemerintah Kota Bekasi' };

test('every format has its columns, a source and a name of its own', () => {
  expect(EXPORT_FORMATS.map((format) => [formatKey(format), format.columns.length])).toEqual([['worker-list.1', 27], ['contribution-sheet.1', 16], ['f2a-delimited.1', 11], ['identity-check.1', 5], ['payment-sheet.1', 18], ['code-request.1', 11]]);
  for (const { source, title } of EXPORT_FORMATS) expect([source, title.id, title.en].every((text) => text.length > 5)).toBe(true);
});

test('a format is named with or without its version, and never across kinds', () => {
  expect(formatNamed('registration', 'worker-list')).toBe(formatNamed('registration', 'worker-list.1'));
  for (const unknown of ['worker-list.9', 'identity-check', 'nothing']) expect(() => formatNamed('registration', unknown)).toThrow('export-format-unknown');
});

test('a person stands in each format as its columns ask', () => {
  expect(exportRow(formatNamed('registration', 'worker-list'), PERSON, SETTING)).toEqual([
    3, '3275010708600003', null, 'Warga Contoh', 'Bekasi', '07-08-1960', 'P', null, 'Jl. Contoh 1 RT 001 RW 002', 'Harapan Mulya', 'Medan Satria', 'Kota Bekasi', 'Jawa Barat', null, null, null,
    'Ibu Contoh', '01-06-2018', 2_000_000, 'BARU', 'T', 'Y', 'Y', 'T', null, 'Pemerintah Kota Bekasi', null,
  ]);
  expect(exportRow(formatNamed('registration', 'f2a-delimited'), PERSON, SETTING)).toEqual(['00000000000', '3275010708600003', 'Warga Contoh', 2_000_000, 4_800, 6_000, 0, null, 0, null, 10_800]);
  expect(exportRow(formatNamed('registration', 'contribution-sheet'), { ...PERSON, cardNumber: '12345678901', price: { ...PERSON.price!, wage: 2_500_000 } }, SETTING)).toEqual([
    3, '12345678901', '3275010708600003', 'Warga Contoh', 2_500_000, null, null, 0, 4_800, 6_000, null, null, 0, 0, 10_800, 10_800,
  ]);
});

test('a card number is eleven digits, and the filler is none', () => {
  expect(['12345678901', '00000000000', '1234567890', '123456789012', '1234567890a'].map(isCardNumber)).toEqual([true, false, false, false, false]);
  expect(maskCardNumber('12345678901')).toBe('12*******01');
});

const cells = (told: Partial<AnswerCells>): AnswerCells => ({ 'line-id': '', nik: '3275010708600003', 'card-number': '', verdict: '', 'reason-code': '', reason: '', ...told });

test.each([
  [{ 'card-number': '12345678901' }, { verdict: 'confirmed', cardNumber: '12345678901' }],
  [{ 'card-number': '1234 567 8901', verdict: 'Terdaftar' }, { verdict: 'confirmed', cardNumber: '12345678901' }],
  [{ 'card-number': '00000000000', verdict: 'Ditolak', reason: 'NIK tidak ditemukan' }, { verdict: 'rejected', code: 'nik-not-found', reason: 'NIK tidak ditemukan' }],
  [{ verdict: 'Tidak sesuai', 'reason-code': 'name-differs' }, { verdict: 'rejected', code: 'name-differs' }],
  [{ reason: 'Peserta telah meninggal dunia' }, { verdict: 'rejected', code: 'deceased' }],
  [{ 'card-number': '123', verdict: 'Berhasil' }, 'card-number-malformed'],
  [{ 'card-number': '00000000000', verdict: 'Berhasil' }, 'card-number-missing'],
  [{ reason: 'Berhasil' }, 'card-number-missing'],
  [{}, 'row-says-nothing'],
])('%j is read as %j', (told, read) => {
  const judged = judgeAnswer('registration', cells(told));
  if (typeof read === 'string') expect(judged).toBe(read);
  else expect(judged).toMatchObject(read);
});

test('an identity is confirmed without a card', () => {
  expect(judgeAnswer('identity-check', cells({ verdict: 'Sesuai' }))).toEqual({ verdict: 'confirmed', cardNumber: null, code: null, reason: null });
});

test('every rejection and finding has its sentences; unknown words are another reason', () => {
  for (const code of REJECTION_CODES) expect([REJECTIONS[code].what.id, REJECTIONS[code].cure.en].every((text) => text.endsWith('.'))).toBe(true);
  for (const code of ANSWER_FINDINGS) expect(ANSWER_FINDING_SENTENCES[code].id.endsWith('.')).toBe(true);
  expect(['nama tidak sesuai dengan KTP', 'Tgl lahir beda', 'kuota penuh', 'deceased'].map(rejectionOf)).toEqual(['name-differs', 'birth-date-differs', 'other', 'deceased']);
});
