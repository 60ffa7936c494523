/** A roster line judged and locked: what identifies a person becomes ciphertext and keyed hash before it is stored. */
import type { RosterLine } from '@sinergi/intake/roster.reader';
import { judgeRow, type RosterContext } from '@sinergi/domain/roster/judge-row';
import type { ParticipantDraft } from '@sinergi/domain/roster/participant';
import type { StagedPerson, StagedRow } from '@sinergi/persistence/rosters/staging.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';

const DISTRICT_CODE_LENGTH = '32.75.01'.length;

export function stagedRowOf({ rowNo, sheet, line, raw }: RosterLine, context: RosterContext, cipher: FieldCipher): StagedRow {
  const { verdict, draft, findings } = judgeRow(raw, context);
  return {
    rowNo,
    sheet,
    line,
    verdict,
    person: draft && lockedPersonOf(draft, cipher),
    findings: findings.map(({ code, column, was, is }) => ({ code, column, was, is })),
  };
}

function lockedPersonOf(draft: ParticipantDraft, cipher: FieldCipher): StagedPerson {
  const locked = (text: string | null): Buffer | null => (text === null ? null : cipher.encrypt(text));
  const hashed = (text: string | null): Buffer | null => (text === null ? null : cipher.keyedHash(text));
  return {
    nikHash: cipher.keyedHash(draft.nik),
    nikCipher: cipher.encrypt(draft.nik),
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
  };
}
