/** Rows of an answer on their way into the record: judged, and locked before they are stored. */
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { judgeAnswer, type AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import type { AnswerLine } from '@sinergi/intake/exchange/answer.reader';
import type { LockedAnswerRow } from '@sinergi/persistence/exchanges/answer.repository';
import type { ToldVerdict } from '@sinergi/persistence/exchanges/exchange-request.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';

const ROWS_A_BATCH = 1_000;
const NIK_LENGTH = 16;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const EMPTY = { nikHash: null, cardHash: null, cardCipher: null, reasonCipher: null, keySealed: null } as const;

export async function* lockedRows(lines: AsyncIterable<AnswerLine>, kind: ExchangeKind, cipher: FieldCipher): AsyncIterable<LockedAnswerRow[]> {
  let batch: LockedAnswerRow[] = [];
  for await (const line of lines) {
    batch.push(lockedRow(line, kind, cipher));
    if (batch.length < ROWS_A_BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** What a machine told has no rows; its words are counted from one. */
export async function* toldRows(verdicts: readonly ToldVerdict[]): AsyncIterable<LockedAnswerRow[]> {
  yield verdicts.map(({ lineId, verdict, code, turn }, index) => ({ ...EMPTY, row: index + 1, lineId, verdict, code, turn, finding: null }));
}

function lockedRow({ row, cells, nikDamaged }: AnswerLine, kind: ExchangeKind, cipher: FieldCipher): LockedAnswerRow {
  const lineId = UUID.test(cells['line-id']) ? cells['line-id'] : null;
  const judged = judgeAnswer(kind, cells);
  const refused = (finding: AnswerFindingCode): LockedAnswerRow => ({ ...EMPTY, row, lineId, verdict: null, code: null, turn: 0, finding });
  if (typeof judged === 'string') return refused(judged);
  const nik = cells.nik.replace(/[\s.'-]/g, '');
  const known = nik.length === NIK_LENGTH && !nikDamaged;
  if (!known && lineId === null && judged.cardNumber === null) return refused(nik === '' ? 'row-without-identity' : 'nik-damaged');
  const lock = judged.cardNumber === null && judged.reason === null ? null : cipher.lockFor();
  const locked = (text: string | null): Buffer | null => (text === null || lock === null ? null : lock.encrypt(text));
  return {
    row,
    lineId,
    nikHash: known ? cipher.keyedHash(nik) : null,
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
