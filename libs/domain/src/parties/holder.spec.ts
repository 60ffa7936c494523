/** Who holds a position on a day, which periods may not meet, and which branches serve a region. */
import { localDate } from '../calendar/local-date';
import { holderOn, mayHold, overlaps, type Holder } from './holder';
import { branchesServing, regionsServedBy, type ServiceArea } from './service-area';

const holder = (personId: string, capacity: Holder['capacity'], from: string, until: string | null = null): Holder => ({
  personId, officeId: 'bekasi', position: 'mayor', capacity, from: localDate(from), until: until === null ? null : localDate(until),
});

const definitive = holder('A', 'definitive', '2013-03-10', '2018-03-10');
const penjabat = holder('B', 'penjabat', '2018-03-11', '2018-09-20');
const next = holder('C', 'definitive', '2018-09-21');
const daily = holder('D', 'pelaksana-harian', '2018-06-01', '2018-06-10');
const mandate = holder('E', 'on-behalf', '2018-01-01');

describe('the holder of a position', () => {
  const all = [mandate, definitive, penjabat, next, daily];

  it.each([
    ['2018-03-10', 'A'],
    ['2018-03-11', 'B'],
    ['2018-06-01', 'D'],
    ['2018-06-10', 'D'],
    ['2018-06-11', 'B'],
    ['2018-09-21', 'C'],
    ['2030-01-01', 'C'],
  ])('on %s is %s', (date, personId) => {
    expect(holderOn(all, 'mayor', localDate(date))?.personId).toBe(personId);
  });

  it('is nobody where nobody holds it, and a mandate only as the last resort', () => {
    expect(holderOn(all, 'mayor', localDate('2010-01-01'))).toBeNull();
    expect(holderOn(all, 'treasurer', localDate('2018-06-01'))).toBeNull();
    expect(holderOn([mandate], 'mayor', localDate('2018-06-01'))?.personId).toBe('E');
  });
});

describe('periods of one post', () => {
  it('lets a substitute and mandates stand beside the seat', () => {
    for (const candidate of [daily, mandate, next]) expect(() => mayHold(candidate, [definitive, penjabat])).not.toThrow();
  });

  it.each([
    ['two in the seat', holder('X', 'pelaksana-tugas', '2018-09-20'), penjabat],
    ['two substitutes', holder('X', 'penjabat-sementara', '2018-06-10'), daily],
    ['one mandate twice', holder('E', 'on-behalf', '2018-06-01'), mandate],
  ])('refuses %s', (_what, candidate, present) => {
    expect(() => mayHold(candidate, [present])).toThrow('holder-overlaps');
    expect(overlaps(present, candidate)).toBe(true);
  });

  it('lets mandates of two people, other posts and other offices be', () => {
    expect(overlaps(holder('X', 'on-behalf', '2018-06-01'), mandate)).toBe(false);
    expect(overlaps(holder('E', 'power-of-attorney', '2018-06-01'), mandate)).toBe(false);
    expect(overlaps({ ...penjabat, position: 'treasurer' }, penjabat)).toBe(false);
    expect(overlaps({ ...penjabat, officeId: 'bogor' }, penjabat)).toBe(false);
  });

  it('lets several people share a post that is no seat of one, each once', () => {
    const officer = (personId: string): Holder => ({ ...holder(personId, 'definitive', '2018-01-01'), position: 'account-officer' });
    expect(overlaps(officer('X'), officer('Y'))).toBe(false);
    expect(overlaps(officer('X'), officer('X'))).toBe(true);
  });

  it('lets periods of one post follow each other', () => {
    expect(overlaps(next, penjabat)).toBe(false);
    expect(overlaps(penjabat, daily)).toBe(false);
  });

  it('refuses a period that ends before it starts', () => {
    expect(() => mayHold(holder('X', 'definitive', '2018-06-02', '2018-06-01'), [])).toThrow('period-invalid');
  });
});

describe('who serves a region', () => {
  const area = (branchId: string, regionCode: string, from: string, until: string | null = null): ServiceArea => ({
    branchId, regionCode, from: localDate(from), until: until === null ? null : localDate(until),
  });
  const areas = [
    area('bekasi-kota', '32.75', '2015-01-01'),
    area('pekanbaru-kota', '14.71', '2015-01-01'),
    area('panam', '14.01', '2015-01-01'),
    area('panam', '14.71.08', '2016-01-01', '2020-12-31'),
  ];

  it('may be several branches, the closest first', () => {
    expect(branchesServing(areas, '32.75', localDate('2018-06-01'))).toEqual(['bekasi-kota']);
    expect(branchesServing(areas, '14.71.08', localDate('2018-06-01'))).toEqual(['panam', 'pekanbaru-kota']);
    expect(branchesServing(areas, '14.71.08', localDate('2021-01-01'))).toEqual(['pekanbaru-kota']);
    expect(branchesServing(areas, '14.71', localDate('2018-06-01'))).toEqual(['panam', 'pekanbaru-kota']);
    expect(branchesServing(areas, '64.71', localDate('2018-06-01'))).toEqual([]);
  });

  it('and a branch may serve several regions', () => {
    expect(regionsServedBy(areas, 'panam', localDate('2018-06-01'))).toEqual(['14.01', '14.71.08']);
    expect(regionsServedBy(areas, 'panam', localDate('2015-06-01'))).toEqual(['14.01']);
  });
});
