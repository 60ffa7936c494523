/** Rows of an answer about codes or postings on their way into the record: judged, people by keyed hashes only. */
import type { AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import { judgeCode } from '@sinergi/domain/exchange/code-answer';
import { judgePosting } from '@sinergi/domain/exchange/posting-answer';
import type { CodeLine } from '@sinergi/intake/exchange/code-answer.reader';
import type { PostingLine } from '@sinergi/intake/exchange/posting-answer.reader';
import type { CodeAnswerRow } from '@sinergi/persistence/exchanges/code-answer.repository';
import type { ToldCode } from '@sinergi/persistence/exchanges/exchange-request.repository';
import type { PostedRow } from '@sinergi/persistence/exchanges/posting-answer.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { inBatches, lineIdIn, nikIn } from './row-reading';

export const codeRows = (lines: AsyncIterable<CodeLine>): AsyncIterable<CodeAnswerRow[]> => inBatches(lines, codeRow);

/** Told without a file, the codes are counted from one. */
export async function* toldCodes(codes: readonly ToldCode[]): AsyncIterable<CodeAnswerRow[]> {
  yield codes.map(({ lineId, code }, index) => ({ row: index + 1, lineId, ownCode: null, code, reason: null, finding: null }));
}

export const postedRows = (lines: AsyncIterable<PostingLine>, cipher: FieldCipher): AsyncIterable<PostedRow[]> => inBatches(lines, (line) => postedRow(line, cipher));

function codeRow({ row, cells }: CodeLine): CodeAnswerRow {
  const named = { row, lineId: lineIdIn(cells['line-id']), ownCode: cells['own-code'].replace(/[\s.'-]/g, '') || null };
  const judged = judgeCode(cells);
  if (typeof judged === 'string') return { ...named, code: null, reason: null, finding: judged };
  return { ...named, code: judged.verdict === 'confirmed' ? judged.code : null, reason: judged.verdict === 'rejected' ? judged.reason : null, finding: null };
}

function postedRow({ row, cells, nikDamaged }: PostingLine, cipher: FieldCipher): PostedRow {
  const lineId = lineIdIn(cells['line-id']);
  const refused = (finding: AnswerFindingCode): PostedRow => ({ row, lineId, nikHash: null, cardHash: null, posted: null, receipt: null, rejection: null, finding });
  const judged = judgePosting(cells);
  if (typeof judged === 'string') return refused(judged);
  const nik = nikIn(cells.nik, nikDamaged);
  if (nik === null && lineId === null && judged.cardNumber === null) return refused(cells.nik === '' ? 'row-without-identity' : 'nik-damaged');
  const { posted, receipt, rejection } = judged;
  return { row, lineId, nikHash: nik === null ? null : cipher.keyedHash(nik), cardHash: judged.cardNumber === null ? null : cipher.keyedHash(judged.cardNumber), posted, receipt, rejection, finding: null };
}
