/** A rehearsal never mails anybody real: addresses are led to domains that cannot exist (RFC 2606). */
const RESERVED = ['example', 'test', 'invalid', 'localhost'];
const NOWHERE = 'rehearsal.invalid';

/** Reserved addresses stay; any other keeps its parts readable under a reserved domain. */
export function rehearsalAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase().replace(/\.$/, '');
  if (RESERVED.includes(domain.slice(domain.lastIndexOf('.') + 1))) return address;
  const local = at < 1 ? 'unknown' : address.slice(0, at);
  return `${local}@${domain.replace(/[^a-z0-9.-]/g, '') || 'unknown'}.${NOWHERE}`;
}
