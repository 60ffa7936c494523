/** The treasurer's result at the door: a file by its headings, or one batch by hand; rows that cannot be followed are told, the others count. */
import { Inject, Injectable } from '@nestjs/common';
import type { DeductionResultView } from '@sinergi/contracts/deduction.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { gathered } from '@sinergi/domain/collection/deduction/gathered';
import { judgeResult, RESULT_FINDING_WORDS, type ResultFinding } from '@sinergi/domain/collection/deduction/result-row';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { DocumentStore } from '@sinergi/documents/store';
import { readDeductionResult, type ResultLine } from '@sinergi/intake/deduction/result.reader';
import type { Deed } from '@sinergi/persistence/money/deduction/batch.repository';
import { DeductionResultRepository, type AnsweredLine, type ListedPerson } from '@sinergi/persistence/money/deduction/result.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { DOCUMENT_STORE, FIELD_CIPHER } from '../parts';
import { withReadableCopy } from '../uploads/readable-copy';
import type { ReceivedFile } from '../uploads/received-file';
import type { BatchResult } from './deduction.dto';

const MOST_TOLD = 500;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@Injectable()
export class DeductionResultService {
  constructor(
    private readonly results: DeductionResultRepository,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  /** Sent again it changes nothing. @throws DomainError `file-header-missing`, `file-unreadable` */
  async takeFile(no: string, { from, until }: { readonly from: ContributionMonth; readonly until: ContributionMonth }, file: ReceivedFile, deed: Deed): Promise<DeductionResultView> {
    const rows: ResultLine[] = [];
    await withReadableCopy(await this.store.get(file.storeKey, true), async (path) => {
      for await (const row of readDeductionResult(path)) rows.push(row);
    });
    const findings: { row: number; code: ResultFinding }[] = [];
    const taken = await this.results.take({ no, from, until, batchId: null }, (listed) => this.judged(rows, listed, findings), deed);
    return { rows: rows.length, ...taken, findings: findings.slice(0, MOST_TOLD).map(({ row, code }) => ({ row, code, sentence: RESULT_FINDING_WORDS[code] })) };
  }

  /** Whoever is not named was deducted in full. @throws DomainError `member-unknown`, `amount-not-positive` for more than is listed */
  takeBatch(no: string, batch: { readonly id: string; readonly month: ContributionMonth }, { short }: BatchResult, deed: Deed): Promise<{ readonly answered: number; readonly processed: number }> {
    return this.results.take({ no, from: batch.month, until: batch.month, batchId: batch.id }, (listed) => {
      const said = new Map(short.map((each) => [each.membershipId, each]));
      if (listed[0] && listed[0].state !== 'submitted') throw new DomainError('deduction-batch-not-there-yet', { from: listed[0].state, to: 'processed' });
      const lines = listed.filter(({ leftOut }) => leftOut === null);
      if (short.some(({ membershipId }) => !lines.some((line) => line.membershipId === membershipId))) throw new DomainError('member-unknown', { asked: short.length });
      return gathered(lines, ({ membershipId }) => membershipId).flatMap((of) => {
        const told = said.get(of[0]!.membershipId);
        const cells = told ? { amount: String(told.deducted), reason: told.reason } : { amount: String(of.reduce((sum, { expected }) => sum + expected, 0)), reason: '' };
        const answers = judgeResult(cells, of.map((line) => ({ ...line, deducted: null })));
        if (typeof answers === 'string') throw new DomainError('deduction-amount-beyond', { deducted: told?.deducted ?? 0 });
        return answers.map((answer, at) => ({ ...of[at]!, ...answer }));
      });
    }, deed);
  }

  private judged(rows: readonly ResultLine[], listed: readonly ListedPerson[], findings: { row: number; code: ResultFinding }[]): AnsweredLine[] {
    const people = gathered(listed, ({ membershipId }) => membershipId);
    const byMembership = new Map(people.map((of) => [of[0]!.membershipId, of]));
    const byNik = new Map(people.map((of) => [of[0]!.nikHash.toString('hex'), of]));
    const seen = new Set<string>();
    return rows.flatMap((line) => {
      const answered = this.followed(line, byMembership, byNik, seen);
      if (typeof answered !== 'string') return answered;
      findings.push({ row: line.row, code: answered });
      return [];
    });
  }

  private followed({ cells, nikDamaged }: ResultLine, byMembership: ReadonlyMap<string, ListedPerson[]>, byNik: ReadonlyMap<string, ListedPerson[]>, seen: Set<string>): readonly AnsweredLine[] | ResultFinding {
    const nik = cells.nik.replace(/[\s.'-]/g, '');
    const code = cells['line-id'].toLowerCase();
    if (!UUID.test(code) && nik === '') return 'row-without-identity';
    if (!UUID.test(code) && nikDamaged) return 'nik-damaged';
    const person = UUID.test(code) ? byMembership.get(code) : byNik.get(this.cipher.keyedHash(nik).toString('hex'));
    if (!person) return 'person-unknown';
    if (seen.has(person[0]!.membershipId)) return 'person-twice';
    seen.add(person[0]!.membershipId);
    const lines = linesMeant(person);
    if (typeof lines === 'string') return lines;
    const answers = judgeResult(cells, lines);
    return typeof answers === 'string' ? answers : answers.map((answer, at) => ({ ...lines[at]!, ...answer }));
  }
}

/** What lies with the treasury; where nothing does, what it has answered before. */
function linesMeant(person: readonly ListedPerson[]): readonly ListedPerson[] | ResultFinding {
  const listed = person.filter(({ leftOut }) => leftOut === null);
  if (listed.length === 0) return 'left-out';
  const waiting = listed.filter(({ state }) => state === 'submitted');
  if (waiting.length > 0) return waiting;
  const answered = listed.filter(({ deducted }) => deducted !== null);
  return answered.length > 0 ? answered : 'not-submitted';
}
