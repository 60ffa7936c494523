/** What processes may ask of the hands, act by act: whatever else a hand can do stays its own. */
import type { ArrangementsActivities } from '@sinergi/contracts/activities/arrangements.activities';
import type { ArrearsActivities } from '@sinergi/contracts/activities/arrears.activities';
import type { CalendarsActivities } from '@sinergi/contracts/activities/calendars.activities';
import type { ChangesActivities } from '@sinergi/contracts/activities/changes.activities';
import type { CorrespondenceActivities } from '@sinergi/contracts/activities/correspondence.activities';
import type { ExchangesActivities } from '@sinergi/contracts/activities/exchanges.activities';
import type { LedgerActivities } from '@sinergi/contracts/activities/ledger.activities';
import type { PapersActivities } from '@sinergi/contracts/activities/papers.activities';
import type { ProcessesActivities } from '@sinergi/contracts/activities/processes.activities';
import type { RecordsActivities } from '@sinergi/contracts/activities/records.activities';
import type { RostersActivities } from '@sinergi/contracts/activities/rosters.activities';

/** Every act of an agreement and no other: one that is missing, or one too many, does not compile. */
export type ActsOf<Agreement> = Readonly<Record<keyof Agreement, true>>;

interface Agreements {
  readonly records: RecordsActivities;
  readonly calendars: CalendarsActivities;
  readonly correspondence: CorrespondenceActivities;
  readonly papers: PapersActivities;
  readonly rosters: RostersActivities;
  readonly changes: ChangesActivities;
  readonly exchanges: ExchangesActivities;
  readonly ledger: LedgerActivities;
  readonly arrangements: ArrangementsActivities;
  readonly arrears: ArrearsActivities;
  readonly processes: ProcessesActivities;
}

export const ACTS: { readonly [Room in keyof Agreements]: ActsOf<Agreements[Room]> } = {
  records: {
    open: true, enterStage: true, leaveStage: true, moveStatus: true, close: true,
    openTask: true, planTask: true, climbed: true, closeTask: true, recordOutcome: true, recordSignature: true,
    needsFix: true, fixed: true, processOpened: true, processClosed: true,
  },
  calendars: { datesAhead: true, workingDaysBetween: true, nextOpening: true, issueDay: true, dueDate: true },
  correspondence: { deliver: true, drop: true, distribute: true, askPayers: true, receiptPayers: true, warnPayers: true, remindMissing: true },
  papers: { draft: true, signedCopy: true, invoice: true, warnings: true, receipt: true },
  rosters: { examine: true, awaitSender: true, startOver: true, read: true, compare: true, reportErrors: true, commit: true, missing: true, finish: true },
  changes: { apply: true, offer: true, finish: true },
  exchanges: { write: true, submit: true, takeAnswer: true, rowsToMend: true, finish: true },
  arrangements: { apply: true, finish: true },
  arrears: { look: true, matters: true, told: true, startPlan: true, finishPlan: true },
  ledger: { billMonth: true, openAmount: true, settle: true, reopen: true, moveDueDay: true, markArrears: true, watchBudgets: true },
  processes: { openCollection: true, openMonth: true, tellMonth: true, openCompletion: true, closeCompletion: true, reopenMonths: true, reportMonth: true, reportRoster: true, reportTermEnd: true, openArrears: true, stirArrears: true, closeArrears: true },
};
