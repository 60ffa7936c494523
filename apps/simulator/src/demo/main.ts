/** Plays the demonstration on a running stack: the whole story of Kota Bekasi, then four cooperations at other moments. */
import 'reflect-metadata';
import { envOrExit } from '@sinergi/platform/config/env';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { AccessTokenRepository } from '@sinergi/persistence/access/access-tokens.repository';
import { Database } from '@sinergi/persistence/database';
import type { RegionRow } from '@sinergi/domain/parties/region';
import { SurroundingsQueries } from '@sinergi/persistence/relay/surroundings.queries';
import { seedSampleDirectory } from '@sinergi/persistence/seeds/sample-directory';
import { Conductor } from '@sinergi/temporal/rehearsal/conductor';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { MONTH, playBekasi, type Stage } from './bekasi-2018';
import { Cast } from './cast';
import { Door } from './door';
import { Mailbox } from './mailbox';
import { Narrator } from './narrator';
import { declined, inNeedOfRepair, overdueAndEscalated, waitingForSignature } from './other-moments';

const SIGN_IN_MINUTES = 8 * 60;
const ROLES = [
  ['kepala cabang / branch head', 'kepala.bks@badan.example'],
  ['sekretaris daerah / city secretary', 'sekda@kotabekasi.example'],
  ['bendahara / treasurer', 'bendahara@kotabekasi.example'],
  ['operator', 'operator.bks@badan.example'],
] as const;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(): Promise<void> {
  const started = Date.now();
  const env = envOrExit('demo');
  const database = await Database.connect(env.DATABASE_URL.reveal(), 'api');
  const gateway = TemporalGateway.connect({ address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE });
  try {
    const administrator = new Door(env.API_URL, await administratorToken(database));
    const narrator = new Narrator(say);
    const stage: Stage = {
      cast: new Cast(env.API_URL, administrator),
      conductor: new Conductor(gateway.client, new SurroundingsQueries(database)),
      mailbox: new Mailbox(env.MAILBOX_URL),
      apiUrl: env.API_URL,
      told: async (no) => narrator.tell(await administrator.get<CooperationPageView>(`/v1/cooperations/${no}`)),
    };
    narrator.heading('Kota Bekasi 2018 · ketua RT/RW · heads of neighbourhood units');
    const bekasi = await playBekasi(stage);
    const page = await bekasi.page();
    narrator.heading('Kota Bogor 2018 · menunggu tanda tangan · waiting for a signature');
    await waitingForSignature(stage);
    narrator.heading('Kota Magelang 2023 · terlambat dan dieskalasi · overdue and escalated');
    await overdueAndEscalated(stage);
    narrator.heading('Kota Pekanbaru 2024 · perlu perbaikan · in need of an operator');
    await inNeedOfRepair(stage);
    narrator.heading('Kota Balikpapan 2021 · ditolak · declined');
    await declined(stage);
    await showDoors(stage, env, page.no);
    say(`SUMMARY ${JSON.stringify(summaryOf(page, started))}`);
  } finally {
    await gateway.close();
    await database.close();
  }
}

/** The sample directory, and a machine token that lives no longer than the demonstration is looked at. */
async function administratorToken(database: Database): Promise<string> {
  const regions = await database.query<RegionRow>(`SELECT code, name, level, parent_code AS "parentCode", retired, edition, source FROM region WHERE NOT retired`);
  const { offices } = await seedSampleDirectory(database, regions);
  const officeId = offices.get('KP') as string;
  const { token } = await new AccessTokenRepository(database).issue(
    { kind: 'machine', label: 'demonstration', personId: null, officeId, scopes: ['admin'], expiresAt: new Date(Date.now() + 86_400_000) },
    { personId: null, officeId, channel: 'seed' },
  );
  return token;
}

async function showDoors(stage: Stage, env: { CONSOLE_URL: string; MAILBOX_URL: string; TEMPORAL_UI_URL: string }, no: string): Promise<void> {
  say('\nLihat sendiri · look around');
  say(`  konsol / console        ${env.CONSOLE_URL}/cooperations/${no}`);
  say(`  kotak surat / mailbox   ${env.MAILBOX_URL}`);
  say(`  Temporal                ${env.TEMPORAL_UI_URL}`);
  say('Tautan masuk sekali pakai · one-time sign-in links');
  for (const [role, email] of ROLES) say(`  ${role.padEnd(36)}${await stage.cast.signInLink(email, SIGN_IN_MINUTES)}`);
}

function summaryOf(page: CooperationPageView, started: number): Record<string, string | number | null> {
  const bill = page.bills.find(({ month }) => month === MONTH);
  return {
    city: page.cityName,
    members: bill?.members ?? 0,
    month: MONTH,
    billed: bill?.amount ?? 0,
    paid: bill?.paid ?? 0,
    dueDate: bill?.dueOn ?? null,
    status: page.status,
    letters: page.letters.reduce((sum, letter) => sum + letter.copies, 0),
    decisions: page.timeline.filter(({ kind }) => kind === 'decision').length,
    escalations: page.timeline.filter(({ kind }) => kind === 'escalation').length,
    seconds: Math.round((Date.now() - started) / 1000),
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
