/** The bench of reconciliation: a statement of many lines read, matched and booked, beside bare inserts of the same rows and beside its aim. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readBankStatement } from '@sinergi/intake/statement/bank-statement.reader';
import { Database } from '@sinergi/persistence/database';
import { StatementRepository } from '@sinergi/persistence/requests/statement.repository';
import { caseOnRecord, type CaseOnRecord } from '../harness/case-on-record';
import { moneyFaults } from '../harness/money-faults';
import { rounded } from './pace';

const LINES = Number(process.env['BENCH_LINES'] ?? 10_000);
const NOISE = 0.05;
const PAYERS_A_CASE = 50;
const AIM_SECONDS = 5;
/** By name and amount, without a code; two months of one payer in one transfer. */
const [BY_NAME, LUMPS] = [0.1, 0.05];
const given = (name: string): string => process.env[name] as string;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Part {
  readonly code: string;
  readonly amount: number;
  readonly payer: string;
  readonly name: string;
}

async function main(): Promise<void> {
  const [owner, door] = [await Database.connect(given('DATABASE_URL'), 'owner', 2), await Database.connect(given('DATABASE_URL'), 'api', 4)];
  const run = randomBytes(3).toString('hex').toUpperCase();
  const cases: CaseOnRecord[] = [];
  for (let at = 0; at < Math.ceil(LINES / PAYERS_A_CASE); at += 1) cases.push(await caseOnRecord(owner, `BENCH-${run}-${at}`));
  say(`${cases.length} cooperations`);
  const parts = (await Promise.all(cases.map((scene, at) => owed(owner, scene, run, at)))).flat();
  await owner.query('ANALYZE sub_bill, bill, office');
  say(`${parts.length} open parts`);
  const folder = await mkdtemp(join(tmpdir(), 'sinergi-bench-'));
  const path = join(folder, 'statement.sta');
  await writeFile(path, message(lines(parts)));
  const began = performance.now();
  const { account, period, lines: read, linesWithSen: _sen, ...statement } = await readBankStatement(path);
  const readMs = performance.now() - began;
  await rm(folder, { recursive: true, force: true });
  const [document] = await owner.query<{ id: string }>(`INSERT INTO document (kind, title, file_name, media_type, bytes, sha256, store_key) VALUES ('bank-statement', 'Mutasi', 'mutasi.sta', 'text/plain', 1, $1, 'nowhere') RETURNING id`, [randomBytes(32)]);
  const scene = cases[0] as CaseOnRecord;
  const start = performance.now();
  const taken = await new StatementRepository(door).take(
    { ...statement, ...period, lines: read, sha256: randomBytes(32), accountHash: createHash('sha256').update(account).digest(), accountMasked: '…', documentId: document!.id, uploadedBy: scene.officer, rehearsal: false },
    { personId: scene.officer, officeId: scene.branchId, channel: 'api' },
  );
  const matchMs = performance.now() - start;
  const [left] = await owner.query<{ lines: number }>(
    `SELECT count(*)::int AS lines FROM statement_line l WHERE l.statement_id = $1 AND NOT EXISTS (SELECT FROM payment p WHERE p.statement_line_id = l.id)`, [taken.statementId],
  );
  const faults = await moneyFaults(owner);
  if (faults.length > 0) throw new Error(faults[0]);
  const wanted = Math.round(LINES * NOISE);
  if (left?.lines !== wanted) throw new Error(`${left?.lines} lines were left to a person instead of ${wanted}`);
  const floorMs = await bareInserts(owner, taken.statementId);
  say(`read ${rounded(readMs, 0)} ms, matched and booked ${rounded(matchMs, 0)} ms, bare inserts ${rounded(floorMs, 0)} ms`);
  const rows = [
    { row: `${LINES} lines, ${NOISE * 100} % noise: read, matched, booked`, figure: rounded((readMs + matchMs) / 1000, 2), unit: 's', floor: AIM_SECONDS, against: 'the aim' },
    { row: 'the same: matched and booked', figure: rounded(matchMs / 1000, 2), unit: 's', floor: rounded(floorMs / 1000, 2), against: 'bare INSERT ... SELECT of the same rows, with their constraints' },
    { row: 'the same: pace', figure: rounded((read.length * 1000) / matchMs, 0), unit: 'lines/s', floor: rounded((read.length * 1000) / floorMs, 0), against: 'the bare inserts' },
  ];
  process.stdout.write(`REPORT ${JSON.stringify({ rows })}\n`);
  await Promise.all([owner.close(), door.close()]);
  process.disconnect();
}

