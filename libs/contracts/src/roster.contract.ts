/** The language of one roster delivery (hand-in): read, judged, approved by a second person, committed. */
import { defineSignal } from '@temporalio/workflow';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
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
  /** The sender goes through it step by step: confirms the mapping, then chooses what to do with the result. */
  readonly attended?: boolean;
}

export const HAND_IN_CHOICES = ['accept-valid', 'all-or-nothing'] as const;
export type HandInChoice = (typeof HAND_IN_CHOICES)[number];

/** What a roster says about people already on record. Rows, not people. */
export interface RosterDifferences {
  readonly alreadyMembers: number;
  readonly elsewhere: number;
  readonly postsHeld: number;
  /** Changes with the rows behind the counts. */
  readonly mark: string;
}

export interface HandInCounts {
  readonly rows: number;
  /** All rows that take effect, those with a warning included. */
  readonly accepted: number;
  readonly warned: number;
  readonly returned: number;
}

export interface HandInOutcome {
  readonly handInId: string;
  readonly result: 'committed' | 'declined' | 'lapsed' | 'aborted' | 'incomplete';
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
}

export const senderSaid = defineSignal<[SenderWord]>('senderSaid');
