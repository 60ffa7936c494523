/** The one business clock: engine time for real processes, moved to the story's date for rehearsals. */
import type { Birth } from '@sinergi/contracts/process-clock';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { dateAt } from '@sinergi/domain/calendar/zone';

export class BusinessClock {
  /** Business time minus engine time, in milliseconds. */
  readonly offset: number;

  constructor(private readonly birth: Birth) {
    this.offset = birth.offset ?? (birth.rehearsal ? birth.bornAt - Date.now() : 0);
  }

  now(): number {
    return Date.now() + this.offset;
  }

  today(): LocalDate {
    return dateAt(this.now(), this.birth.zone);
  }

  /** The birth of a sibling or of the next run. */
  next(carry: 'same-process' | 'sibling'): Birth {
    const { offset: _offset, ...birth } = this.birth;
    return carry === 'same-process' ? { ...birth, offset: this.offset } : { ...birth, bornAt: this.now() };
  }
}
