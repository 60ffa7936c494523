/** Rows of an answer on their way into the record: judged, and locked before they are stored. */
import type { MembershipKind } from '@sinergi/domain/exchange/exchange';
import { judgeAnswer, type AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import type { AnswerLine } from '@sinergi/intake/exchange/answer.reader';
import type { LockedAnswerRow } from '@sinergi/persistence/exchanges/answer.repository';
import type { ToldVerdict } from '@sinergi/persistence/exchanges/exchange-request.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { inBatches, lineIdIn, nikIn } from './row-reading';


const EMPTY = { nikHash: null, cardHash: null, cardCipher: null, reasonCipher: null, keySealed: null } as const;

export const lockedRows = (lines: AsyncIterable<AnswerLine>, kind: MembershipKind, cipher: FieldCipher): AsyncIterable<LockedAnswerRow[]> => inBatches(lines, (line) => lockedRow(line, kind, cipher));

/** What a machine told has no rows; its words are counted from one. */
export async function* toldRows(verdicts: readonly ToldVerdict[]): AsyncIterable<LockedAnswerRow[]> {
  yield verdicts.map(({ lineId, verdict, code, turn }, index) => ({ ...EMPTY, row: index + 1, lineId, verdict, code, turn, finding: null }));
}

function lockedRow({ row, cells, nikDamaged }: AnswerLine, kind: MembershipKind, cipher: FieldCipher): LockedAnswerRow {
  const lineId = lineIdIn(cells['line-id']);
  const judged = judgeAnswer(kind, cells);
  const refused = (finding: AnswerFindingCode): LockedAnswerRow => ({ ...EMPTY, row, lineId, verdict: null, code: null, turn: 0, finding });
  if (typeof judged === 'string') return refused(judged);
  const nik = nikIn(cells.nik, nikDamaged);
  if (nik === null && lineId === null && judged.cardNumber === null) return refused(cells.nik === '' ? 'row-without-identity' : 'nik-damaged');
  const lock = judged.cardNumber === null && judged.reason === null ? null : cipher.lockFor();
  const locked = (text: string | null): Buffer | null => (text === null || lock === null ? null : lock.encrypt(text));
  return {
    row,
    lineId,
    nikHash: nik === null ? null : cipher.keyedHash(nik),
    cardHash: judged.cardNumber === null ? null : cipher.keyedHash(judged.cardNumber),
    cardCipher: locked(judged.cardNumber),
    reasonCipher: locked(judged.reason),
    keySealed: lock?.sealed ?? null,
    verdict: judged.verdict,
    code: judged.code,
    turn: 0,
    finding: null,
  };
}
