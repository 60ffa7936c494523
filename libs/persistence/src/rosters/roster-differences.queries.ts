/** The people behind the counts an approver is shown, page by page, masked: who joins, leaves, changes, and who is on record already. */
import type { DifferenceKind } from '@sinergi/contracts/roster.contract';
import type { PostView } from '@sinergi/contracts/roster.views';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import { LOCKED_PERSON, maskedNikOf, type LockedNumber } from '../privacy/masked-person';
import { STAYS, type CourseKind } from './roster-course.queries';

export interface DifferenceRow {
  readonly key: string;
  /** null for somebody who is on no record yet. */
  readonly participantId: string | null;
  readonly rowNo: number | null;
  readonly sheet: string | null;
  readonly line: number | null;
  readonly fullName: string;
  readonly nikMasked: string;
  readonly was: PostView | null;
  readonly is: PostView | null;
}

interface PostSql {
  readonly position: string;
  readonly rt: string;
  readonly rw: string;
  readonly village: string;
  readonly wage: string;
  readonly termEndsOn: string;
}

const columnsOf = (alias: string): PostSql => ({ position: `${alias}.position_code`, rt: `${alias}.rt`, rw: `${alias}.rw`, village: `${alias}.village_code`, wage: `${alias}.wage`, termEndsOn: `${alias}.term_ends_on` });
const POST = ({ position, rt, rw, village, wage, termEndsOn }: PostSql): string =>
  `json_build_object('positionCode', ${position}, 'positionTitle', coalesce((SELECT t -> 'titles' ->> 0 FROM jsonb_array_elements(h.start -> 'terms' -> 'positions') t WHERE t ->> 'code' = ${position}), ${position}), 'rt', ${rt}, 'rw', ${rw}, 'villageCode', ${village}, 'villageName', (SELECT r.name FROM region r WHERE r.code = ${village} LIMIT 1), 'wage', ${wage}, 'termEndsOn', ${termEndsOn})`;
/** What the row leaves blank stays, RT and RW only in the same post and village. */
const BECOMES: PostSql = {
  position: 's.position_code', rt: 'CASE WHEN stays THEN coalesce(s.rt, m.rt) ELSE s.rt END', rw: 'CASE WHEN stays THEN coalesce(s.rw, m.rw) ELSE s.rw END',
  village: 'coalesce(s.village_code, m.village_code)', wage: 'coalesce(s.wage, m.wage)', termEndsOn: 'coalesce(s.term_ends_on, m.term_ends_on)',
};
const TOLD = (...codes: readonly string[]): string => `(${codes.map((code) => `s.findings @> '[{"code":"${code}"}]'`).join(' OR ')})`;

const OF_ROWS: Record<Exclude<DifferenceKind, CourseKind>, string> = {
  joiner: `s.verdict <> 'returned' AND NOT ${TOLD('member-already', 'member-changed')}`,
  already: TOLD('member-already'),
  elsewhere: TOLD('member-elsewhere', 'member-elsewhere-refused', 'second-post', 'second-post-refused'),
  'post-held': TOLD('post-held'),
};

const BY_ROW = (told: string): string => `
  SELECT lpad(s.row_no::text, 9, '0') AS key, p.id AS "participantId", s.row_no AS "rowNo", s.sheet, s.line, ${LOCKED_PERSON('s')}, NULL::json AS was, ${POST(columnsOf('s'))} AS is
    FROM staged_row s JOIN hand_in h ON h.id = s.hand_in_id LEFT JOIN participant p ON p.nik_hash = s.nik_hash AND p.rehearsal = (h.start -> 'birth' ->> 'rehearsal')::boolean
   WHERE s.hand_in_id = $1 AND ${told} AND s.row_no > coalesce($2::text, '0')::int ORDER BY s.row_no LIMIT $3`;

const BY_MEMBER = `
  SELECT d.membership_id::text AS key, p.id AS "participantId", d.row_no AS "rowNo", s.sheet, s.line, ${LOCKED_PERSON('p')}, ${POST(columnsOf('m'))} AS was, CASE WHEN s.row_no IS NULL THEN NULL ELSE ${POST(BECOMES)} END AS is
    FROM roster_difference d JOIN hand_in h ON h.id = d.hand_in_id JOIN membership m ON m.id = d.membership_id JOIN participant p ON p.id = m.participant_id
    LEFT JOIN staged_row s ON s.hand_in_id = d.hand_in_id AND s.row_no = d.row_no
   CROSS JOIN LATERAL (SELECT ${STAYS} AS stays) place
   WHERE d.hand_in_id = $1 AND d.kind = $4 AND ($2::text IS NULL OR d.membership_id > $2::uuid) ORDER BY d.membership_id LIMIT $3`;

export class RosterDifferencesQueries {
  constructor(
    private readonly sql: Sql,
    private readonly cipher: FieldCipher,
  ) {}

  /** As they were compared last; a delivery that took effect shows what its approver was shown. */
  async page(handInId: string, kind: DifferenceKind, request: PageRequest): Promise<PageOf<DifferenceRow>> {
    const [last] = cursorKeyOf(request, 1) ?? [null];
    const [statement, more] = isOfRows(kind) ? [BY_ROW(OF_ROWS[kind]), []] : [BY_MEMBER, [kind]];
    const rows = await this.sql.query<Omit<DifferenceRow, 'nikMasked'> & LockedNumber>(statement, [handInId, last, rowsToRead(request), ...more]);
    return pageOf(rows.map(({ nikCipher, keySealed, ...row }) => ({ ...row, nikMasked: maskedNikOf(this.cipher, { nikCipher, keySealed }) })), request, ({ key }) => [key]);
  }
}

const isOfRows = (kind: DifferenceKind): kind is keyof typeof OF_ROWS => kind in OF_ROWS;
