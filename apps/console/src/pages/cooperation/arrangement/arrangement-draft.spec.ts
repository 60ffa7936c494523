/** The draft of another arrangement: portions in percent that make a whole, and only sources the mode allows. */
import { EMPTY_ARRANGEMENT, EMPTY_PORTION, inMode, orderOf, shareOf, type ArrangementDraft, type Funding } from './arrangement-draft';

const FUNDING: Funding = [{ mode: 'self-paid', sources: ['own-income', 'honorarium'] }, { mode: 'government-paid', sources: ['city-budget', 'village-allocation'] }];
const shared = (...percents: string[]): ArrangementDraft => ({ ...EMPTY_ARRANGEMENT, mode: 'subsidised', fromMonth: '2019-05', portions: percents.map((percent) => ({ ...EMPTY_PORTION, percent })) });

test.each([['75', 750_000], ['33,3333', 333_333], ['0.0001', 1], ['100', 1_000_000], ['0', null], ['100,1', null], ['33,33333', null], ['', null], ['-5', null]] as const)('%s percent', (typed, share) => {
  expect(shareOf(typed)).toBe(share);
});

test.each([[['75', '25'], true], [['33,3333', '33,3333', '33,3334'], true], [['75', '20'], false], [['75', ''], false], [['100', '0'], false]] as const)('%j makes an order: %s', (percents, makes) => {
  expect(orderOf(shared(...percents)) !== null).toBe(makes);
});

test('another mode moves each portion to a source it may be paid from', () => {
  expect(inMode(shared('75', '25'), 'self-paid', FUNDING).portions?.map(({ source }) => source)).toEqual(['own-income', 'own-income']);
  expect(inMode(shared('100'), 'government-paid', FUNDING).portions?.map(({ source }) => source)).toEqual(['city-budget']);
});

test.each([
  [{}, {}],
  [{ schemes: ['work-accident', 'death', 'old-age'] as const }, { schemes: ['work-accident', 'death', 'old-age'] }],
  [{ baseFrom: 'arrangement', base: '1500000' } as const, { baseFrom: 'arrangement', base: 1_500_000 }],
  [{ baseFrom: 'minimum-wage', base: '1500000' } as const, { baseFrom: 'minimum-wage' }],
])('%j asks for %j and leaves the rest as it is', (part, asked) => {
  const { baseFrom, base, schemes } = { ...orderOf({ ...shared('100'), ...part }) };
  expect({ ...(baseFrom && { baseFrom }), ...(base && { base }), ...(schemes && { schemes }) }).toEqual(asked);
});

test('a base that is no amount makes no order', () => {
  expect(orderOf({ ...shared('100'), baseFrom: 'arrangement', base: '1.5' })).toBeNull();
});

test('a new group needs a name and positions', () => {
  expect(orderOf({ ...shared('100'), group: '', newGroup: 'rw' })).toBeNull();
  expect(orderOf({ ...shared('100'), group: '', newGroup: 'rw', positions: ['rw-head'] })).toMatchObject({ group: 'rw', positions: ['rw-head'] });
});
