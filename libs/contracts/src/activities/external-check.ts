/** The port to whoever checks identities: a question goes out as one batch, answers come back later, in parts and in any order. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';

export interface PersonToCheck {
  /** The one thing an answer has to name. */
  readonly lineId: string;
  readonly nik: string;
  readonly name: string;
  readonly birthDate: LocalDate;
}

export interface CheckBatch {
  /** The same batch under the same id is the same question. */
  readonly batchId: string;
  readonly people: AsyncIterable<PersonToCheck>;
}

export interface ExternalCheck {
  /** @returns what the other side calls the batch @throws when it cannot be reached: to be tried again */
  submit(batch: CheckBatch): Promise<{ readonly reference: string }>;
}
