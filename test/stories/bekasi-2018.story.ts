/** Kota Bekasi 2018 by date: seen from outside, in the mailbox, at the door, in PostgreSQL and in the engine's histories. */
import type { CooperationPageView } from '@sinergi/contracts/views';
import { MONTH, playBekasi } from '../../apps/simulator/src/demo/bekasi-2018';
import { personalDataIn } from '../harness/history-scan';
import { numbersIn } from '../harness/personal-traces';
import { openTown, type Town } from '../harness/town';

let town: Town;
let page: CooperationPageView;

beforeAll(async () => {
  town = await openTown();
  const play = await playBekasi(town.stage);
  page = await play.page();
}, 300_000);
afterAll(() => town.close(), 60_000);

const rows = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> => town.database.query<Row>(sql, parameters);

test('the cooperation stands in force, every stage passed in its order', () => {
  expect(page.status).toBe('in-force');
  expect(page.stages.map(({ code, state }) => [code, state])).toEqual(
    ['verbal-approval', 'drafting', 'legal-review', 'memorandum', 'agreement', 'circular', 'roster', 'activation'].map((code) => [code, 'done']),
  );
});

test('the spoken yes is reminded once, five working days later, and confirmed through the link in the letter', async () => {
  const letters = await rows<{ notice: string; on_date: string; to_address: string }>(
    `SELECT notice, on_date, to_address FROM letter WHERE no = $1 AND notice IN ('written-confirmation-asked', 'reminder', 'escalation') ORDER BY on_date`, page.no,
  );
  expect(letters).toEqual([
    { notice: 'written-confirmation-asked', on_date: '2018-04-10', to_address: 'sekda@kotabekasi.example' },
    { notice: 'reminder', on_date: '2018-04-17', to_address: 'sekda@kotabekasi.example' },
  ]);
  const [decision] = await rows(`SELECT channel, decided_on FROM decision d JOIN task t ON t.id = d.task_id WHERE t.no = $1 AND t.act = 'confirm'`, page.no);
  expect(decision).toEqual({ channel: 'mail-link', decided_on: '2018-04-20' });
});

test('the acting mayor signs as penjabat, the secretary on behalf of the mayor, each by a scan with its hash', async () => {
  const signatures = await rows<{ paper: string; position: string; capacity: string; signed_on: string }>(
    `SELECT paper, position, capacity, signed_on FROM signature WHERE no = $1 ORDER BY signed_on`, page.no,
  );
  expect(signatures).toEqual([
    { paper: 'memorandum', position: 'branch-head', capacity: 'definitive', signed_on: '2018-04-30' },
    { paper: 'memorandum', position: 'mayor', capacity: 'penjabat', signed_on: '2018-05-04' },
    { paper: 'agreement', position: 'branch-head', capacity: 'definitive', signed_on: '2018-05-08' },
    { paper: 'agreement', position: 'mayor', capacity: 'penjabat', signed_on: '2018-05-14' },
    { paper: 'circular', position: 'mayor', capacity: 'on-behalf', signed_on: '2018-05-16' },
  ]);
  const [equal] = await rows<{ equal: boolean }>(`SELECT bool_and(s.scan_sha256 = d.sha256) AS equal FROM signature s JOIN document d ON d.id = s.scan_document_id WHERE s.no = $1`, page.no);
  expect(equal).toEqual({ equal: true });
});

test('the circular reaches 12 districts and 56 kelurahan, each once', async () => {
  const mails = await town.mails();
  const kinds = await rows<{ kind: string; offices: number; letters: number }>(
    `SELECT o.kind, count(DISTINCT o.id)::int AS offices, count(*)::int AS letters FROM letter l JOIN office o ON o.id = l.office_id WHERE l.no = $1 AND l.notice = 'circular-distributed' GROUP BY o.kind ORDER BY o.kind`, page.no,
  );
  expect(kinds).toEqual([{ kind: 'district', offices: 12, letters: 12 }, { kind: 'village', offices: 56, letters: 56 }]);
  const addresses = mails.flatMap(({ to }) => to).filter((address) => /^(kec|kel)-/.test(address));
  expect(addresses).toHaveLength(68);
  expect(new Set(addresses).size).toBe(68);
});

test('7,596 heads are billed Rp10,800 each for June, by named rules, in all Rp82,036,800', async () => {
  const [lines] = await rows(
    `SELECT count(*)::int AS lines, count(DISTINCT l.membership_id)::int AS members, sum(l.amount)::bigint AS amount, min(l.amount) AS least, max(l.amount) AS most
     FROM bill b JOIN bill_line l ON l.bill_id = b.id WHERE b.cooperation_no = $1 AND b.month = $2`, page.no, MONTH,
  );
  expect(lines).toEqual({ lines: 7_596, members: 7_596, amount: 82_036_800, least: 10_800, most: 10_800 });
  const positions = await rows(`SELECT position_code, count(*)::int AS heads FROM membership WHERE cooperation_no = $1 GROUP BY position_code ORDER BY position_code`, page.no);
  expect(positions).toEqual([{ position_code: 'rt-head', heads: 6_724 }, { position_code: 'rw-head', heads: 872 }]);
});

test('due on 15 July 2018, a Sunday, so on Monday the 16th; issued on the first working day after the feast; settled on the day the money came', () => {
  expect(page.bills).toHaveLength(1);
  expect(page.bills[0]).toMatchObject({ month: MONTH, issuedOn: '2018-06-21', dueOn: '2018-07-16', paid: 82_036_800, open: 0, standing: 'settled', settledOn: '2018-07-10' });
});

test('every letter on record is in the mailbox exactly once', async () => {
  const letters = await rows<{ message_id: string; status: string }>(`SELECT message_id, status FROM letter WHERE no = $1`, page.no);
  const caught = (await town.mails()).map(({ messageId }) => messageId.replace(/[<>]/g, ''));
  expect(letters.every(({ status }) => status === 'sent')).toBe(true);
  expect(caught.sort()).toEqual(letters.map(({ message_id: id }) => id.replace(/[<>]/g, '')).sort());
});

test('the whole story happened in 2018', async () => {
  const [dates] = await rows<{ first: string; last: string }>(
    `SELECT min(d) AS first, max(d) AS last FROM (SELECT on_date AS d FROM letter WHERE no = $1 UNION ALL SELECT entered_on FROM stage_entry WHERE no = $1
       UNION ALL SELECT dated_on FROM document WHERE cooperation_no = $1 AND dated_on IS NOT NULL UNION ALL SELECT closed_on FROM task WHERE no = $1 AND closed_on IS NOT NULL) days`, page.no,
  );
  expect(dates?.first).toBe('2018-04-10');
  expect(dates?.last).toBe('2018-07-10');
});

test('no name, NIK, phone or account is in any payload, id, attribute or failure of the engine', async () => {
  expect(await personalDataIn(town)).toEqual([]);
}, 180_000);

test('no NIK and no phone of a member stands in a readable column of the record', async () => {
  expect(await numbersIn(town.database)).toEqual([]);
}, 60_000);
