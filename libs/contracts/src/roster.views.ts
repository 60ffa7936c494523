/** What doors show of a roster handed in: how it was judged, what differs, what is left to mend and whether it was undone. */
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import type { DifferenceKind, HandInChoice, HandInPurpose, RosterDifferences, SenderStep } from './roster.contract';

export interface HandInView {
  readonly id: string;
  readonly no: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly status: string;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly warned: number;
  readonly returned: number;
  readonly handedInOn: string;
  readonly finishedOn: string | null;
  readonly errorDocumentId: string | null;
  readonly approvalTaskId: string | null;
  readonly byRule: readonly RuleView[];
  readonly choice: HandInChoice;
  readonly purpose: HandInPurpose;
  /** The day of what it reports, as its sender says; null where nobody said. */
  readonly eventOn: string | null;
  /** Until when the law had it reported; null where no day is named. */
  readonly reportDueOn: string | null;
  /** Handed in after that day. */
  readonly late: boolean;
  /** The delivery whose returned rows this one mends. */
  readonly mends: string | null;
  /** Rows about people on record already; null before they were compared. */
  readonly differences: Omit<RosterDifferences, 'mark'> | null;
  /** Returned rows that no later delivery has mended. */
  readonly leftToMend: number;
  readonly undo: RosterUndoView | null;
  readonly attended: boolean;
  /** The step its sender is waited for; null while nobody waits for the sender. */
  readonly awaits: SenderStep | null;
  /** The task that asks the sender; null while `awaits` is. */
  readonly senderTaskId: string | null;
  /** People counted before reading began, to hold `rowsRead` against; null where nobody counted. */
  readonly people: number | null;
}

/** One person whom a delivery makes join, leave or change, masked. */
export interface DifferenceView {
  readonly kind: DifferenceKind;
  /** Row of the delivery; null for somebody who is not in it. */
  readonly rowNo: number | null;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly nameMasked: string;
  readonly nikMasked: string;
  /** On record; null for somebody who joins. */
  readonly was: PostView | null;
  /** As the delivery has it; null for somebody who leaves. */
  readonly is: PostView | null;
}

export interface PostView {
  readonly positionCode: string;
  /** As the programme's lists call it. */
  readonly positionTitle: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly villageCode: string | null;
  readonly villageName: string | null;
  readonly wage: number | null;
  readonly termEndsOn: string | null;
}

/** How the tables of a delivery were understood, for its sender to correct. */
export interface HandInMappingView {
  readonly handInId: string;
  readonly tables: readonly MappedTableView[];
  /** Sheets in which no header was recognised, with their first rows, for a person to point at the header. */
  readonly sheetsWithoutTable: readonly { readonly sheet: string; readonly rows: readonly HeadlessRowView[] }[];
  readonly sheetsHidden: number;
  readonly hiddenRows: number;
  /** Columns without which no row is a person. */
  readonly needed: readonly ColumnCode[];
}

/** One of the first rows of a sheet without a header. */
export interface HeadlessRowView {
  readonly line: number;
  readonly cells: readonly string[];
  /** What each cell would mean as a heading; null where it means nothing known. */
  readonly meanings: readonly (ColumnCode | null)[];
}

export interface MappedTableView {
  readonly sheet: string;
  readonly headerRow: number;
  readonly people: number;
  readonly columns: readonly MappedColumnView[];
  /** Columns every table needs and that this one lacks. */
  readonly missing: readonly ColumnCode[];
}

export interface MappedColumnView {
  readonly heading: string;
  /** null for a column that is left out. */
  readonly column: ColumnCode | null;
  /** 0..1; 1 for a known heading or a person's word. */
  readonly confidence: number;
  readonly from: 'heading' | 'content' | 'person' | 'remembered';
  /** A few cells under it, masked. */
  readonly samples: readonly string[];
}

/** A rule that rows of a roster met; only an error returns a row. */
export interface RuleView {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'repair';
  readonly sentence: { readonly id: string; readonly en: string };
  readonly rows: number;
}

export interface RosterUndoView {
  readonly id: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedOn: string;
  readonly decidedOn: string | null;
  readonly standing: 'proposed' | 'accepted' | 'rejected';
  readonly mayConfirm: boolean;
}

/** Rows of deliveries in effect or waiting for approval; `accepted` includes `warned`. */
export interface RowCounts {
  readonly accepted: number;
  readonly warned: number;
  readonly returned: number;
}

export interface PlaceQualityView extends RowCounts {
  readonly code: string;
  readonly name: string;
  readonly members: number;
  /** Nobody from there is a member or waits for approval. */
  readonly missing: boolean;
  /** The day its office was last reminded to hand in; null while it never was. */
  readonly lastRemindedOn: string | null;
}

export interface DistrictQualityView extends PlaceQualityView {
  /** Every one of the district. */
  readonly villages: readonly PlaceQualityView[];
}

export interface RosterQualityView {
  readonly no: string;
  readonly districts: readonly DistrictQualityView[];
  /** Rows and members whose village is not known; a returned row keeps no person, hence seldom a village. */
  readonly unplaced: RowCounts & { readonly members: number };
  readonly missing: { readonly districts: number; readonly villages: number };
  readonly offices: readonly (RowCounts & { readonly id: string; readonly name: string; readonly deliveries: number })[];
  readonly rules: readonly { readonly code: string; readonly sentence: { readonly id: string; readonly en: string }; readonly rows: number }[];
}
