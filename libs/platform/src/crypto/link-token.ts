/** The secret part of a link in a letter: made from the letter's id, so that sending it again gives the same link. */
import { createHash, createHmac } from 'node:crypto';
import { masterKeyOf } from './derived-keys';

/** @param linkKeyBase64 the installation's SINERGI_LINK_KEY. */
export function linkTokenFor(linkKeyBase64: string, letterId: string): string {
  return createHmac('sha256', masterKeyOf(linkKeyBase64)).update(`letter/${letterId}`).digest('base64url');
}

/** What is stored and looked up; the token itself stands only in the letter. */
export function linkTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
