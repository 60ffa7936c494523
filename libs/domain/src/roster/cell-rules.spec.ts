/** Rules of single cells, and masks. */
import { isMarkedDeceased, readAccount, readName, readPhone, readSex, readUnitNumber, splitPlaceAndDate, splitUnitNumbers, titleKeyOf } from './cell-rules';
import { FINDING_RULES } from './findings';
import { maskAccount, maskCell, maskDate, maskName, maskNik, maskPhone } from './masking';

type Told = readonly [value: string | null, code?: string];
const told = (read: { readonly value: string | null; readonly findings: readonly { readonly code: string }[] }): Told =>
  read.findings[0] ? [read.value, read.findings[0].code] : [read.value];

describe('names', () => {
  it.each<[string, Told]>([
    ['Contoh Satu', ['Contoh Satu']],
    ["H. Contoh Dua, S.Pd., M.Si", ["H. Contoh Dua, S.Pd., M.Si"]],
    ["Nur'aini Contoh-Tiga", ["Nur'aini Contoh-Tiga"]],
    ['  Contoh   Empat ', ['Contoh Empat', 'blanks-removed']],
    ['Alma Contoh', ['Alma Contoh']],
    ['Contoh Lima (Alm)', [null, 'marked-deceased']],
    ['Alm. Contoh Lima', [null, 'marked-deceased']],
    ['Contoh Lima,alm', [null, 'marked-deceased']],
    ['Contoh Lima (wafat 2017)', [null, 'marked-deceased']],
    ['Contoh\u200b Lima', ['Contoh Lima', 'blanks-removed']],
    ['Contoh 6', [null, 'name-implausible']],
    ['-', [null, 'name-implausible']],
    ['A.', [null, 'name-implausible']],
  ])('%j', (text, expected) => expect(told(readName(text))).toEqual(expected));

  it('reads remarks about a death', () => {
    expect(isMarkedDeceased('Meninggal dunia 2017')).toBe(true);
    expect(isMarkedDeceased('ketua baru')).toBe(false);
  });
});

describe('RT and RW', () => {
  it.each<[string, Told]>([
    ['001', ['001']],
    ['1', ['001', 'unit-number-padded']],
    ['RT. 12', ['012', 'unit-number-padded']],
    ['RT12', ['012', 'unit-number-padded']],
    ["'001", ['001', 'unit-number-padded']],
    ['000', [null, 'unit-number-implausible']],
    ['1000', [null, 'unit-number-implausible']],
    ['satu', [null, 'unit-number-implausible']],
  ])('%j', (text, expected) => expect(told(readUnitNumber(text, 'rt'))).toEqual(expected));

  it('splits a cell that holds both', () => {
    expect(splitUnitNumbers('001/005')).toEqual({ rt: '001', rw: '005' });
    expect(splitUnitNumbers('RT 1 RW 5')).toEqual({ rt: '1', rw: '5' });
    expect(splitUnitNumbers('001')).toBeNull();
  });
});

describe('other cells', () => {
  it.each<[string, Told]>([
    ['081234567890', ['081234567890']],
    ['+62 812-3456-7890', ['081234567890', 'phone-normalised']],
    ['6281234567890', ['081234567890', 'phone-normalised']],
    ['81234567890', ['081234567890', 'phone-normalised']],
    ['(021) 88961234', ['02188961234', 'phone-normalised']],
    ['12', [null, 'phone-implausible']],
    ['tidak ada', [null, 'phone-implausible']],
  ])('phone %j', (text, expected) => expect(told(readPhone(text))).toEqual(expected));

  it.each<[string, boolean, Told]>([
    ['0012345678901', false, ['0012345678901']],
    ['001-234-5678', false, ['0012345678', 'account-separators-removed']],
    ['1234567890123456', true, [null, 'account-implausible']],
    ['1,23E+12', false, [null, 'account-implausible']],
    ['123', false, [null, 'account-implausible']],
  ])('account %j', (text, numeric, expected) => expect(told(readAccount(text, numeric))).toEqual(expected));

  it('reads the sex', () => {
    expect(['L', 'Laki - Laki', 'laki-laki', 'P', 'Pr.', 'WANITA', 'x', ''].map(readSex)).toEqual(['male', null, 'male', 'female', 'female', 'female', null, null]);
  });

  it('splits place and date of birth', () => {
    expect(splitPlaceAndDate('Bekasi, 17 Agustus 1970')).toEqual({ place: 'Bekasi', date: '17 Agustus 1970' });
    expect(splitPlaceAndDate('Bekasi / 17-08-1970')).toEqual({ place: 'Bekasi', date: '17-08-1970' });
    expect(splitPlaceAndDate('Bekasi,')).toEqual({ place: 'Bekasi', date: '' });
    expect(splitPlaceAndDate('')).toEqual({ place: '', date: '' });
  });

  it('compares titles as people write them', () => {
    expect(new Set(['KETUA RT. 003/05', 'Ketua  RT', 'ketua-rt'].map(titleKeyOf))).toEqual(new Set(['ketua rt']));
  });
});

describe('masks', () => {
  it('show enough to recognise and too little to use', () => {
    expect(maskNik('3275011708700001')).toBe('3275********0001');
    expect(maskNik('12345')).toBe('*****');
    expect(maskPhone('081234567890')).toBe('0812*****890');
    expect(maskPhone('0812')).toBe('****');
    expect(maskAccount('0012345678')).toBe('*******678');
    expect(maskName('contoh satu')).toBe('C. S.');
    expect(maskName('')).toBe('');
    expect(maskDate('17/08/1970')).toBe('**/**/1970');
    expect(maskCell('address', 'Jalan Contoh 1')).toBe('***** ****** *');
    expect(maskCell('rt', '1')).toBe('1');
  });
});

describe('the table of findings', () => {
  it('has sentence and cure in both languages for each', () => {
    for (const rule of Object.values(FINDING_RULES)) {
      for (const text of [rule.messageId, rule.messageEn, rule.cureId, rule.cureEn]) expect(text).toMatch(/^[A-Z].*\.$/);
    }
  });
});
