/** Loads the sample directory for demonstration and development; loading it again changes nothing. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { districtsOf, region, regionTable, villagesOf, type RegionRow, type RegionTable } from '@sinergi/domain/parties/region';
import { recordAct } from '../access/audit.repository';
import type { Database, Sql } from '../database';
import { insertHolder } from '../directory/holders.repository';
import { insertOffice, type NewOffice } from '../directory/offices.repository';
import { findPerson, insertPerson } from '../directory/people.repository';
import { agencyCode, cityCode, districtCode, FOUNDED, HEAD_OFFICE, REGIONAL_OFFICES, SAMPLE_CITIES, villageCode, type SampleCity, type SampleHolder } from './sample-cities';
import { SAMPLE_HOLDERS } from './sample-people';

export interface SampleDirectory {
  /** Id of each office by its code. */
  readonly offices: ReadonlyMap<string, string>;
  /** Id of each person by mail address. */
  readonly people: ReadonlyMap<string, string>;
}

/** @param regions the code table; today's districts and villages of the sample cities become offices. */
export function seedSampleDirectory(database: Database, regions: readonly RegionRow[]): Promise<SampleDirectory> {
  const inSample = regions.filter(({ code, retired }) => !retired && SAMPLE_CITIES.some(({ regionCode }) => code.startsWith(regionCode)));
  const table = regionTable(inSample.map(({ code, name }) => region(code, name)));
  return database.inTransaction(async (transaction) => {
    const offices = new Map<string, string>();
    const people = new Map<string, string>();
    const office = async (parentCode: string | null, entry: Pick<NewOffice, 'code' | 'kind' | 'name' | 'email'> & Partial<NewOffice>): Promise<void> => {
      const parentId = parentCode === null ? null : (offices.get(parentCode) as string);
      offices.set(entry.code, await officeOnce(transaction, { regionCode: null, zone: 'WIB', address: null, from: FOUNDED, until: null, ...entry, parentId }));
    };

    await office(null, { ...HEAD_OFFICE, kind: 'head-office' });
    for (const regional of REGIONAL_OFFICES) await office(HEAD_OFFICE.code, { ...regional, kind: 'regional-office' });
    for (const city of SAMPLE_CITIES) {
      await seedCity(city, table, office);
      await serveOnce(transaction, offices.get(city.branch.code) as string, city.regionCode);
    }
    for (const holder of SAMPLE_HOLDERS) people.set(holder.email, await holderOnce(transaction, offices.get(holder.officeCode) as string, holder));
    await recordAct(transaction, { personId: null, officeId: null, channel: 'seed' }, 'directory.seed', 'directory', { offices: offices.size, people: people.size });
    return { offices, people };
  });
}

type OfficeMaker = (parentCode: string | null, entry: Pick<NewOffice, 'code' | 'kind' | 'name' | 'email'> & Partial<NewOffice>) => Promise<void>;

async function seedCity({ regionCode, name, zone, mailDomain, branch }: SampleCity, table: RegionTable, office: OfficeMaker): Promise<void> {
  const located = { zone, address: `Jalan Contoh Nomor 1, ${name}` };
  await office(branch.regionalOffice, { ...located, code: branch.code, kind: 'branch', name: branch.name, regionCode, email: `${branch.code.toLowerCase()}@badan.example` });
  await office(null, { ...located, code: cityCode(regionCode), kind: 'city-government', name: `Pemerintah ${name}`, regionCode, email: `surat@${mailDomain}` });
  await office(cityCode(regionCode), { ...located, code: agencyCode(regionCode), kind: 'city-agency', name: `Dinas Tenaga Kerja ${name}`, regionCode, email: `surat.disnaker@${mailDomain}` });
  for (const district of districtsOf(table, regionCode)) {
    const code = districtCode(district.code);
    await office(cityCode(regionCode), { zone, code, kind: 'district', name: `Kecamatan ${district.name}`, regionCode: district.code, email: `${mailbox(code)}@${mailDomain}` });
    for (const village of villagesOf(table, district.code)) {
      const own = villageCode(village.code);
      await office(code, { zone, code: own, kind: 'village', name: `Kelurahan ${village.name}`, regionCode: village.code, email: `${mailbox(own)}@${mailDomain}` });
    }
  }
}

const mailbox = (code: string): string => code.toLowerCase().replaceAll('.', '');

async function officeOnce(sql: Sql, office: NewOffice): Promise<string> {
  const inserted = await insertOffice(sql, office);
  if (inserted) return inserted.id;
  const [standing] = await sql.query<{ id: string }>(`SELECT id FROM office WHERE code = $1`, [office.code]);
  return (standing as { id: string }).id;
}

async function serveOnce(sql: Sql, branchId: string, regionCode: string): Promise<void> {
  await sql.query(`INSERT INTO branch_region (branch_id, region_code, valid_from) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, [branchId, regionCode, FOUNDED]);
}

/** @returns id of the person. */
async function holderOnce(sql: Sql, officeId: string, holder: SampleHolder): Promise<string> {
  const { position, email, fullName, titlesBefore = '', titlesAfter = '', rank = null, capacity = 'definitive', onBehalfOf = null, decreeNo = null } = holder;
  const person = (await findPerson(sql, null, email)) ?? (await insertPerson(sql, { fullName, titlesBefore, titlesAfter, staffNo: null, rank, email }));
  const from = holder.from === undefined ? FOUNDED : localDate(holder.from);
  const until = holder.until === undefined ? null : localDate(holder.until);
  const standing = await sql.query(`SELECT 1 FROM holder WHERE office_id = $1 AND position = $2 AND person_id = $3 AND valid_from = $4`, [officeId, position, person.id, from]);
  if (standing.length === 0) await insertHolder(sql, { officeId, personId: person.id, position, capacity, onBehalfOf, decreeNo, from, until });
  return person.id;
}
