/** A roster line judged and locked: what identifies a person becomes ciphertext and keyed hash before it is stored. */
import type { RosterLine } from '@sinergi/intake/roster.reader';
import { judgeRow, type RosterContext, type RowPlace } from '@sinergi/domain/roster/judge-row';
import { readNik } from '@sinergi/domain/roster/nik-cell';
import { lockedPersonOf } from '@sinergi/persistence/rosters/locked-person';
import type { RowTrace, StagedRow } from '@sinergi/persistence/rosters/staging.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';

export function stagedRowOf({ rowNo, sheet, line, raw }: RosterLine, context: RosterContext, cipher: FieldCipher): StagedRow {
  const { verdict, draft, place, findings } = judgeRow(raw, context);
  return {
    rowNo,
    sheet,
    line,
    verdict,
    person: draft && lockedPersonOf(draft, cipher),
    ...(draft === null && { trace: traceOf(raw, place, cipher) }),
    findings: findings.map(({ code, column, was, is }) => ({ code, column, was, is })),
  };
}

/** Whether a member is still in the file is asked of returned rows as well: by the number's keyed hash, or by the village alone; and they count where they belong. */
function traceOf(raw: RosterLine['raw'], { villageCode, districtCode, position }: RowPlace, cipher: FieldCipher): RowTrace {
  const { nik } = readNik(raw.cells.nik ?? { text: '', numeric: false });
  return { nikHash: nik === null ? null : cipher.keyedHash(nik), villageCode, districtCode, positionCode: position };
}
