/** One delivery: a letter leaves once for its occasion, or the process stands still until it can. */
import { patched } from '@temporalio/workflow';
import type { Notice, Recipient } from '@sinergi/contracts/activities/correspondence.activities';
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { RemindedPlaces } from '@sinergi/contracts/roster-completion.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { RungAddressee } from '@sinergi/domain/terms/ladder';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { billingMonthProcess, occasionOf } from '@sinergi/contracts/ids';
import { correspondence } from './activities';
import { ProcessStopped, type Casework } from './casework';
import { recoverable, skippable } from './recoverable';
import { officeOpens } from './wait-dates';

export interface LetterWish {
  readonly code: NoticeCode;
  /** Parts that, with the process id, name the occasion. */
  readonly occasion: readonly (string | number)[];
  readonly to: Recipient;
  readonly taskId?: string | null;
  readonly facts?: Notice['facts'];
  readonly attachments?: readonly string[];
  /** The day it is dated; the day it leaves unless told. */
  readonly on?: LocalDate;
  /** Of a letter that presses somebody: whether there is still anything to press for. Mended on a day off it waits for the office to open. */
  readonly presses?: () => boolean;
}

export async function sendLetter(casework: Casework, { code, to, taskId = null, facts = {}, attachments = [], on, presses, ...wish }: LetterWish): Promise<void> {
  const occasion = occasionOf(casework.processId, ...wish.occasion);
  const { no, processId } = casework;
  await orLeftUnsent(casework, code, occasion, () => correspondence.deliver({ code, occasion, no, processId, to, on: on ?? casework.today(), taskId, facts, attachments }), presses);
}

/** The same letter to every district and kelurahan of the city. */
export async function sendToVillages(casework: Casework, { code, facts = {}, attachments = [], ...wish }: Omit<LetterWish, 'to' | 'taskId'>): Promise<void> {
  const occasion = occasionOf(casework.processId, ...wish.occasion);
  const { no, processId } = casework;
  await orLeftUnsent(casework, code, occasion, () =>
    correspondence.distribute({ code, occasion, no, processId, on: casework.today(), taskId: null, facts, attachments }, casework.offices.regionCode),
  );
}

/** To each payer who owes a part of a month's bill, with its own amount; a rung tells where the payer stands. */
export async function sendToPayers(casework: Casework, code: NoticeCode, key: MonthKey, asked: string): Promise<void> {
  const occasion = occasionOf(casework.processId, 'payers', asked);
  const { no, processId } = casework;
  await orLeftUnsent(casework, code, occasion, () =>
    correspondence.askPayers({ code, occasion, no, processId, on: casework.today(), taskId: null, facts: { month: key.month, revision: key.revision }, attachments: [] }, key, asked),
  );
}

/** A formal warning to each payer in arrears who stands on that rung, with its own months. */
export async function sendWarnings(casework: Casework, rung: string): Promise<void> {
  const on = casework.today();
  const occasion = occasionOf(casework.processId, rung, on);
  const { no, processId } = casework;
  await orLeftUnsent(casework, 'arrears-warning', occasion, () => correspondence.warnPayers({ code: 'arrears-warning', occasion, no, processId, on, taskId: null, facts: { rung }, attachments: [] }, rung));
}

/** Whichever process hears of the money: a payer whose part is paid gets one receipt. */
export async function receiptsToPayers(casework: Casework, key: MonthKey): Promise<void> {
  const { no } = casework;
  const processId = billingMonthProcess(key.no, key.month, key.revision);
  const occasion = occasionOf(processId, 'payers', 'receipts');
  await orLeftUnsent(casework, 'payment-receipt', occasion, () =>
    correspondence.receiptPayers({ code: 'payment-receipt', occasion, no, processId, on: casework.today(), taskId: null, facts: { month: key.month, revision: key.revision }, attachments: [] }, key),
  );
}

/** To those of them nobody has handed in for yet. @returns who is missing; undefined when an operator left the letters out */
export async function sendToMissing(casework: Casework, parts: readonly (string | number)[]): Promise<RemindedPlaces | undefined> {
  const occasion = occasionOf(casework.processId, ...parts);
  const { no, processId } = casework;
  let reminded: RemindedPlaces | undefined;
  await orLeftUnsent(casework, 'roster-missing', occasion, async () => {
    reminded = await correspondence.remindMissing({ code: 'roster-missing', occasion, no, processId, on: casework.today(), taskId: null, facts: {}, attachments: [] }, casework.offices.regionCode);
  });
  return reminded;
}

/** An operator may skip a letter that cannot leave; it then never leaves by itself later. */
async function orLeftUnsent(casework: Casework, code: NoticeCode, occasion: string, send: () => Promise<unknown>, presses?: () => boolean): Promise<void> {
  const step = `letter ${code}`;
  let tries = 0;
  const sent = await skippable(casework, step, async () => {
    tries += 1;
    if (tries > 1 && presses && patched('mended-letter-in-office-hours')) {
      await officeOpens(casework, step, () => casework.stopping !== null || !presses());
      if (casework.stopping) throw new ProcessStopped(casework.stopping);
      if (!presses()) return false;
    }
    await send();
    return true;
  });
  if (!sent) await recoverable(casework, step, () => correspondence.drop(occasion));
}

export function askedOf(casework: Casework, ask: Pick<Ask, 'side' | 'positions'>, as: RungAddressee = 'assignee'): Recipient {
  return { officeId: casework.officeOf(ask.side), positions: ask.positions, as };
}

/** The head of the branch that launched the case. */
export const launcherOf = (casework: Casework): Recipient => ({ officeId: casework.offices.branchId, positions: ['branch-head'], as: 'launcher' });
