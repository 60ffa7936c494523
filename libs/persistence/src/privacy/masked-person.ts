/** A person's number as lists show it; of somebody erased nothing is left to show. */
import { maskNik } from '@sinergi/domain/roster/masking';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';

export interface LockedNumber {
  readonly nikCipher: Buffer | null;
  readonly keySealed: Buffer | null;
}

/** Select list for `LockedNumber` and the name; an erased person has an empty one. */
export const LOCKED_PERSON = (alias: string): string => `coalesce(${alias}.full_name, '') AS "fullName", ${alias}.nik_cipher AS "nikCipher", ${alias}.key_sealed AS "keySealed"`;

export const maskedNikOf = (cipher: FieldCipher, { nikCipher, keySealed }: LockedNumber): string => (nikCipher === null ? '' : maskNik(cipher.decrypt(nikCipher, keySealed)));
