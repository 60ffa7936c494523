/** Kabupaten Klaten beside the sample towns: its regency office, a branch that serves it, and the people a short play needs. */
import { CasePlayer } from '../../apps/simulator/src/demo/case-player';
import type { Player } from '../../apps/simulator/src/demo/cast';
import type { Play, Setting } from './plays';
import type { Town } from './town';

const SINCE = '2014-01-01';
const KLATEN = '33.10';

/** Whose wage it is in the city, and who serves it. */
export async function playOfKlaten(town: Town, { programme = 'neighbourhood-heads', bornOn, coverFrom }: Setting): Promise<Play> {
  const { administrator, stage } = town;
  const office = async (order: object): Promise<string> => (await administrator.post<{ id: string }>('/v1/offices', { zone: 'WIB', from: SINCE, regionCode: KLATEN, ...order })).id;
  const branchId = await office({ code: 'KLT', kind: 'branch', name: 'Kantor Cabang Klaten', email: 'klt@badan.example' });
  const cityId = await office({ code: `KAB-${KLATEN}`, kind: 'city-government', name: 'Pemerintah Kabupaten Klaten', email: 'surat@klaten.example' });
  await administrator.post('/v1/branch-regions', { branchId, regionCode: KLATEN, from: SINCE });
  const holder = async (officeId: string, position: string, name: string, domain: string): Promise<Player> => {
    const email = `${name}@${domain}.example`;
    const { id: personId } = await administrator.post<{ id: string }>('/v1/people', { fullName: `Contoh ${name}`, email });
    await administrator.post('/v1/holders', { officeId, position, personId, from: SINCE, decreeNo: 'CONTOH/1/2014' });
    return stage.cast.player(email);
  };
  const head = await holder(branchId, 'branch-head', 'kepala.klt', 'badan');
  const officer = await holder(branchId, 'account-officer', 'kepesertaan.klt', 'badan');
  const counsel = await holder(branchId, 'branch-legal', 'hukum.klt', 'badan');
  const finance = await holder(branchId, 'branch-finance', 'keuangan.klt', 'badan');
  const mayor = await holder(cityId, 'mayor', 'bupati', 'klaten');
  const secretary = await holder(cityId, 'city-secretary', 'sekda', 'klaten');
  const cityCounsel = await holder(cityId, 'legal-section', 'hukum', 'klaten');
  const treasurer = await holder(cityId, 'treasurer', 'bendahara', 'klaten');
  const play = await CasePlayer.launch(head, stage.conductor, {
    programme, cityOfficeId: cityId, coverFrom, bornOn, zone: 'WIB',
    yes: { givenBy: mayor.personId, position: 'mayor', capacity: 'definitive', givenOn: bornOn, place: 'Pendopo Kabupaten Klaten', channel: 'meeting', witnesses: [] },
  }, stage.told);
  return { play, head, officer, counsel, finance, colleague: finance, operator: await stage.cast.player('operator.bgr@badan.example'), mayor, secretary, cityCounsel, treasurer };
}
