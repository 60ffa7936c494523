/** Agreement-months that fall due for billing on the same day: how long until each is billed and asked for, and what one costs the engine. */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { ProcessHands } from '@sinergi/activities/processes.activities';
import { billingMonthProcess } from '@sinergi/contracts/ids';
import { monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { contractWorkers } from '@sinergi/domain/programmes/contract-workers.programme';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import type { Database, Sql } from '@sinergi/persistence/database';
import type { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { actionsIn } from '../agreement-month';
import { eachOf, timed } from '../pace';

export interface DueScene {
  readonly database: Database;
  readonly worker: Database;
  readonly gateway: TemporalGateway;
  readonly branchId: string;
  readonly cityId: string;
  readonly officer: string;
  readonly regionCode: string;
  readonly cityName: string;
}

export interface DueTogether {
  readonly billedMs: number;
  readonly askedMs: number;
  readonly letters: number;
  /** Starts, activities, timers and messages in the history of one month, up to its first letter. */
  readonly actions: number;
}

const MEMBERS = 5;
const AT_ONCE = 20;
const LOOK_AGAIN_MS = 50;
const TERMS = termsOf(contractWorkers);

export async function dueTogether(scene: DueScene, count: number): Promise<DueTogether> {
  const { database, worker, gateway, branchId, cityId, regionCode, cityName } = scene;
  const today = localDate(new Date().toISOString().slice(0, 10));
  const month = monthOf(today);
  const prefix = `BENCH-${count}`;
  await casesInForce(database, scene, prefix, count, month);
  const hands = new ProcessHands(gateway.client, gateway.starts, worker);
  const nos = Array.from({ length: count }, (_, at) => `${prefix}-${at}`);
  let billedMs = 0;
  const { ms: askedMs } = await timed(async () => {
    const billed = timed(() => until(database, `SELECT count(*)::int AS count FROM bill WHERE cooperation_no LIKE $1 || '-%'`, prefix, count));
    await eachOf(count, AT_ONCE, (at) =>
      hands.openMonth({
        no: nos[at] as string, month, revision: 1, terms: TERMS, birth: { bornAt: Date.now(), rehearsal: false, zone: 'WIB', recordUrl: 'http://localhost' },
        offices: { branchId, branchCode: 'BGR', cityId, regionCode, cityName },
      }),
    );
    billedMs = (await billed).ms;
    await until(database, `SELECT count(*)::int AS count FROM letter WHERE no LIKE $1 || '-%' AND notice = 'invoice' AND status = 'sent'`, prefix, count);
  });
  const [sent] = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM letter WHERE no LIKE $1 || '-%' AND status = 'sent'`, [prefix]);
  const actions = await actionsOf(gateway.client, nos[0] as string, month);
  return { billedMs, askedMs, letters: sent?.count ?? 0, actions };
}

const actionsOf = (client: Client, no: string, month: ContributionMonth): Promise<number> => actionsIn(client, billingMonthProcess(no, month));

/** Cases with five members each, born on the record: nobody launched them. */
async function casesInForce(database: Database, { branchId, cityId, officer, regionCode }: DueScene, prefix: string, count: number, month: ContributionMonth): Promise<void> {
  await database.inTransaction(async (sql: Sql) => {
    const handIn = randomUUID();
    await sql.query(
      `WITH launch AS (INSERT INTO launch_request (id, cooperation_no, start, requested_by, office_id, outcome) SELECT gen_random_uuid(), $1 || '-' || n, '{}', $2, $3, 'started' FROM generate_series(0, $4::int - 1) n RETURNING id, cooperation_no)
       INSERT INTO cooperation (no, launch_id, programme, terms, status, stage, branch_id, city_id, region_code, zone, rehearsal, cover_from, launched_by, opened_on, as_of)
       SELECT cooperation_no, id, $5, $6::jsonb, 'in-force', 'collecting', $3, $7, $8, 'WIB', false, ($9 || '-01')::date, $2, ($9 || '-01')::date, ($9 || '-01')::date FROM launch`,
      [prefix, officer, branchId, count, contractWorkers.code, JSON.stringify(TERMS), cityId, regionCode, month],
    );
    const [document] = await sql.query<{ id: string }>(
      `INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key) VALUES ($1 || '-0', 'roster', 'Daftar', 'daftar.csv', 'text/csv', 1, $2, 'nowhere') RETURNING id`, [prefix, randomBytes(32)]);
    await sql.query(
      `INSERT INTO hand_in (id, cooperation_no, document_id, sha256, office_id, uploaded_by, handed_in_on, start, status, outcome) VALUES ($1, $2 || '-0', $3, $4, $5, $6, ($7 || '-01')::date, '{}', 'committed', 'started')`,
      [handIn, prefix, document?.id, randomBytes(32), cityId, officer, month],
    );
    await sql.query(
      `WITH person AS (
         INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date)
         SELECT false, sha256(convert_to($1 || n, 'UTF8')), '\\x00', 'Warga Contoh', 'male', '1970-08-17' FROM generate_series(0, $2::int * ${MEMBERS} - 1) n RETURNING id),
       numbered AS (SELECT id, (row_number() OVER ())::int - 1 AS n FROM person)
       INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, from_month)
       SELECT $1 || '-' || n / ${MEMBERS}, id, $3, 'contract-worker', $4 FROM numbered`,
      [prefix, count, handIn, month],
    );
  });
}

async function until(database: Database, sql: string, prefix: string, count: number): Promise<void> {
  for (;;) {
    const [row] = await database.query<{ count: number }>(sql, [prefix]);
    if (row?.count === count) return;
    await pause(LOOK_AGAIN_MS);
  }
}
