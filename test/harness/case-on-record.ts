/** One cooperation as the record holds it, with a delivery and fictional people, for suites that begin in the middle. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { HandInStart } from '@sinergi/contracts/roster.contract';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { nikOf } from '@sinergi/domain/roster/nik';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import type { Sql } from '@sinergi/persistence/database';
import type { StagedRow } from '@sinergi/persistence/rosters/staging.repository';
import { cipherFrom } from '@sinergi/platform/crypto/field-cipher';

export const TEST_KEY = Buffer.alloc(32, 7).toString('base64');
export const testCipher = cipherFrom(TEST_KEY);

export interface CaseOnRecord {
  readonly no: string;
  readonly branchId: string;
  readonly cityId: string;
  readonly officer: string;
  readonly colleague: string;
  readonly rehearsal: boolean;
}

const COVER_FROM = localDate('2018-06-01');

export async function caseOnRecord(sql: Sql, no: string, rehearsal = false): Promise<CaseOnRecord> {
  const [branchId, cityId] = [await office(sql, `${no}-branch`, 'branch'), await office(sql, `${no}-city`, 'city-government')];
  const [officer, colleague] = [await person(sql), await person(sql)];
  const launchId = randomUUID();
  await sql.query(`INSERT INTO launch_request (id, cooperation_no, start, requested_by, office_id) VALUES ($1, $2, '{}', $3, $4)`, [launchId, no, officer, branchId]);
  await sql.query(
    `INSERT INTO cooperation (no, launch_id, programme, terms, status, stage, branch_id, city_id, region_code, zone, rehearsal, cover_from, launched_by, opened_on, as_of)
     VALUES ($1, $2, $3, $4, 'enrolling', 'roster', $5, $6, '32.75', 'WIB', $7, $8, $9, '2018-04-16', '2018-06-01')`,
    [no, launchId, neighbourhoodHeads.code, JSON.stringify(termsOf(neighbourhoodHeads)), branchId, cityId, rehearsal, COVER_FROM, officer],
  );
  return { no, branchId, cityId, officer, colleague, rehearsal };
}

/** @param storeKey where the file lies; suites that never open it need none */
export async function handedIn(sql: Sql, scene: CaseOnRecord, storeKey = 'nowhere', more: Partial<HandInStart> = {}, mends: string | null = null): Promise<string> {
  const handInId = randomUUID();
  const [document] = await sql.query<{ id: string }>(
    `INSERT INTO document (cooperation_no, kind, title, file_name, media_type, bytes, sha256, store_key, encrypted)
     VALUES ($1, 'roster', 'Daftar ketua RT/RW', 'daftar.csv', 'text/csv', 1, $2, $3, true) RETURNING id`,
    [scene.no, randomBytes(32), storeKey],
  );
  const start: HandInStart = {
    handInId, no: scene.no, birth: { bornAt: 0, rehearsal: scene.rehearsal, zone: 'WIB', recordUrl: 'http://localhost' }, terms: termsOf(neighbourhoodHeads), coverFrom: COVER_FROM, uploadedBy: scene.colleague,
    offices: { branchId: scene.branchId, branchCode: 'K10', cityId: scene.cityId, regionCode: '32.75', cityName: 'Kota Bekasi' }, ...more,
  };
  await sql.query(
    `INSERT INTO hand_in (id, cooperation_no, document_id, sha256, office_id, uploaded_by, handed_in_on, start, purpose, mends) VALUES ($1, $2, $3, $4, $5, $6, '2018-06-04', $7, $8, $9)`,
    [handInId, scene.no, document?.id, randomBytes(32), scene.cityId, scene.colleague, JSON.stringify(start), start.purpose ?? 'first-roster', mends],
  );
  return handInId;
}

/** Accepted rows of fictional people; equal serials are the same person in every delivery. */
export function stagedPeople(count: number, firstSerial = 1): StagedRow[] {
  return Array.from({ length: count }, (_, index) => stagedPerson(index + 1, firstSerial + index));
}

export function stagedPerson(rowNo: number, serial: number): StagedRow {
  const birthDate = localDate(`19${60 + (Math.floor(serial / 10_000) % 40)}-08-17`);
  const nik = nikOf('327501', birthDate, 'male', serial % 10_000);
  return {
    rowNo, sheet: 'Daftar', line: rowNo + 1, verdict: 'accepted', findings: [],
    person: {
      keySealed: null, wage: null, termEndsOn: null,
      nikHash: testCipher.keyedHash(nik), nikCipher: testCipher.encrypt(nik), fullName: `Warga Contoh ${serial}`, sex: 'male', birthPlace: 'Bekasi', birthDate,
      address: 'Jl. Contoh\t"A"\\1', rt: '001', rw: '002', villageCode: '32.75.01.1001', districtCode: '32.75.01', positionCode: serial % 9 === 0 ? 'rw-head' : 'rt-head',
      phoneCipher: testCipher.encrypt('081200000000'), phoneHash: testCipher.keyedHash('081200000000'), accountCipher: null, accountHash: null, bankName: null, motherNameCipher: null,
    },
  };
}

async function office(sql: Sql, code: string, kind: string): Promise<string> {
  const [row] = await sql.query<{ id: string }>(`INSERT INTO office (code, kind, name, region_code, valid_from) VALUES ($1, $2, $1, '32.75', '2000-01-01') RETURNING id`, [code, kind]);
  return row?.id as string;
}

async function person(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ id: string }>(`INSERT INTO person (full_name) VALUES ('Pegawai Contoh') RETURNING id`);
  return row?.id as string;
}
