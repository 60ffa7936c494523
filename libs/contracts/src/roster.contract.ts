/** The language of one roster delivery (hand-in): read, judged, approved by a second person, committed. */
import { defineSignal } from '@temporalio/workflow';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import type { CaseOffices } from './cooperation.contract';
import type { Birth } from './process-clock';

export interface HandInStart {
  readonly handInId: string;
  readonly no: string;
  readonly birth: Birth;
  readonly offices: CaseOffices;
  readonly terms: CooperationTerms;
  readonly coverFrom: LocalDate;
  readonly uploadedBy: string;
  /** Whether good rows take effect while others are returned. */
  readonly choice?: HandInChoice;
  /** What the file is: the first people, the whole roster of a month, or additions to it; none: the first people. */
  readonly purpose?: HandInPurpose;
  /** The sender goes through it step by step: confirms the mapping, then chooses what to do with the result. */
  readonly attended?: boolean;
  /** How the sender's office is asked for a word on the way. */
  readonly attention?: Ask;
}

export const HAND_IN_CHOICES = ['accept-valid', 'all-or-nothing'] as const;
export type HandInChoice = (typeof HAND_IN_CHOICES)[number];

export const HAND_IN_PURPOSES = ['first-roster', 'monthly', 'additions'] as const;
/** `monthly`: the whole roster as it stands, who is not in it leaves. `additions`: joiners and changes, nobody leaves. */
export type HandInPurpose = (typeof HAND_IN_PURPOSES)[number];

/** What a roster says about people already on record: rows, and of those who are not in it members. */
export interface RosterDifferences {
  /** Rows that change nothing. */
  readonly alreadyMembers: number;
  readonly elsewhere: number;
  readonly postsHeld: number;
  /** None for the first people of a case. */
  readonly course?: RosterCourse;
  /** Changes with the rows behind the counts. */
  readonly mark: string;
}

/** What becomes of the members of a case when the roster takes effect. */
export interface RosterCourse {
  /** The first contribution month it counts for. */
  readonly month: string;
  /** Members before. */
  readonly members: number;
  readonly joiners: number;
  readonly leavers: number;
  /** Not in the file, and kept while a returned row may be theirs. */
  readonly leaversHeld: number;
  readonly changedPosts: number;
  readonly changedPlaces: number;
  readonly changedWages: number;
  readonly changedTerms: number;
  /** Staying although the term of office has ended before that month. */
  readonly termsEnded: number;
  /** More leave than the programme lets pass unremarked. */
  readonly massExit: boolean;
}

export const DIFFERENCE_KINDS = ['joiner', 'leaver', 'leaver-held', 'changed-post', 'changed-place', 'changed-wage', 'changed-term', 'term-ended', 'already', 'elsewhere', 'post-held'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface HandInCounts {
  readonly rows: number;
  /** All rows that take effect, those with a warning included. */
  readonly accepted: number;
  readonly warned: number;
  readonly returned: number;
}

export interface HandInOutcome {
  readonly handInId: string;
  readonly result: 'committed' | 'declined' | 'lapsed' | 'aborted' | 'incomplete' | 'withdrawn';
  readonly counts: HandInCounts;
}

export const SENDER_STEPS = ['mapping', 'choice', 'resume'] as const;
/** What a delivery waits for from its sender. */
export type SenderStep = (typeof SENDER_STEPS)[number];

export const SENDER_WORDS = ['mapping', 'accept-valid', 'all-or-nothing', 'stop', 'resume', 'withdraw'] as const;
export type SenderWordCode = (typeof SENDER_WORDS)[number];

/** A word of the sender about a delivery under way: on record before it is told, heard once under its id. */
export interface SenderWord {
  readonly wordId: string;
  readonly word: SenderWordCode;
  /** Whoever speaks for a delivery may not approve it. */
  readonly by: string;
}

/** What was found in the file before it is read. */
export interface Examined {
  readonly people: number;
  /** The sender's word on the mapping that is already on record; null before it is given. */
  readonly mappingId: string | null;
}

export const senderSaid = defineSignal<[SenderWord]>('senderSaid');
