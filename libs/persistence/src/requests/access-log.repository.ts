/** Who read personal data in clear, of what and how much: written before the first row is shown. */
import type { Author } from '../access/audit.repository';
import type { Sql } from '../database';

export class AccessLogRepository {
  constructor(private readonly sql: Sql) {}

  async note({ personId, officeId }: Author, purpose: string, subject: string, rowsRead: number): Promise<void> {
    await this.sql.query('INSERT INTO access_log (person_id, office_id, purpose, subject, rows_read) VALUES ($1, $2, $3, $4, $5)', [personId, officeId, purpose, subject, rowsRead]);
  }
}
