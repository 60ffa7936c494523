/** Pages of a list: complete, without repetition, and deaf to a made-up place to go on from. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { cursorKeyOf, MOST_PER_PAGE, pageOf, rowsToRead } from './page-cursor';

test('the last page says that it is the last', () => {
  expect(pageOf(['a', 'b'], { limit: 2 }, (row) => [row])).toEqual({ items: ['a', 'b'], next: null });
});

test('a page with more behind it names the key after which to go on', () => {
  const { items, next } = pageOf(['a', 'b', 'c'], { limit: 2 }, (row) => [row, 7]);
  expect(items).toEqual(['a', 'b']);
  expect(cursorKeyOf({ cursor: next }, 2)).toEqual(['b', 7]);
});

test.each([[0, 2], [-5, 2], [1.9, 2], [100_000, MOST_PER_PAGE + 1], [undefined, 51]])('asked for %p rows, %p are read', (limit, read) => {
  expect(rowsToRead({ limit })).toBe(read);
});

test.each(['!!!', Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[1,2,3]').toString('base64url'), Buffer.from('[null]').toString('base64url')])(
  'the cursor %s is refused',
  (cursor) => {
    expect(() => cursorKeyOf({ cursor }, 1)).toThrow(DomainError);
  },
);
