/** What is left to be judged when everything has come to rest, and how a check says what it found. */
import type { Client } from '@temporalio/client';
import type { Database } from '@sinergi/persistence/database';

export interface Kill {
  readonly part: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly restMs: number;
}

export interface Aftermath {
  readonly database: Database;
  readonly client: Client;
  /** The cases played, each with the day it was led to. */
  readonly cases: readonly { readonly no: string; readonly day: string }[];
  /** When each letter arrived, by its Message-ID. */
  readonly arrivals: ReadonlyMap<string, readonly number[]>;
  readonly kills: readonly Kill[];
}

export interface Checked {
  readonly findings: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

export type Check = (aftermath: Aftermath) => Promise<Checked>;

/** Rows of a statement that must return none. */
export async function noneOf(database: Database, what: string, sql: string, parameters: readonly unknown[] = []): Promise<string[]> {
  const rows = await database.query<Record<string, unknown>>(sql, parameters);
  return rows.map((row) => `${what}: ${Object.values(row).map(String).join(' ')}`);
}
