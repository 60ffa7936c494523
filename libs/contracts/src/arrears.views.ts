/** What the door shows of arrears: each payer, its months, where it stands on the ladder, and everything that keeps money or letters back. */
import type { RungAct, RungAddressee } from '@sinergi/domain/terms/ladder';

export interface ArrearsMonthView {
  readonly billId: string;
  readonly subBillId: string;
  readonly month: string;
  readonly revision: number;
  readonly dueOn: string;
  readonly billed: number;
  readonly paid: number;
  readonly writtenOff: number;
  readonly open: number;
  readonly held: boolean;
  /** By law, for the payer alone; nothing of a state body. */
  readonly charge: number;
  readonly chargeSource: string | null;
  readonly paymentCode: string;
}

export interface ArrearsPayerView {
  readonly payerKey: string;
  /** Of whoever pays alone masked. */
  readonly payer: string;
  /** The office written to in its place: it has none on record, or pays alone; null where its own is. */
  readonly answeredBy: string | null;
  /** First day somebody who pays alone is inactive unless it is paid; null for any other payer. */
  readonly inactiveFrom: string | null;
  readonly open: number;
  readonly charge: number;
  /** The day its first month was handed over; null where no ladder is climbed. */
  readonly since: string | null;
  readonly rung: string | null;
  readonly rungOn: string | null;
  /** Letters stand still since. */
  readonly stillSince: string | null;
  readonly ahead: readonly { readonly code: string; readonly act: RungAct; readonly addressee: RungAddressee; readonly on: string }[];
  readonly warnings: readonly { readonly rung: string; readonly on: string; readonly number: string; readonly open: number; readonly documentId: string }[];
  readonly months: readonly ArrearsMonthView[];
}

export interface PlanView {
  readonly id: string;
  readonly payerKey: string;
  readonly payer: string;
  readonly status: 'awaiting-approval' | 'running' | 'kept' | 'broken' | 'declined' | 'lapsed' | 'aborted';
  readonly reason: string;
  readonly graceDays: number;
  readonly proposedOn: string;
  readonly decidedOn: string | null;
  readonly endedOn: string | null;
  readonly amount: number;
  readonly paid: number;
  readonly instalments: readonly { readonly dueOn: string; readonly amount: number; readonly standing: 'kept' | 'to-come' | 'missed' }[];
}

export interface HoldView {
  readonly id: string;
  readonly billId: string;
  readonly month: string;
  readonly reason: string;
  readonly from: string;
  readonly until: string;
  readonly releasedOn: string | null;
  readonly releaseReason: string;
}

export interface WriteOffView {
  readonly id: string;
  readonly subBillId: string;
  readonly month: string;
  readonly payer: string;
  readonly amount: number;
  readonly reason: string;
  readonly documentId: string;
  readonly standing: 'proposed' | 'booked' | 'rejected';
  readonly proposedOn: string;
  readonly decidedOn: string | null;
  /** Whether whoever asks may decide it: another person than the one who proposed it. */
  readonly mayDecide: boolean;
}

export interface DisputeView {
  readonly id: string;
  readonly membershipId: string;
  readonly month: string;
  readonly reason: string;
  readonly documentId: string;
  readonly side: 'city' | 'branch';
  readonly disputedOn: string;
  readonly until: string;
  readonly standing: 'disputed' | 'upheld' | 'rejected';
  readonly decidedOn: string | null;
  readonly decisionReason: string;
  readonly revision: number | null;
  readonly mayDecide: boolean;
}

export interface MatterView {
  readonly id: string;
  readonly month: string | null;
  readonly subBillId: string | null;
  readonly reason: string;
  readonly parkedOn: string;
  readonly until: string;
  readonly settledOn: string | null;
  readonly settlement: string;
}

export interface ArrearsView {
  readonly no: string;
  readonly on: string;
  readonly open: number;
  readonly charge: number;
  readonly payers: readonly ArrearsPayerView[];
  readonly plans: readonly PlanView[];
  readonly holds: readonly HoldView[];
  readonly writeOffs: readonly WriteOffView[];
  readonly disputes: readonly DisputeView[];
  readonly parked: readonly MatterView[];
}
