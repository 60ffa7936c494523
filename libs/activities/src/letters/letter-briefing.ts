/** Gathers what one letter may say, from the record as it stands when the letter leaves. */
import type { ArrangementFacts, ArrearsFacts, BudgetFacts, ExchangeFacts, HandInFacts, MatterFacts, MissingFacts, PlanFacts, RosterChangeFacts } from '@sinergi/contracts/letter-facts';
import type { Notice } from '@sinergi/contracts/activities/correspondence.activities';
import { NamedFailure } from '@sinergi/contracts/failures';
import type { GuidanceAct } from '@sinergi/contracts/guidance.contract';
import { planOfProcess, arrangementOfProcess, billOfProcess, changeOfProcess, handInOfProcess } from '@sinergi/contracts/ids';
import type { NoticeCode } from '@sinergi/contracts/notices';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { OPEN_MATTER_KINDS } from '@sinergi/domain/collection/open-matter';
import { EXCHANGE_KINDS } from '@sinergi/domain/exchange/exchange';
import { agencyOffice } from '@sinergi/domain/parties/agency';
import { addressedTitle, officialTitle } from '@sinergi/domain/parties/official-title';
import { POSITION_RULES, type CapacityCode, type PositionCode } from '@sinergi/domain/parties/office';
import type { Verdict } from '@sinergi/domain/terms/stage-plan';
import type { ArrangementFactsQueries } from '@sinergi/persistence/correspondence/arrangement-facts.queries';
import type { ChangeFactsQueries } from '@sinergi/persistence/correspondence/change-facts.queries';
import type { GuidanceFactsQueries } from '@sinergi/persistence/correspondence/guidance-facts.queries';
import type { LetterFactsQueries, LetterCase, LetterTask } from '@sinergi/persistence/correspondence/letter-facts.queries';
import type { ArrearsFactsQueries } from '@sinergi/persistence/money/arrears-facts.queries';
import type { PaymentPlanRepository } from '@sinergi/persistence/money/payment-plan.repository';
import type { AddresseeFacts, Bilingual, CircularFacts, GuidanceFacts, LetterFacts, StepAhead, SuccessionFacts, TaskFacts, VerdictFacts } from '@sinergi/mail/letters/letter-facts';
import { together } from '../papers/warnings';

export type Briefing = Omit<LetterFacts, 'addressee' | 'link'>;
export type BriefedNotice = Omit<Notice, 'to'>;

/** Letters that tell what somebody decided, and which decision that was. */
const TELLS_OF: Partial<Record<NoticeCode, Verdict>> = { 'returned-for-drafting': 'return', 'more-time-granted': 'more-time', 'cooperation-declined': 'decline' };

/** Letters that tell what somebody told the process, and which word that was. */
const GUIDED_BY: Partial<Record<NoticeCode, GuidanceAct>> = { 'case-held': 'hold', 'case-resumed': 'resume', 'deadline-moved': 'move-deadline' };

export class LetterBriefing {
  constructor(
    private readonly queries: LetterFactsQueries,
    private readonly guidance: GuidanceFactsQueries,
    private readonly changes: ChangeFactsQueries,
    private readonly arrangements: ArrangementFactsQueries,
    private readonly arrears: ArrearsFactsQueries,
    private readonly plans: PaymentPlanRepository,
    private readonly publicUrl: string,
  ) {}

