/** Brings a database up to date as its owner: the schema first, then the law that comes with the program. */
import { Database } from './database';
import { loadShippedLaw } from './law/shipped-law';

/** @returns what was done, one line each; empty when everything stood already. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const database = await Database.connect(databaseUrl, 'owner', 2);
  try {
    return [...(await database.migrate()), ...(await loadShippedLaw(database))];
  } finally {
    await database.close();
  }
}
