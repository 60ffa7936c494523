/** Who read personal data, of whom, what for and how much: written before the first row is shown. */
import type { ReadingPurpose, STANDING_PURPOSES } from '@sinergi/domain/privacy/reading-purposes';
import type { Author } from '../access/audit.repository';
import type { Sql } from '../database';

export interface Reading {
  readonly purpose: ReadingPurpose | (typeof STANDING_PURPOSES)[number];
  readonly reason?: string | null;
  /** `cooperation:COOP-…`, `bill:…`, `document:…`, `membership:…`. */
  readonly subject: string;
  /** Whoever is shown one by one; of a whole file the file is named. */
  readonly participants?: readonly string[];
  readonly rowsRead: number;
}

/** Who reads, and the request in which it happens. */
export interface Reader {
  readonly author: Author;
  readonly correlationId: string;
}

export class AccessLogRepository {
  constructor(private readonly sql: Sql) {}

  async note({ author: { personId, officeId, channel }, correlationId }: Reader, { purpose, reason = null, subject, participants = [], rowsRead }: Reading): Promise<void> {
    await this.sql.query(
      'INSERT INTO access_log (person_id, office_id, channel, purpose, reason, subject, participants, rows_read, correlation_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [personId, officeId, channel, purpose, reason, subject, participants, rowsRead, correlationId],
    );
  }
}
