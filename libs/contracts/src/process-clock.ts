/** How a process is given its business time. */
import type { Zone } from '@sinergi/domain/calendar/zone';

export interface Birth {
  /** Business instant of birth, milliseconds since 1970-01-01T00:00Z. */
  readonly bornAt: number;
  readonly rehearsal: boolean;
  readonly zone: Zone;
  /** Where people read the case this process carries. */
  readonly recordUrl: string;
  /** Set when a process continues as new: business time minus engine time, in milliseconds. */
  readonly offset?: number;
}
