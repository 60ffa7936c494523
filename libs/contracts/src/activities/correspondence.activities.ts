/** Letters: one delivery for all of them; the same occasion never leaves twice. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { PositionCode } from '@sinergi/domain/parties/office';
import type { RungAddressee } from '@sinergi/domain/terms/ladder';
import type { NoticeCode } from '../notices';
import type { MonthKey } from './ledger.activities';
import type { RemindedPlaces } from '../roster-completion.contract';

/** An office and the positions in it; the holder is looked up on the day the letter leaves. */
export interface Recipient {
  readonly officeId: string;
  readonly positions: readonly PositionCode[];
  /** Who is written to instead: the superior, the head of office or the launching branch head. */
  readonly as: RungAddressee;
}

export interface Notice {
  readonly code: NoticeCode;
  readonly occasion: string;
  readonly no: string;
  readonly processId: string;
  readonly to: Recipient;
  readonly on: LocalDate;
  /** The task the letter is about; its link opens that task. */
  readonly taskId: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Ids of documents attached. */
  readonly attachments: readonly string[];
}

export interface PayersAsked {
  readonly owing: number;
  readonly unreachable: number;
}

export interface CorrespondenceActivities {
  /** Returns once the letter has left (or had left before). */
  deliver(notice: Notice): Promise<void>;
  /** An operator skipped the letter: what has not left under this occasion never will. */
  drop(occasion: string): Promise<void>;
  /** The circular to every district and kelurahan of the city; returns how many letters have left in all. */
  distribute(notice: Omit<Notice, 'to'>, regionCode: string): Promise<number>;
  /** To every payer of a bill who owes a part of it still, but the one who is asked for the whole; each with its own amount and code. @returns how many owe, and how many of them no letter reaches */
  askPayers(notice: Omit<Notice, 'to'>, key: MonthKey, asked: string): Promise<PayersAsked>;
  /** A receipt to each payer of a part that is paid in full and has none yet, but the one who is asked for the whole. @returns how many letters */
  receiptPayers(notice: Omit<Notice, 'to'>, key: MonthKey): Promise<number>;
  /** To each payer in arrears who stands on that rung, with its own months and its own formal warning. @returns how many of them no letter reaches */
  warnPayers(notice: Omit<Notice, 'to'>, rung: string): Promise<PayersAsked>;
  /** Only to those of them nobody has handed in for yet; one without an address is counted and keeps nothing back. */
  remindMissing(notice: Omit<Notice, 'to'>, regionCode: string): Promise<RemindedPlaces>;
}
