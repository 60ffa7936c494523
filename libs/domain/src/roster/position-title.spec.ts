/** Titles of positions as papers print them. */
import { neighbourhoodHeads } from '../programmes/neighbourhood-heads.programme';
import { positionTitle } from './position-title';

test.each([['rt-head', 'Ketua RT'], ['rw-head', 'Ketua RW'], ['unknown-post', 'unknown-post']])('%s is %s', (code, title) => {
  expect(positionTitle(neighbourhoodHeads.positions, code)).toBe(title);
});
