/** Every refusal with its HTTP status and its sentences; a new code does not compile until it is told here. */
import type { DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import { CASE_PROBLEMS } from './case.problems';
import { DEDUCTION_PROBLEMS } from './deduction.problems';
import type { DoorErrorCode } from './door-error';
import { CHANGE_PROBLEMS } from './change.problems';
import { EXCHANGE_PROBLEMS } from './exchange.problems';
import { GUIDANCE_PROBLEMS } from './guidance.problems';
import { MONEY_PROBLEMS } from './money.problems';
import { PARTY_PROBLEMS } from './party.problems';
import type { Problem } from './problem-text';
import { PRIVACY_PROBLEMS } from './privacy.problems';
import { REQUEST_PROBLEMS } from './request.problems';

export const PROBLEMS: Record<DomainErrorCode | DoorErrorCode, Problem> = { ...CASE_PROBLEMS, ...CHANGE_PROBLEMS, ...DEDUCTION_PROBLEMS, ...EXCHANGE_PROBLEMS, ...GUIDANCE_PROBLEMS, ...MONEY_PROBLEMS, ...PARTY_PROBLEMS, ...PRIVACY_PROBLEMS, ...REQUEST_PROBLEMS };

/** What is wrong and what to do, in both languages. */
export function detailOf(code: DomainErrorCode | DoorErrorCode): { readonly id: string; readonly en: string } {
  const { id, en } = PROBLEMS[code];
  return { id: `${id.wrong} ${id.remedy}`, en: `${en.wrong} ${en.remedy}` };
}
