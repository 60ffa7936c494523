/** Kota Bekasi, heads of RT and RW, as in 2018: from a spoken yes in April to the first paid month in July. */
import type { BillView } from '@sinergi/contracts/payment.views';
import type { Conductor } from '@sinergi/temporal/rehearsal/conductor';
import { generateStatement } from '../rosters/generate-statement';
import { rosterWorkbook } from '../rosters/generate-roster';
import { CasePlayer } from './case-player';
import type { Cast } from './cast';
import { Door } from './door';
import type { Mailbox } from './mailbox';

export const MONTH = '2018-06';
const REGION = '32.75';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface Stage {
  readonly cast: Cast;
  readonly conductor: Conductor;
  readonly mailbox: Mailbox;
  readonly apiUrl: string;
  readonly told: (no: string) => Promise<void>;
}

export async function playBekasi(stage: Stage): Promise<CasePlayer> {
  const { cast, conductor, told } = stage;
  const at = (name: string) => cast.player(`${name}.bks@badan.example`);
  const [head, officer, counsel, finance] = await Promise.all([at('kepala'), at('kepesertaan'), at('hukum'), at('keuangan')]);
  const city = (name: string) => cast.player(`${name}@kotabekasi.example`);
  const [mayor, secretary, cityCounsel] = await Promise.all([city('pj.walikota'), city('sekda'), city('hukum')]);

  const play = await CasePlayer.launch(head, conductor, {
    programme: 'neighbourhood-heads', cityOfficeId: secretary.officeId, coverFrom: '2018-06-01', bornOn: '2018-04-10', zone: 'WIB',
    yes: { givenBy: mayor.personId, position: 'mayor', capacity: 'penjabat', givenOn: '2018-04-09', place: 'Plaza Pemkot Bekasi', channel: 'meeting', witnesses: ['Asisten Daerah I'] },
  }, told);

  await play.through('2018-04-11', '2018-04-19');
  await confirmByMail(stage, play, '2018-04-20', 'sekda@kotabekasi.example');
  await play.answer('2018-04-23', officer, 'draft-ready');
  await play.answer('2018-04-25', cityCounsel, 'city-review');
  await play.answer('2018-04-26', counsel, 'branch-review');
  await play.answer('2018-04-30', head, 'branch-signature', { scan: true });
  await play.answer('2018-05-04', mayor, 'city-signature', { scan: true, capacity: 'penjabat' });
  await play.answer('2018-05-08', head, 'branch-signature', { scan: true });
  await play.answer('2018-05-14', mayor, 'city-signature', { scan: true, capacity: 'penjabat' });
  await play.answer('2018-05-16', secretary, 'circular-signature', { scan: true, capacity: 'on-behalf' });
  await play.handIn('2018-05-23', secretary, 'Data Ketua RT RW Kota Bekasi 2018.xlsx', XLSX, () => rosterWorkbook({ regionCode: REGION, rtHeads: 6_724, rwHeads: 872, seed: 2018, on: '2018-05-23' }));
  await play.answer('2018-05-24', officer, 'roster-approval');
  await play.until('2018-06-01');
  await play.until('2018-06-22');
  await play.until('2018-07-09');
  await payByStatement(play, finance.door, '2018-07-10');
  await play.until('2018-07-16');
  return play;
}

/** The link in the reminder opens the task; what is decided there is decided by the person it was sent to. */
async function confirmByMail({ mailbox, apiUrl }: Stage, play: CasePlayer, on: string, address: string): Promise<void> {
  await play.until(on);
  const task = await play.openTask('written-confirmation');
  if (!task) return;
  const token = await mailbox.linkFor(address);
  if (!token) throw new Error('the reminder carries no link');
  await new Door(apiUrl, '').post(`/v1/links/${token}/decisions`, { verdict: 'approve', round: task.round, on });
  await play.settled();
}

/** The city remits what it cut from the honoraria; the bank's own statement tells. */
async function payByStatement(play: CasePlayer, finance: Door, on: string): Promise<void> {
  await play.until(on);
  const bill = (await play.page()).bills.find(({ month }) => month === MONTH);
  if (!bill || bill.open === 0) return;
  await finance.upload('/v1/statements', { fileName: `mutasi-${on}.csv`, mediaType: 'text/csv', content: statementFor(bill, on), fields: { rehearsal: 'true' } });
  await play.settled();
}

const statementFor = (bill: BillView, on: string): Uint8Array =>
  new TextEncoder().encode(
    generateStatement({
      account: '0001234567890', from: '2018-07-01', until: on, opening: 0, style: 'id',
      credits: [{ on, amount: bill.amount, remittance: `POTONGAN HONOR RT RW ${bill.month} SP2D 00871/LS/2018 KODE IURAN ${bill.paymentCode}` }],
    }),
  );
