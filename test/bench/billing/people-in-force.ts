/** A cooperation with as many members in force as wanted, each village of it with an office, written in sets. */
import { caseOnRecord, handedIn, type CaseOnRecord } from '../../harness/case-on-record';
import type { Sql } from '@sinergi/persistence/database';

/** As in a city of 7,596 members and 40 villages. */
export const MEMBERS_A_VILLAGE = 190;

const VILLAGE = `'32.75.' || lpad((n / ${MEMBERS_A_VILLAGE} / 100 + 1)::text, 2, '0') || '.' || (1001 + n / ${MEMBERS_A_VILLAGE} % 100)`;

export async function peopleInForce(owner: Sql, no: string, members: number): Promise<CaseOnRecord> {
  const scene = await caseOnRecord(owner, no);
  const handIn = await handedIn(owner, scene);
  await owner.query(
    `WITH person AS (
       INSERT INTO participant (rehearsal, nik_hash, nik_cipher, full_name, sex, birth_date)
       SELECT false, sha256(convert_to($1 || n, 'UTF8')), '\\x00', 'Warga Contoh', 'male', '1970-08-17' FROM generate_series(0, $3::int - 1) n RETURNING id),
     numbered AS (SELECT id, (row_number() OVER ())::int - 1 AS n FROM person)
     INSERT INTO membership (cooperation_no, participant_id, hand_in_id, position_code, village_code, district_code, from_month)
     SELECT $1, id, $2, 'rt-head', ${VILLAGE}, '32.75.' || lpad((n / ${MEMBERS_A_VILLAGE} / 100 + 1)::text, 2, '0'), '2018-06' FROM numbered`,
    [no, handIn, members],
  );
  await owner.query(
    `INSERT INTO office (code, kind, name, region_code, valid_from)
     SELECT $1 || '-' || code, 'village', code, code, '2000-01-01' FROM (SELECT DISTINCT village_code AS code FROM membership WHERE cooperation_no = $1) v
      WHERE NOT EXISTS (SELECT FROM office o WHERE o.kind = 'village' AND o.region_code = v.code)`,
    [no],
  );
  await owner.query('ANALYZE participant, membership, office');
  return scene;
}