  async gather(notice: BriefedNotice, about: LetterCase, task: LetterTask | null): Promise<Briefing> {
    const { no, on, facts } = notice;
    const bill = this.billOf(notice);
    return {
      no,
      on,
      cityName: about.cityOffice.replace(/^Pemerintah /, ''),
      programmeTitle: about.programmeTitle,
      senderName: agencyOffice(about.branchOffice),
      contact: about.branchEmail === null ? null : `${agencyOffice(about.branchOffice)}, ${about.branchEmail}`,
      coverFrom: about.coverFrom,
      stage: String(facts['stage'] ?? about.stage),
      rehearsal: about.rehearsal,
      consoleUrl: `${this.publicUrl}/cooperations/${encodeURIComponent(no)}`,
      task: task && taskFacts(task),
      verdict: await this.verdictOf(notice),
      guidance: await this.guidanceOf(notice),
      succession: notice.code === 'confirmation-asked-again' ? await this.successionOf(notice) : null,
      circular: notice.code === 'circular-distributed' ? await this.circularOf(no) : null,
      handIn: await this.handInOf(notice),
      rosterChange: await this.changeOf(notice),
      arrangement: await this.arrangementOf(notice),
      missing: missingOf(notice),
      arrears: await this.arrearsOf(notice),
      plan: await this.planOf(notice),
      matter: matterOf(notice),
      exchange: exchangeOf(notice),
      budget: budgetOf(notice),
      bill: bill === null ? null : await this.queries.billOf(no, bill.month, bill.revision),
    };
  }

  private billOf({ facts, processId }: BriefedNotice): { month: string; revision: number } | null {
    const own = billOfProcess(processId);
    const month = facts['month'] ?? own?.month;
    return month === undefined ? null : { month: String(month), revision: Number(facts['revision'] ?? own?.revision ?? 1) };
  }

  private async verdictOf({ code, no, taskId, facts }: BriefedNotice): Promise<VerdictFacts | null> {
    const verdict = TELLS_OF[code];
    if (!verdict) return null;
    const found = await this.queries.verdictOf(no, verdict, verdict === 'more-time' ? taskId : null);
    if (!found) return null;
    const days = facts['days'];
    return { reason: found.reason, by: byWhom(found), on: found.on, days: days === undefined ? found.days : Number(days) };
  }

  /** The occasion of such a letter ends with the id of the word, where there was one. */
  private async guidanceOf({ code, processId, taskId, occasion }: BriefedNotice): Promise<GuidanceFacts | null> {
    const act = GUIDED_BY[code];
    if (!act) return null;
    const found = await this.guidance.guidanceOf(processId, act, act === 'move-deadline' ? taskId : null, occasion.split(':').at(-1) ?? '');
    return found && { reason: found.reason, by: byWhom(found), on: found.on, until: found.until };
  }

  private async successionOf({ no, on }: BriefedNotice): Promise<SuccessionFacts | null> {
    const found = await this.guidance.successionOf(no, on);
    if (!found?.successorSince) return null;
    return { givenBy: byWhom(found), givenOn: found.givenOn, successorSince: found.successorSince };
  }

  /** How a delivery ended is known to its process before it stands in the record. */
  private async handInOf({ facts, processId }: BriefedNotice): Promise<HandInFacts | null> {
    const handInId = facts['handInId'] ?? handInOfProcess(processId);
    const found = handInId === null ? null : await this.queries.handInOf(String(handInId));
    return found && { ...found, result: (facts['result'] as HandInFacts['result'] | undefined) ?? found.result };
  }

  /** How a change ended is known to its process before it stands in the record. */
  private async changeOf({ facts, processId }: BriefedNotice): Promise<RosterChangeFacts | null> {
    const changeId = changeOfProcess(processId);
    const found = changeId === null ? null : await this.changes.changeOf(changeId);
    return found && { ...found, result: (facts['result'] as RosterChangeFacts['result'] | undefined) ?? found.result };
  }

  private async arrangementOf({ facts, processId }: BriefedNotice): Promise<ArrangementFacts | null> {
    const changeId = arrangementOfProcess(processId);
    const found = changeId === null ? null : await this.arrangements.of(changeId);
    return found && { ...found, result: (facts['result'] as ArrangementFacts['result'] | undefined) ?? found.result };
  }

  /** All who stand on the rung together; one payer's own where it is written to. */
  private async arrearsOf({ no, on, facts }: BriefedNotice): Promise<ArrearsFacts | null> {
    const rung = facts['rung'];
    return rung === undefined ? null : together(await this.arrears.onRung(no, String(rung), on), String(rung));
  }

  private async planOf({ facts, processId }: BriefedNotice): Promise<PlanFacts | null> {
    const planId = planOfProcess(processId);
    const found = planId === null ? null : await this.plans.letterOf(planId);
    return found && { ...found, result: (facts['result'] as PlanFacts['result'] | undefined) ?? found.result };
  }

