/** A case on record whose offices have names, addresses and people in their posts, for suites about letters and papers. */
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import type { Sql } from '@sinergi/persistence/database';
import { caseOnRecord, type CaseOnRecord } from './case-on-record';

export interface PeopledCase extends CaseOnRecord {
  readonly domain: string;
}

/** A branch head and an account officer on one side; an acting mayor, a city secretary and a treasurer on the other. */
export async function peopledCase(sql: Sql, no: string, options: { readonly rehearsal?: boolean; readonly domain?: string } = {}): Promise<PeopledCase> {
  const { rehearsal = false, domain = `${no.toLowerCase()}.example` } = options;
  const scene = await caseOnRecord(sql, no, rehearsal);
  await sql.query(`UPDATE office SET name = 'Kantor Cabang Contoh', address = 'Jalan Rekaan 1', email = $2 WHERE id = $1`, [scene.branchId, `cabang@badan.example`]);
  await sql.query(`UPDATE office SET name = 'Pemerintah Kota Contoh', email = $2 WHERE id = $1`, [scene.cityId, `surat@${domain}`]);
  const seat = (officeId: string, position: PositionCode, name: string, email: string | null, capacity: CapacityCode = 'definitive') => seated(sql, { officeId, position, name, email, capacity });
  await seat(scene.branchId, 'branch-head', 'Budi Rekaan', 'kepala@badan.example');
  await seat(scene.branchId, 'account-officer', 'Ayu Rekaan', 'petugas@badan.example');
  await seat(scene.cityId, 'mayor', 'Rudi Contohwan', `walikota@${domain}`, 'penjabat');
  await seat(scene.cityId, 'city-secretary', 'Rahayu Contohwati', `sekda@${domain}`);
  await seat(scene.cityId, 'treasurer', 'Tuti Contohwati', `bendahara@${domain}`);
  return { ...scene, domain };
}

export interface Seat {
  readonly officeId: string;
  readonly position: PositionCode;
  readonly name: string;
  readonly email: string | null;
  readonly capacity?: CapacityCode;
}

export async function seated(sql: Sql, { officeId, position, name, email, capacity = 'definitive' }: Seat): Promise<string> {
  const [person] = await sql.query<{ id: string }>(`INSERT INTO person (full_name, titles_after, email) VALUES ($1, 'M.Si.', $2) RETURNING id`, [name, email]);
  await sql.query(`INSERT INTO holder (office_id, position, person_id, capacity, valid_from) VALUES ($1, $2, $3, $4, '2015-01-01')`, [officeId, position, person?.id, capacity]);
  return person?.id as string;
}

/** Districts and villages below the city, numbered from 1, each with an address. */
export async function districtsAndVillages(sql: Sql, scene: PeopledCase, regionCode: string, districts: number, villages: number): Promise<void> {
  await sql.query(
    `INSERT INTO office (code, kind, name, parent_id, region_code, email, valid_from)
     SELECT $1 || '-D' || n, 'district', 'Kecamatan ' || n, $2::uuid, $3 || '.' || lpad(n::text, 2, '0'), 'kec' || n || '@' || $6, '2015-01-01'::date FROM generate_series(1, $4::int) n
     UNION ALL
     SELECT $1 || '-V' || n, 'village', 'Kelurahan ' || n, $2::uuid, $3 || '.01.' || (1000 + n), 'kel' || n || '@' || $6, '2015-01-01'::date FROM generate_series(1, $5::int) n`,
    [scene.no, scene.cityId, regionCode, districts, villages, scene.domain],
  );
}
