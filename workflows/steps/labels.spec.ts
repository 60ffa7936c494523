/** Every activity a process may call has its words for the timeline, and they never hold a person. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { labelOf } from './labels';

const folder = path.resolve(__dirname, '../../libs/contracts/src/activities');
const activities = readdirSync(folder).flatMap((file) => {
  const room = file.replace('.activities.ts', '');
  const offered = readFileSync(path.join(folder, file), 'utf8').split(/export interface \w+Activities \{/)[1] ?? '';
  return [...offered.matchAll(/^ {2}(\w+)\(/gm)].map(([, act]) => `${room}.${act}`);
});

test.each(activities)('%s has words of its own', (activity) => {
  expect(labelOf(activity, [{}, '', '', ''])).not.toBe(activity);
});

test('a letter is told by its code and the desk it goes to', () => {
  expect(labelOf('correspondence.deliver', [{ code: 'reminder', to: { as: 'assignee', positions: ['mayor', 'city-secretary'] } }])).toBe('letter reminder to the assignee: mayor or city-secretary');
});

test('ids of people are not among the words', () => {
  expect(labelOf('rosters.commit', ['hand-in', 'person-1', '2018-05-24'])).toBe('the roster takes effect');
  expect(labelOf('records.fixed', ['process', 'letter reminder', 'retry', 'person-1', '2018-05-24'])).toBe('retry: letter reminder');
});

test('no label is longer than the engine takes', () => {
  expect(labelOf('records.moveStatus', ['no', 'x'.repeat(500)]).length).toBeLessThanOrEqual(190);
});
