/** A machine that keeps the directory of a fresh installation: the sample cities, their offices and people. */
import { AccessTokenRepository } from '@sinergi/persistence/access/access-tokens.repository';
import type { Database } from '@sinergi/persistence/database';
import type { RegionRow } from '@sinergi/domain/parties/region';
import { seedSampleDirectory } from '@sinergi/persistence/seeds/sample-directory';

/** @returns its token */
export async function administratorOf(database: Database, label: string): Promise<string> {
  const regions = await database.query<RegionRow>(`SELECT code, name, level, parent_code AS "parentCode", retired, edition, source FROM region WHERE NOT retired`);
  const { offices } = await seedSampleDirectory(database, regions);
  const officeId = offices.get('KP') as string;
  const { token } = await new AccessTokenRepository(database).issue({ kind: 'machine', label, personId: null, officeId, scopes: ['admin'], expiresAt: null }, { personId: null, officeId, channel: 'seed' });
  return token;
}
