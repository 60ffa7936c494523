/** Works a proposed change of the roster out before anything is recorded: its person judged, its month, its members, its day for reporting. */
import { Injectable } from '@nestjs/common';
import type { RosterChangePreviewView } from '@sinergi/contracts/change.views';
import { addMonths, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { FindingCode } from '@sinergi/domain/roster/findings';
import { offerFor, type OfferTerms } from '@sinergi/domain/collection/membership-offer';
import { countsFrom, reportDueOn, type ChangeReason } from '@sinergi/domain/collection/roster-change';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { TariffQueries } from '@sinergi/persistence/law/tariffs.queries';
import type { LeaverChoice } from '@sinergi/persistence/requests/roster-change-request.repository';
import { ChangeSubjectQueries } from '@sinergi/persistence/rosters/change-subjects.queries';
import { RosterRegionsQueries } from '@sinergi/persistence/rosters/roster-regions.queries';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';
import { toLookAt } from '@sinergi/persistence/views/roster-changes.queries';
import { MalformedRequest } from '../errors/door-error';
import { judgePerson, refusalOf, type JudgedPerson } from './person-form';
import type { ChangePreviewOrder, PostForm } from './roster-change.dto';

export interface ChangeDraft {
  readonly reason: ChangeReason;
  readonly happenedOn: LocalDate;
  readonly from: ContributionMonth;
  readonly reportDueOn: LocalDate | null;
  readonly leavers: LeaverChoice | null;
  readonly joiner: JudgedPerson | null;
  /** What each who leaves would be offered. */
  readonly offer: OfferTerms | null;
}

const NOBODY: Pick<RosterChangePreviewView, 'leaves' | 'byPosition' | 'byDistrict'> = { leaves: 0, byPosition: [], byDistrict: [] };

@Injectable()
export class ChangeDraftService {
  constructor(
    private readonly subjects: ChangeSubjectQueries,
    private readonly regions: RosterRegionsQueries,
    private readonly holidays: HolidayQueries,
    private readonly tariffs: TariffQueries,
  ) {}

  /** @throws MalformedRequest with the findings of the person; DomainError `participation-not-voluntary`, `period-invalid`, `member-not-standing` */
  async of(subject: CaseRow, order: ChangePreviewOrder, on: LocalDate): Promise<ChangeDraft> {
    const { terms, offices, no, coverFrom } = subject;
    const voluntary = order.kind === 'opt-in' || order.kind === 'opt-out';
    if (voluntary && terms.participation !== 'voluntary') throw new DomainError('participation-not-voluntary', { no });
    if (order.kind === 'transfer' && !terms.continuation) throw new DomainError('continuation-not-offered', { no });
    const happenedOn = 'consent' in order ? order.consent.signedOn : order.happenedOn;
    const reason = 'reason' in order ? order.reason : order.kind === 'opt-in' ? 'joined' : 'withdrew';
    // a paper or a death lies behind; a term of office may end on a day to come
    if (happenedOn > on && (voluntary || reason === 'died')) throw new DomainError('period-invalid', { happenedOn, on });
    const from = countsFrom({ kind: order.kind, happenedOn, on, coverFrom, lastBilled: await this.subjects.lastBilled(no), billing: terms.billing });
    const within = terms.rosterRules?.reportWithin.workingDays;
    const calendar = await this.holidays.calendarOf(offices.regionCode, terms.calendar, on);
    return {
      reason, happenedOn, from,
      reportDueOn: within === undefined ? null : reportDueOn(happenedOn, within, calendar),
      offer: order.kind === 'transfer' && terms.continuation ? offerFor(terms.continuation, from, await this.tariffs.inForceIn(from), calendar) : null,
      leavers: leaversOf(order),
      joiner: await this.joinerOf(subject, order, from, on),
    };
  }

  async preview(subject: CaseRow, order: ChangePreviewOrder, on: LocalDate): Promise<RosterChangePreviewView> {
    const { from, reportDueOn: dueOn, leavers, joiner, offer } = await this.of(subject, order, on);
    const counted = leavers === null ? NOBODY : await this.subjects.count(subject.no, from, leavers);
    return {
      kind: order.kind, ...counted, joins: joiner === null ? 0 : 1, lastMonth: addMonths(from, -1), firstMonth: from,
      reportDueOn: dueOn, late: dueOn !== null && on > dueOn, offer: offer && { amount: offer.amount, dueOn: offer.dueOn }, toLookAt: (joiner?.warnings ?? []).map(toLookAt),
    };
  }

  private async joinerOf({ no, terms, offices, rehearsal }: CaseRow, order: ChangePreviewOrder, from: ContributionMonth, on: LocalDate): Promise<JudgedPerson | null> {
    if (!('person' in order)) return null;
    const post = 'post' in order ? order.post : await this.postLeft(no, from, order.membershipId);
    const judged = judgePerson(order.person, post, { ...(await this.regions.lookupsFor(offices.regionCode)), today: on, positions: terms.positions });
    const standing = await this.subjects.standingOf(judged.draft.nik, no, rehearsal, from);
    if (standing.here) throw new MalformedRequest([refusalOf('member-already', 'nik')]);
    const cross: FindingCode[] = standing.elsewhere ? ['member-elsewhere'] : [];
    return { ...judged, warnings: [...judged.warnings, ...cross] };
  }

  /** The successor takes the very post that is left. */
  private async postLeft(no: string, from: ContributionMonth, membershipId: string): Promise<PostForm> {
    const { positionCode, rt, rw, villageCode } = await this.subjects.postOf(no, from, membershipId);
    return { position: positionCode, ...(rt !== null && { rt }), ...(rw !== null && { rw }), ...(villageCode !== null && { village: villageCode }) };
  }
}

function leaversOf(order: ChangePreviewOrder): LeaverChoice | null {
  if (order.kind === 'opt-in') return null;
  if (order.kind !== 'mass-exit' && order.kind !== 'transfer') return { membershipIds: [order.membershipId], positions: null, places: null };
  const { membershipIds, positions, places } = order.leavers;
  return { membershipIds: membershipIds ?? null, positions: positions ?? null, places: places ?? null };
}
