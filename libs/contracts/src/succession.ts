/** A change of hands that concerns a running process on its day and that the process has not heard of. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Zone } from '@sinergi/domain/calendar/zone';
import type { PositionCode } from '@sinergi/domain/parties/office';

export interface NewsForProcess {
  readonly changeIds: readonly string[];
  readonly processId: string;
  /** The office the case asks: its branch or its city. */
  readonly officeId: string;
  readonly position: PositionCode;
  readonly on: LocalDate;
  readonly until: LocalDate | null;
  readonly no: string;
  readonly rehearsal: boolean;
  readonly zone: Zone;
  readonly asOf: LocalDate;
}
