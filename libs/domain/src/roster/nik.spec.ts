/** What a NIK says, what it cannot be, and what spreadsheets do to it. */
import fc from 'fast-check';
import { dateOfDayNumber, dayNumberOf, localDate } from '../calendar/local-date';
import { ageOn, birthDateOf, isPlaceholder, isWithinAges, nikOf, partsOf, type NikParts } from './nik';
import { maskedFinding } from './findings';
import { readNik } from './nik-cell';

const today = localDate('2018-06-01');
const parts = (nik: string): NikParts => partsOf(nik) as NikParts;

describe('a national identity number', () => {
  it('says region, birth date, sex and serial', () => {
    expect(partsOf('3275011708700001')).toEqual({ prefix: '327501', day: 17, month: 8, yearOfCentury: 70, sex: 'male', serial: '0001' });
    expect(partsOf('3275015708700002')).toEqual({ prefix: '327501', day: 17, month: 8, yearOfCentury: 70, sex: 'female', serial: '0002' });
    for (const text of ['', '327501170870000', '32750117087000011', '327501170870000x']) expect(partsOf(text)).toBeNull();
  });

  it.each([
    ['3275011708700001', '1970-08-17'],
    ['3275014101000001', '2000-01-01'],
    ['3275012902000001', '2000-02-29'],
    ['3275011708100001', '2010-08-17'],
    ['3275011708250001', '1925-08-17'],
    ['3275013102700001', null],
    ['3275013508700001', null],
    ['3275017208700001', null],
    ['3275011713700001', null],
    ['3275010008700001', null],
  ])('%s was born on %s', (nik, date) => {
    expect(birthDateOf(parts(nik), today)).toBe(date);
  });

  it('takes the century of the roster where its digits agree', () => {
    expect(birthDateOf(parts('3275010105150001'), today)).toBe('2015-05-01');
    expect(birthDateOf(parts('3275010105150001'), today, localDate('1915-05-01'))).toBe('1915-05-01');
    expect(birthDateOf(parts('3275010105150001'), today, localDate('1970-08-17'))).toBe('2015-05-01');
    expect(birthDateOf(parts('3275010105990001'), today, null, { least: 17, most: 100 })).toBe('1999-05-01');
  });

  it('counts full years of life', () => {
    expect(ageOn(localDate('1970-08-17'), localDate('2018-08-16'))).toBe(47);
    expect(ageOn(localDate('1970-08-17'), localDate('2018-08-17'))).toBe(48);
    expect(isWithinAges(localDate('2001-06-02'), today, { least: 17, most: 100 })).toBe(false);
    expect(isWithinAges(localDate('1917-06-01'), today, { least: 17, most: 100 })).toBe(false);
  });

  it('is not a row of equal or counting digits', () => {
    for (const nik of ['1111111111111111', '0000000000000000', '1234567890123456', '0123456789012345'.slice(1) + '6', '9876543210987654']) expect(isPlaceholder(nik)).toBe(true);
    expect(isPlaceholder('3275011708700001')).toBe(false);
  });

  it('gives back the birth date and sex it was made of', () => {
    const births = fc.integer({ min: dayNumberOf(localDate('1930-01-01')), max: dayNumberOf(localDate('2001-05-31')) }).map(dateOfDayNumber);
    fc.assert(
      fc.property(births, fc.constantFrom('male', 'female'), fc.integer({ min: 1, max: 9_999 }), (birth, sex, serial) => {
        const nik = nikOf('327501', birth, sex, serial);
        expect(parts(nik)).toMatchObject({ prefix: '327501', sex, serial: String(serial).padStart(4, '0') });
        expect(birthDateOf(parts(nik), today)).toBe(birth);
        expect(readNik({ text: nik, numeric: false }).nik).toBe(nik);
      }),
    );
  });
});

describe('a NIK cell', () => {
  it.each([
    ['3275011708700001', false, '3275011708700001', []],
    ["'3275011708700001", false, '3275011708700001', ['nik-apostrophe-removed']],
    ['3275 0117 0870 0001', false, '3275011708700001', ['nik-separators-removed']],
    ['32.75.01.170870.0001', false, '3275011708700001', ['nik-separators-removed']],
    ["' 3275011708700001", false, '3275011708700001', ['nik-apostrophe-removed', 'nik-separators-removed']],
    ['3275011708700010', false, '3275011708700010', []],
    ['3275011708700001', true, '3275011708700001', []],
    ['', false, null, ['value-missing']],
    ['3,27501E+15', false, null, ['nik-scientific']],
    ['3.27501170870000E15', true, null, ['nik-scientific']],
    ['3275011708700010', true, null, ['nik-last-digit-lost']],
    ['9471014107900004', true, null, ['nik-last-digit-lost']],
    ['3275011708700000', false, null, ['nik-serial-zero']],
    ['3275011708700000', true, null, ['nik-last-digit-lost']],
    ['327501170870001', false, null, ['nik-length']],
    ['32750117087000O1', false, null, ['nik-not-digits']],
    ['belum ada', false, null, ['nik-not-digits']],
    ['1111111111111111', false, null, ['nik-placeholder']],
    ['3275011708700001 ', false, '3275011708700001', ['nik-separators-removed']],
    ['3275\u00a00117\u200b08700001', false, '3275011708700001', ['nik-separators-removed']],
    ['="3275011708700001"', false, '3275011708700001', ['nik-apostrophe-removed']],
    ['3275011708700001.0', false, '3275011708700001', ['nik-separators-removed']],
    ['3275011708700010.0', false, null, ['nik-separators-removed', 'nik-last-digit-lost']],
    ['3.275.011.708.700.010', false, null, ['nik-separators-removed', 'nik-last-digit-lost']],
    ['9471014107900003', true, '9471014107900003', []],
    ['-', false, null, ['value-missing']],
    ['1212121212121212', false, null, ['nik-placeholder']],
  ])('%j (number: %s) is read as %s', (text, numeric, nik, codes) => {
    const read = readNik({ text, numeric });
    expect(read.nik).toBe(nik);
    expect(read.findings.map((each) => each.code)).toEqual(codes);
  });

  it('survives every stroke, blank and quotation mark that offices put into it, visibly', () => {
    const noise = fc.constantFrom(' ', '.', '-', '\u00a0', '\u200b', '\ufeff', '/');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 0, max: 16 }), noise, fc.constantFrom('', "'", '’'), (serial, at, sign, quote) => {
        const nik = nikOf('327501', localDate('1970-08-17'), 'female', serial);
        const { nik: read, findings } = readNik({ text: `${quote}${nik.slice(0, at)}${sign}${nik.slice(at)}`, numeric: false });
        expect(read).toBe(nik);
        expect(findings.length).toBeGreaterThan(0);
        expect(findings.every(({ severity, is }) => severity === 'repair' && is === nik)).toBe(true);
      }),
    );
  });

  it('is never sixteen digits made of anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), fc.boolean(), (text, numeric) => {
        const { nik, findings } = readNik({ text, numeric });
        expect(nik === null ? findings.some(({ severity }) => severity === 'error') : /^\d{16}$/.test(nik)).toBe(true);
      }),
    );
  });

  it('never shows the number whole', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{6,20}$/), fc.boolean(), (text, numeric) => {
        for (const each of readNik({ text, numeric }).findings.map(maskedFinding)) expect(each.was).not.toBe(text);
      }),
    );
  });
});
