/** Guidance, delegations, corrections and coming dates from the terminal, in both languages. */
import type { AddressInfo } from 'node:net';
import { cooperationProcess } from '@sinergi/contracts/ids';
import { asked, bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../test/harness/door';
import { terminal } from './terminal';

const NO = 'COOP-2018-0100';
let door: Door;
let scene: Bekasi;
let task: string;
const kept = { ...process.env };

beforeAll(async () => {
  door = await openDoor();
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${((await door.listen()).address() as AddressInfo).port}`;
  scene = await bekasi(door);
  door.setToday('2018-05-02');
  await cooperationOnRecord(door, scene, NO);
  task = await asked(door, scene, NO, 'city-signature');
  await door.record.query(
    `INSERT INTO verbal_approval (launch_id, given_by, office_id, position, capacity, given_on, place, channel, recorded_by)
     SELECT launch_id, $2, city_id, 'mayor', 'penjabat', '2018-04-16', 'Balai Kota', 'tatap muka', $3 FROM cooperation WHERE no = $1`,
    [NO, scene.people.mayor.id, scene.people.officer.id],
  );
});
afterAll(async () => {
  process.env = kept;
  await door.close();
});
beforeEach(() => door.gateway.expects({ guide: async () => ({ kind: 'answered', value: 'accepted' }) }));

async function as(role: Role, ...args: string[]): Promise<{ code: number; out: string; error: string }> {
  process.env['SINERGI_TOKEN'] = scene.people[role].token;
  const said = { out: '', error: '' };
  const code = await terminal(args, { out: (text) => (said.out += text), error: (text) => (said.error += text) });
  return { code, ...said };
}
const told = () => door.gateway.told.map(({ with: [processId, word] }) => [processId, (word as { act: string }).act]);

test('a case is held and resumed by its number, one process by its id', async () => {
  expect(await as('branchHead', 'hold', NO, '--until', '2018-05-31', '--reason', 'pelantikan', '--lang', 'en')).toMatchObject({ code: 0, out: 'It counts.\n' });
  expect((await as('branchHead', 'resume', cooperationProcess(NO), '--reason', 'sudah dilantik')).out).toBe('Berlaku.\n');
  expect(told()).toEqual([[cooperationProcess(NO), 'hold'], [cooperationProcess(NO), 'resume']]);
  expect(await door.record.query('SELECT DISTINCT channel FROM guidance_request')).toEqual([{ channel: 'terminal' }]);
  const refused = await as('officer', 'hold', NO, '--until', '2018-05-31', '--reason', 'pelantikan');
  expect([refused.code, refused.error]).toEqual([3, expect.stringContaining('[not-allowed]')]);
  expect((await as('branchHead', 'hold', NO, '--reason', 'pelantikan')).code).toBe(2);
});

test('a deadline moves later or earlier, a task goes to another desk', async () => {
  expect((await as('branchHead', 'deadline', task, '--later', '5', '--reason', 'menunggu anggaran')).code).toBe(0);
  expect((await as('branchHead', 'deadline', task, '--earlier', '2', '--reason', 'menjelang libur')).code).toBe(0);
  expect(door.gateway.told.map(({ with: [, word] }) => (word as { days: number }).days)).toEqual([5, -2]);
  expect((await as('branchHead', 'deadline', task, '--reason', 'apa saja')).code).toBe(2);
  expect((await as('branchHead', 'reassign', task, '--to', 'agency-head', '--reason', 'bukan meja kami')).code).toBe(0);
  door.gateway.expects({ guide: async () => ({ kind: 'refused', code: 'decision-out-of-turn' }) });
  expect((await as('branchHead', 'reassign', task, '--to', 'agency-head', '--reason', 'bukan meja kami')).code).toBe(3);
});

test('a position is lent and taken back', async () => {
  const made = await as('mayor', 'delegate', 'PEMKOT-32.75', 'mayor', scene.people.legalSection.id, '--from', '2018-05-02', '--until', '2018-05-31', '--reason', 'tugas luar negeri', '--json');
  expect(made.code).toBe(0);
  expect((await as('mayor', 'delegations', '--office', 'PEMKOT-32.75', '--lang', 'en')).out).toMatch(/Position .*\nMayor .*Pejabat mayor .*Pejabat legal-section/);
  expect((await as('mayor', 'delegation', 'end', JSON.parse(made.out).id)).code).toBe(0);
});

test('a fact is corrected by two', async () => {
  const made = await as('officer', 'correct', NO, 'verbal-approval.place', 'Rumah Dinas', '--reason', 'salah catat', '--json');
  expect([made.code, made.error]).toEqual([0, '']);
  const { id } = JSON.parse(made.out) as { id: string };
  expect((await as('officer', 'confirm-correction', id)).error).toContain('[duties-incompatible]');
  expect((await as('secretary', 'confirm-correction', id)).out).toMatch(/standing\s+accepted/);
});

test('coming dates are shown, and what a decree moves is applied', async () => {
  expect((await as('officer', 'ladders', 'neighbourhood-heads', '--region', '32.75')).out).toMatch(/Persetujuan lisan +written-confirmation +2018-/);
  await as('administrator', 'calendar', 'add', '2018-05-08', 'Hari uji', '--kind', 'local', '--basis', 'Perda uji', '--edition', 'uji', '--region', '32.75');
  expect((await as('administrator', 'calendar', 'effects', 'uji')).out).toBe('Tidak ada tenggat yang bergeser.\n');
  door.gateway.expects({ calendarChanged: async () => 7 });
  expect((await as('administrator', 'calendar', 'apply', 'uji', '--lang', 'en')).out).toBe('7 processes were told.\n');
});

test('what is stuck is narrowed down, and a lost process begins again', async () => {
  const processId = cooperationProcess(NO);
  await door.record.query(`INSERT INTO step_trouble (process_id, no, step, failure, since) VALUES ($1, $2, 'engine-and-record', 'ProcessMissing', '2018-05-02')`, [processId, NO]);
  expect((await as('operator', 'stuck', '--state', 'NEEDS_FIX', '--city', '32.75', '--sort', 'next')).out).toContain(processId);
  expect((await as('operator', 'stuck', '--state', 'OVERDUE')).out).toBe('Tidak ada yang macet.\n');
  door.gateway.expects({ restart: async () => undefined });
  expect((await as('operator', 'restart', processId, '--reason', 'dipulihkan')).out).toBe('done\n');
});
