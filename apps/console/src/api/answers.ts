/** Answers of the door that are not part of the process views: figures, links, directory and receipts. */
import type { CooperationRowView, JobView, TaskView, Titled } from '@sinergi/contracts/views';

export interface DashboardView {
  readonly cooperations: number;
  readonly members: number;
  readonly billedThisMonth: number;
  readonly open: number;
  readonly stuck: number;
  readonly byStatus: Readonly<Partial<Record<CooperationRowView['status'], number>>>;
}

export interface LinkView {
  readonly task: TaskView;
  readonly person: { readonly name: string; readonly position: string };
  readonly signInNeeded: boolean;
}

export interface ProgrammeView {
  readonly code: string;
  readonly title: Titled;
  readonly summary: Titled;
}

export interface OfficeView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface HolderEntryView {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly position: string;
  readonly capacity: string;
}

export interface DecisionReceipt {
  readonly decisionId: string;
  readonly taskClosed: boolean;
}

/** What an answer `202` carries besides its own facts. */
export interface Underway {
  readonly job: JobView;
}
