/** A rehearsal's mail can reach nobody. */
import fc from 'fast-check';
import { rehearsalAddress } from './rehearsal-address';

test.each([
  ['sekda@kota.example', 'sekda@kota.example'],
  ['sekda@KOTA.TEST', 'sekda@KOTA.TEST'],
  ['a@b.invalid', 'a@b.invalid'],
  ['setda@bekasikota.go.id', 'setda@bekasikota.go.id.rehearsal.invalid'],
  ['x@example.com', 'x@example.com.rehearsal.invalid'],
  ['x@evil.example.com', 'x@evil.example.com.rehearsal.invalid'],
  ['no-at-sign.go.id', 'unknown@no-at-sign.go.id.rehearsal.invalid'],
])('%s becomes %s', (address, expected) => {
  expect(rehearsalAddress(address)).toBe(expected);
});

test('whatever the address, its domain is reserved', () => {
  fc.assert(fc.property(fc.oneof(fc.emailAddress(), fc.string()), (address) => /\.(example|test|invalid|localhost)\.?$|@(example|test|invalid|localhost)\.?$/i.test(rehearsalAddress(address))));
});
