/** The door to PostgreSQL: one pool per process, in the role that process may write with. */
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { types, type ClientBase } from 'pg';
import { MIGRATIONS } from './migrations/migrations';

export type DatabaseRole = 'api' | 'worker' | 'owner';

const ROLE_NAMES: Record<Exclude<DatabaseRole, 'owner'>, string> = { api: 'sinergi_api', worker: 'sinergi_worker' };

/** bigint columns hold rupiah, bytes and counts: whole numbers below 2^53, refused beyond. */
types.setTypeParser(types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint column holds more than 2^53');
  return value;
});
/** Calendar dates stay the strings they are; no time zone touches them. */
types.setTypeParser(types.builtins.DATE, (text) => text);

/** Something SQL can be run on: the pool, or one transaction of it. */
export interface Sql {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export class Transaction implements Sql {
  constructor(private readonly manager: EntityManager) {}

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return run<Row>(this.manager.queryRunner as QueryRunner, sql, parameters);
  }

  /** The transaction's own connection of the `pg` driver, for COPY streams. */
  async driver(): Promise<ClientBase> {
    return (await (this.manager.queryRunner as QueryRunner).connect()) as ClientBase;
  }
}

export class Database implements Sql {
  private constructor(private readonly source: DataSource) {}

  static async connect(url: string, role: DatabaseRole, poolSize = 10): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url,
      poolSize,
      migrations: MIGRATIONS,
      migrationsTableName: 'schema_migration',
      migrationsTransactionMode: 'each',
      extra: role === 'owner' ? {} : { options: `-c role=${ROLE_NAMES[role]}` },
    });
    await source.initialize();
    return new Database(source);
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      return await run<Row>(runner, sql, parameters);
    } finally {
      await runner.release();
    }
  }

  inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(new Transaction(manager)));
  }

  /** @returns names of the migrations that ran. */
  async migrate(): Promise<string[]> {
    // two parts of one installation may start at once: the second waits and finds everything done
    const lock = this.source.createQueryRunner();
    try {
      await lock.query(`SELECT pg_advisory_lock(hashtextextended('migrate', 0))`);
      return (await this.source.runMigrations()).map((migration) => migration.name);
    } finally {
      await lock.query(`SELECT pg_advisory_unlock(hashtextextended('migrate', 0))`).catch(() => undefined);
      await lock.release();
    }
  }

  async undoLastMigration(): Promise<void> {
    await this.source.undoLastMigration();
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}

/** Rows whatever the verb: the driver answers UPDATE and DELETE with rows and a count. */
async function run<Row>(runner: QueryRunner, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  const result = await runner.query(sql, [...parameters], true);
  return (result.records ?? []) as Row[];
}
