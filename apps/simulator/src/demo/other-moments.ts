/** Four other cooperations at other moments: waiting for a signature, overdue and escalated, in need of an operator, declined. */
import type { Conductor } from '@sinergi/temporal/rehearsal/conductor';
import { CasePlayer, type Launch, type SpokenYes } from './case-player';
import type { Cast, Player } from './cast';
import type { Stage } from './bekasi-2018';

interface Town {
  readonly branch: string;
  readonly mailDomain: string;
}

const yes = (givenBy: Player, givenOn: string, place: string): SpokenYes => ({ givenBy: givenBy.personId, position: 'mayor', capacity: 'definitive', givenOn, place, channel: 'meeting', witnesses: [] });

async function people(cast: Cast, { branch, mailDomain }: Town) {
  const [head, officer, counsel, mayor, secretary, cityCounsel] = await Promise.all(
    [`kepala.${branch}@badan.example`, `kepesertaan.${branch}@badan.example`, `hukum.${branch}@badan.example`, `walikota@${mailDomain}`, `sekda@${mailDomain}`, `hukum@${mailDomain}`].map((email) => cast.player(email)),
  );
  return { head, officer, counsel, mayor, secretary, cityCounsel } as Record<'head' | 'officer' | 'counsel' | 'mayor' | 'secretary' | 'cityCounsel', Player>;
}

const launched = (conductor: Conductor, head: Player, told: Stage['told'], launch: Launch): Promise<CasePlayer> => CasePlayer.launch(head, conductor, launch, told);

export async function waitingForSignature({ cast, conductor, told }: Stage): Promise<string> {
  const { head, officer, counsel, mayor, secretary, cityCounsel } = await people(cast, { branch: 'bgr', mailDomain: 'kotabogor.example' });
  const play = await launched(conductor, head, told, { programme: 'neighbourhood-heads', cityOfficeId: secretary.officeId, coverFrom: '2018-06-01', bornOn: '2018-03-05', zone: 'WIB', yes: yes(mayor, '2018-03-02', 'Balai Kota Bogor') });
  await play.answer('2018-03-08', secretary, 'written-confirmation');
  await play.answer('2018-03-12', officer, 'draft-ready');
  await play.answer('2018-03-14', cityCounsel, 'city-review');
  await play.answer('2018-03-15', counsel, 'branch-review');
  await play.answer('2018-03-19', head, 'branch-signature', { scan: true });
  await play.until('2018-03-21');
  return play.no;
}

export async function overdueAndEscalated({ cast, conductor, told }: Stage): Promise<string> {
  const { head, mayor, secretary } = await people(cast, { branch: 'mgl', mailDomain: 'kotamagelang.example' });
  const play = await launched(conductor, head, told, { programme: 'market-traders', cityOfficeId: secretary.officeId, coverFrom: '2023-04-01', bornOn: '2023-02-06', zone: 'WIB', yes: yes(mayor, '2023-02-03', 'Pendopo Kota Magelang') });
  await play.until('2023-03-08');
  return play.no;
}

/** The city's mail server takes nothing for hours; afterwards it works again, and one act of an operator goes on. */
export async function inNeedOfRepair({ cast, conductor, mailbox, told }: Stage): Promise<string> {
  const town = { branch: 'pku', mailDomain: 'kotapekanbaru.example' };
  const { head, mayor, secretary } = await people(cast, town);
  await mailbox.refuse([town.mailDomain]);
  const play = await launched(conductor, head, told, { programme: 'contract-workers', cityOfficeId: secretary.officeId, coverFrom: '2024-07-01', bornOn: '2024-05-06', zone: 'WIB', yes: yes(mayor, '2024-05-03', 'Kantor Wali Kota Pekanbaru') });
  await play.until('2024-05-08');
  await mailbox.refuse([]);
  return play.no;
}

export async function declined({ cast, conductor, told }: Stage): Promise<string> {
  const { head, officer, mayor, secretary, cityCounsel } = await people(cast, { branch: 'bpp', mailDomain: 'kotabalikpapan.example' });
  const play = await launched(conductor, head, told, { programme: 'neighbourhood-heads', cityOfficeId: secretary.officeId, coverFrom: '2021-10-01', bornOn: '2021-08-02', zone: 'WITA', yes: yes(mayor, '2021-07-30', 'Balai Kota Balikpapan') });
  await play.answer('2021-08-05', secretary, 'written-confirmation');
  await play.answer('2021-08-09', officer, 'draft-ready');
  await play.answer('2021-08-12', cityCounsel, 'city-review', { verdict: 'decline', reason: 'Anggaran perubahan tahun berjalan sudah ditutup; diajukan kembali tahun depan.' });
  await play.until('2021-08-13');
  return play.no;
}
