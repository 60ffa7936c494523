/** What doors show of a roster handed in: how it was judged, what differs, what is left to mend and whether it was undone. */
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import type { HandInChoice, SenderStep } from './roster.contract';

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
  readonly byRule: readonly { readonly code: string; readonly sentence: { readonly id: string; readonly en: string }; readonly rows: number }[];
  readonly choice: HandInChoice;
  /** The delivery whose returned rows this one mends. */
  readonly mends: string | null;
  /** Rows about people on record already; null before they were compared. */
  readonly differences: { readonly alreadyMembers: number; readonly elsewhere: number; readonly postsHeld: number } | null;
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

/** How the tables of a delivery were understood, for its sender to correct. */
export interface HandInMappingView {
  readonly handInId: string;
  readonly tables: readonly MappedTableView[];
  /** Sheets in which no header was recognised, with their first rows, for a person to point at the header. */
  readonly sheetsWithoutTable: readonly { readonly sheet: string; readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[] }[];
  readonly sheetsHidden: number;
  readonly hiddenRows: number;
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
}

export interface DistrictQualityView extends PlaceQualityView {
  /** Every one of the district; nobody is on record from those without members. */
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