  private async circularOf(no: string): Promise<CircularFacts | null> {
    const found = await this.queries.circularOf(no);
    if (!found?.number || !found.datedOn || !found.position || !found.officeName) return null;
    return { number: found.number, datedOn: found.datedOn, issuedBy: officialTitle(found.position, found.officeName) };
  }
}

/** Counted by the process when the letter was caused. */
function missingOf({ facts }: BriefedNotice): MissingFacts | null {
  if (facts['missingVillages'] === undefined) return null;
  return { districts: Number(facts['missingDistricts']), villages: Number(facts['missingVillages']), unreachable: Number(facts['unreachable'] ?? 0) };
}

/** As its account stood when the letter was caused. */
function budgetOf({ code, facts }: BriefedNotice): BudgetFacts | null {
  if (code !== 'budget-running-out') return null;
  const { runsOutIn = null, because = null, ...budget } = facts as unknown as Omit<BudgetFacts, 'runsOutIn' | 'because'> & Partial<BudgetFacts>;
  return { ...budget, runsOutIn, because };
}

/** As it stood when the letter was caused. */
function matterOf({ code, facts }: BriefedNotice): MatterFacts | null {
  const kind = code === 'matter-overdue' ? OPEN_MATTER_KINDS.find((each) => each === facts['kind']) : undefined;
  return kind ? { kind, month: facts['month'] ? contributionMonth(String(facts['month'])) : null, until: localDate(String(facts['until'])) } : null;
}

/** As its process knew it when the letter was caused. */
function exchangeOf({ facts }: BriefedNotice): ExchangeFacts | null {
  const kind = EXCHANGE_KINDS.find((each) => each === facts['exchangeKind']);
  return kind ? { kind, month: contributionMonth(String(facts['exchangeMonth'])), lines: Number(facts['lines'] ?? 0), rejected: Number(facts['rejected'] ?? 0), differences: Number(facts['differences'] ?? 0) } : null;
}

export function addressee(found: { readonly position: PositionCode | null; readonly capacity: Parameters<typeof addressedTitle>[1] | null; readonly officeName: string; readonly districtName?: string | null }, name: string | null): AddresseeFacts {
  const { position, capacity, officeName, districtName = null } = found;
  const title: Bilingual = position === null ? { id: `Pimpinan ${officeName}`, en: `Head of ${officeName}` } : addressedTitle(position, capacity ?? 'definitive', officeName);
  return { title, name, officeName, district: districtName };
}

/** `Pj. Wali Kota Bekasi`, `the Mayor (acting), Pemerintah Kota Bekasi`. */
function byWhom({ position, capacity, officeName }: { readonly position: PositionCode; readonly capacity: CapacityCode; readonly officeName: string }): Bilingual {
  const { id, en } = addressedTitle(position, capacity, officeName);
  return { id, en: `the ${en}` };
}

function taskFacts({ ask, officeName, positions, ahead, escalated, ...task }: LetterTask): TaskFacts {
  const position = positions[0];
  if (!position) throw new NamedFailure('PaperNotRendered', { missing: 'task.positions' });
  return {
    ...task,
    act: ask.act,
    asked: deskOf(position, officeName),
    escalated: escalated && { on: escalated.on, to: escalated.position === null ? { id: escalated.officeName, en: escalated.officeName } : deskOf(escalated.position, escalated.officeName) },
    // until the clock starts, the ladder itself tells what will follow
    ahead: task.dueOn === null ? ask.ladder.rungs.map((rung): StepAhead => ({ act: rung.act, to: rung.to, on: null, after: rung.after })) : ahead.map((step): StepAhead => ({ ...step, after: 0 })),
  };
}

/** A position and its office, whoever holds it. */
function deskOf(position: PositionCode, officeName: string): Bilingual {
  return { id: officialTitle(position, officeName), en: `the ${POSITION_RULES[position].titleEn.toLowerCase()} of ${officeName}` };
}
