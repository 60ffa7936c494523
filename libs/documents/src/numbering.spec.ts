/** One number per party, and none of a rehearsal's among the real ones. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { numbersFor, seriesFor, type NumberingFacts } from './numbering';

const facts: NumberingFacts = { on: localDate('2018-05-14'), rehearsal: false, branchCode: 'K10', cityCode: '3275' };

test('an agreement carries a number of each party', () => {
  expect(numbersFor('agreement', { city: 17, branch: 12 }, facts)).toEqual({ city: '463/17/SETDA/2018', branch: 'PER/12/052018' });
});

test('a circular is the city’s, an invoice and a receipt the branch’s', () => {
  expect(numbersFor('circular', { city: 18 }, facts)).toEqual({ city: '463/18/SETDA/2018' });
  expect(numbersFor('invoice', { branch: 36 }, facts)).toEqual({ branch: 'INV/36/052018' });
  expect(numbersFor('receipt', { branch: 3 }, facts)).toEqual({ branch: 'KW/3/052018' });
});

test('a rehearsal counts in series of its own and shows it', () => {
  const rehearsal = { ...facts, rehearsal: true };
  const real = seriesFor('memorandum', facts).map((wanted) => wanted.series);
  for (const { series } of seriesFor('memorandum', rehearsal)) expect(real).not.toContain(series);
  expect(numbersFor('memorandum', { city: 1, branch: 1 }, rehearsal)).toEqual({ city: 'GLADI/463/1/SETDA/2018', branch: 'GLADI/MoU/1/052018' });
});

test('the city’s papers share one register, the branch keeps one for each kind', () => {
  const [city, branch] = seriesFor('memorandum', facts);
  expect(seriesFor('circular', facts)).toEqual([city]);
  expect(seriesFor('agreement', facts)).toEqual([city, { ...branch, series: 'branch:K10:agreement' }]);
});
