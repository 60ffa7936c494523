/** Names that are nearly alike. */
import { distanceOf, nearestOf } from './near-names';

test.each([
  ['bekasijaya', 'bekasijaya', 0],
  ['bekasijya', 'bekasijaya', 1],
  ['bekaisjaya', 'bekasijaya', 1],
  ['', 'abc', 3],
  ['margahayu', 'margahayo', 1],
])('%s and %s differ in %i', (one, other, distance) => {
  expect([distanceOf(one, other), distanceOf(other, one)]).toEqual([distance, distance]);
});

test('the nearest are offered, several where they are equally near, none where all are far or too many are near', () => {
  expect(nearestOf('bekasijya', ['bekasijaya', 'bekasi', 'margahayu'])).toEqual(['bekasijaya']);
  expect(nearestOf('rx', ['rt', 'rw', 'ketua'])).toEqual(['rt', 'rw']);
  expect(nearestOf('entah', ['bintara'])).toEqual([]);
  expect(nearestOf('aa', ['ab', 'ac', 'ad', 'ae'])).toEqual([]);
});
