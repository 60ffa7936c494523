/** Prepares the database before anything else starts: schema, law and region codes; what stands already is left alone. */
import { readRegionTables } from '@sinergi/intake/regions/region-tables';
import { Database } from '@sinergi/persistence/database';
import { loadRegions } from '@sinergi/persistence/law/regions.repository';
import { migrate } from '@sinergi/persistence/migrate';
import { envOrExit } from '@sinergi/platform/config/env';

async function main(): Promise<void> {
  const url = envOrExit('migrate').DATABASE_URL.reveal();
  const done = await migrate(url);
  const database = await Database.connect(url, 'owner', 1);
  try {
    const regions = await loadRegions(database, await readRegionTables());
    if (regions > 0) done.push(`region: ${regions} rows`);
  } finally {
    await database.close();
  }
  process.stdout.write(done.length > 0 ? `${done.join('\n')}\n` : 'nothing to do\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