/** Two months of fifty villages each, every part with its own amount and code. */
async function owed(owner: Database, scene: CaseOnRecord, run: string, at: number): Promise<Part[]> {
  const villages = Array.from({ length: PAYERS_A_CASE }, (_, index) => ({ key: `B${run}.${at}.${index}`, name: `Desa Uji ${run} Nomor ${at * PAYERS_A_CASE + index}` }));
  await owner.query(`INSERT INTO office (code, kind, name, region_code, valid_from) SELECT 'bench-' || key, 'village', name, key, '2018-01-01' FROM unnest($1::text[], $2::text[]) u (key, name)`, [villages.map(({ key }) => key), villages.map(({ name }) => name)]);
  const parts: Part[] = [];
  for (const month of ['2018-06', '2018-07']) {
    const own = villages.map(({ key, name }, index) => ({ payer: `village:${key}`, name, amount: 10_800 * (1 + (index % 40)), code: `11${String(Number.parseInt(createHash('sha256').update(`${month}${key}`).digest('hex').slice(0, 8), 16) % 1e9).padStart(9, '0')}` }));
    const [bill] = await owner.query<{ id: string }>(
      `INSERT INTO bill (cooperation_no, month, payer_office_id, rehearsal, members, amount, issued_on, due_on, payment_code) VALUES ($1, $2, $3, false, 1, $4, '2018-06-18', '2018-07-16', $5) RETURNING id`,
      [scene.no, month, scene.cityId, own.reduce((sum, { amount }) => sum + amount, 0), randomUUID()],
    );
    await owner.query(`INSERT INTO sub_bill (bill_id, payer_key, members, amount, payment_code) SELECT $1, * FROM unnest($2::text[], $3::int[], $4::bigint[], $5::text[]) ON CONFLICT (payment_code) DO NOTHING`, [
      bill!.id, own.map(({ payer }) => payer), own.map(() => 1), own.map(({ amount }) => amount), own.map(({ code }) => code),
    ]);
    parts.push(...own);
  }
  return parts;
}

/** Codes, names, lumps of two months, and noise nobody can match; a payer appears once. */
function lines(parts: readonly Part[]): { readonly amount: number; readonly text: string }[] {
  const first = [...new Map([...parts].reverse().map((part) => [part.payer, part])).values()].reverse();
  return Array.from({ length: LINES }, (_, at) => {
    const share = ((at * 7_919) % LINES) / LINES;
    const { code, amount, name } = (first[at % first.length] ?? parts[at]) as Part;
    if (share < NOISE) return { amount: 1_000 + at, text: `SETORAN TUNAI ${at}` };
    if (share < NOISE + LUMPS) return { amount: 2 * amount, text: `LUNAS DUA BULAN ${name}` };
    if (share < NOISE + LUMPS + BY_NAME) return { amount, text: `IURAN ${name}` };
    return { amount, text: `TRF IURAN ${code} BENDAHARA` };
  });
}

function message(moves: readonly { readonly amount: number; readonly text: string }[]): string {
  const fields = moves.flatMap(({ amount, text }) => [`:61:1807160716C${amount},NTRFNONREF`, `:86:${text}`]);
  return [':20:BENCH', ':25:0011223344', ':28C:1/1', ':60F:C180716IDR0,', ...fields, `:62F:C180716IDR${moves.reduce((sum, { amount }) => sum + amount, 0)},`, '-'].join('\r\n');
}

/** The rows the statement made, written again as they are into tables of the same constraints. */
async function bareInserts(owner: Database, statementId: string): Promise<number> {
  return owner.inTransaction(async (transaction) => {
    await transaction.query(`CREATE TEMP TABLE l AS SELECT * FROM statement_line WHERE statement_id = '${statementId}'`);
    await transaction.query('CREATE TEMP TABLE p AS SELECT p.* FROM payment p JOIN l ON l.id = p.statement_line_id');
    await transaction.query('CREATE TEMP TABLE a AS SELECT a.* FROM allocation a JOIN p ON p.id = a.payment_id');
    await transaction.query('DELETE FROM allocation WHERE payment_id IN (SELECT id FROM p)');
    await transaction.query('DELETE FROM payment WHERE id IN (SELECT id FROM p)');
    await transaction.query(`DELETE FROM statement_line WHERE statement_id = '${statementId}'`);
    const began = performance.now();
    await transaction.query('INSERT INTO statement_line SELECT * FROM l');
    await transaction.query('INSERT INTO payment SELECT * FROM p');
    await transaction.query('INSERT INTO allocation (payment_id, bill_id, sub_bill_id, amount, allocated_on) SELECT payment_id, bill_id, sub_bill_id, amount, allocated_on FROM a');
    await transaction.query('SET CONSTRAINTS ALL IMMEDIATE');
    return performance.now() - began;
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
