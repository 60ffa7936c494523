/** Changes of a roster as people see them: counts, months, who waits for whom; people only masked. */
import type { PositionCode } from '@sinergi/domain/parties/office';
import type { OfferAnswer } from '@sinergi/domain/collection/membership-offer';
import type { ChangeKind, ChangeReason, ConsentKind } from '@sinergi/domain/collection/roster-change';
import type { Segment } from '@sinergi/domain/terms/arrangement';
import type { RungAct } from '@sinergi/domain/terms/ladder';
import type { RosterChangeOutcome } from './roster-change.contract';
import type { Titled } from './views';

export interface MaskedPerson {
  readonly nameMasked: string;
  readonly nikMasked: string;
}

export interface PostView {
  readonly positionCode: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly villageCode: string | null;
  readonly villageName: string | null;
}

export interface ToLookAt {
  readonly code: string;
  readonly sentence: Titled;
}

export interface OffersView {
  readonly made: number;
  readonly open: number;
  readonly accepted: number;
  readonly declined: number;
  readonly lapsed: number;
  readonly segment: Segment;
  /** Whole rupiah a month. */
  readonly amount: number;
  readonly month: string;
  readonly dueOn: string;
}

/** One member's offer, masked. */
export interface MemberOfferView extends MaskedPerson, PostView {
  readonly offerId: string;
  /** The last month covered here. */
  readonly registeredUntil: string;
  readonly answer: OfferAnswer | 'lapsed' | null;
  readonly answeredOn: string | null;
}

export interface RosterChangeView {
  readonly id: string;
  readonly no: string;
  readonly kind: ChangeKind;
  readonly reason: ChangeReason;
  readonly happenedOn: string;
  readonly proposedOn: string;
  readonly proposedBy: string;
  readonly officeName: string;
  readonly status: 'awaiting-approval' | RosterChangeOutcome['result'];
  /** The first month it counts for; null until it is taken into effect. */
  readonly firstMonth: string | null;
  readonly finishedOn: string | null;
  /** Last day for reporting it; null where the programme sets none. */
  readonly reportDueOn: string | null;
  readonly late: boolean;
  readonly leaves: number;
  readonly joins: number;
  readonly byPosition: readonly { readonly code: string; readonly members: number }[];
  /** Of one person who leaves or joins; null for a group. */
  readonly post: PostView | null;
  readonly leaver: MaskedPerson | null;
  readonly joiner: MaskedPerson | null;
  readonly toLookAt: readonly ToLookAt[];
  readonly consent: { readonly kind: ConsentKind; readonly signedOn: string; readonly documentId: string } | null;
  readonly documentId: string | null;
  /** To go on alone; null where nothing was offered. */
  readonly offers: OffersView | null;
  readonly approvalTaskId: string | null;
  /** Who is waited for, since when, and what silence leads to; null once it has ended. */
  readonly waits: { readonly officeName: string; readonly positions: readonly PositionCode[]; readonly since: string; readonly next: { readonly act: RungAct; readonly on: string } | null } | null;
}

/** Of a programme that is voluntary: how many of those who could take part do. */
export interface ParticipationView {
  readonly members: number;
  /** As the city says; null until it has. */
  readonly heads: number | null;
  readonly source: string | null;
  readonly toldOn: string | null;
  /** Tenths of a percent; null without the number of heads. */
  readonly ratePermille: number | null;
}

export interface ChangeKindView {
  readonly code: ChangeKind;
  readonly reasons: readonly ChangeReason[];
  /** What the paper of the member may be; none where no consent is asked. */
  readonly consents: readonly ConsentKind[];
}

export interface RosterChangesView {
  readonly items: readonly RosterChangeView[];
  /** Those this programme knows, and why each may be made. */
  readonly kinds: readonly ChangeKindView[];
  /** What the programme calls its positions. */
  readonly positions: readonly { readonly code: string; readonly title: string }[];
  readonly participation: ParticipationView | null;
  readonly reporting: { readonly withinWorkingDays: number; readonly source: string } | null;
}

/** What a change would do, before anybody proposes it. */
export interface RosterChangePreviewView {
  readonly kind: ChangeKind;
  readonly leaves: number;
  readonly joins: number;
  readonly byPosition: readonly { readonly code: string; readonly members: number }[];
  readonly byDistrict: readonly { readonly code: string | null; readonly name: string | null; readonly members: number }[];
  readonly lastMonth: string;
  readonly firstMonth: string;
  readonly reportDueOn: string | null;
  readonly late: boolean;
  /** What each who leaves would be offered; null where nothing is. */
  readonly offer: { readonly amount: number; readonly dueOn: string } | null;
  readonly toLookAt: readonly ToLookAt[];
}
