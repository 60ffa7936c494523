/** A judged person as the record may hold one: what identifies is ciphertext under a key of the person's own, beside a keyed hash. */
import type { ParticipantDraft } from '@sinergi/domain/roster/participant';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { StagedPerson } from './staging.repository';

const DISTRICT_CODE_LENGTH = '32.75.01'.length;

export function lockedPersonOf(draft: ParticipantDraft, cipher: FieldCipher): StagedPerson {
  const lock = cipher.lockFor();
  const locked = (text: string | null): Buffer | null => (text === null ? null : lock.encrypt(text));
  const hashed = (text: string | null): Buffer | null => (text === null ? null : cipher.keyedHash(text));
  return {
    keySealed: lock.sealed,
    nikHash: cipher.keyedHash(draft.nik),
    nikCipher: lock.encrypt(draft.nik),
    fullName: draft.name,
    sex: draft.sex,
    birthPlace: draft.birthPlace,
    birthDate: draft.birthDate,
    address: draft.address,
    rt: draft.rt,
    rw: draft.rw,
    villageCode: draft.villageCode,
    districtCode: draft.villageCode?.slice(0, DISTRICT_CODE_LENGTH) ?? null,
    positionCode: draft.position,
    phoneCipher: locked(draft.phone),
    phoneHash: hashed(draft.phone),
    accountCipher: locked(draft.account),
    accountHash: hashed(draft.account),
    bankName: draft.bank,
    motherNameCipher: locked(draft.motherName),
    wage: draft.wage,
    termEndsOn: draft.termEndsOn,
  };
}
