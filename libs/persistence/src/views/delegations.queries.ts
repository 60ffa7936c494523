/** Delegations as people see them: who decides for whom, in which position, from when until when. */
import type { DelegationView } from '@sinergi/contracts/guidance.views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { POSITION_RULES } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';

export interface DelegationSearch extends PageRequest {
  readonly principalId?: string | undefined;
  readonly delegateId?: string | undefined;
  readonly officeId?: string | undefined;
  /** Only those that count on this day. */
  readonly on?: LocalDate | undefined;
}

/** Who looks: everybody sees what concerns them and their office, an administrator all. */
export interface DelegationSight {
  readonly personId: string | null;
  readonly officeId: string;
  readonly all: boolean;
}

type Row = Omit<DelegationView, 'positionTitle' | 'mayEnd'>;

const NAME = (alias: string): string => `concat_ws(' ', nullif(${alias}.titles_before, ''), ${alias}.full_name, nullif(${alias}.titles_after, ''))`;
const ROW = `SELECT g.id, g.principal_id AS "principalId", ${NAME('p')} AS "principalName", g.delegate_id AS "delegateId", ${NAME('d')} AS "delegateName", g.office_id AS "officeId",
    o.name AS "officeName", g.position, g.valid_from AS "from", g.valid_until AS "until", g.reason, g.ended_on AS "endedOn"
  FROM delegation g JOIN person p ON p.id = g.principal_id JOIN person d ON d.id = g.delegate_id JOIN office o ON o.id = g.office_id
  WHERE ($1 OR g.principal_id = $2 OR g.delegate_id = $2 OR g.office_id = $3)`;

export class DelegationQueries {
  constructor(private readonly sql: Sql) {}

  /** The latest to begin first. */
  async search(sight: DelegationSight, wanted: DelegationSearch): Promise<PageOf<DelegationView>> {
    const key = cursorKeyOf(wanted, 2);
    const rows = await this.sql.query<Row>(
      `${ROW} AND ($4::uuid IS NULL OR g.principal_id = $4) AND ($5::uuid IS NULL OR g.delegate_id = $5) AND ($6::uuid IS NULL OR g.office_id = $6)
         AND ($7::date IS NULL OR (g.valid_from <= $7 AND g.valid_until >= $7 AND (g.ended_on IS NULL OR g.ended_on > $7)))
         AND ($8::date IS NULL OR (g.valid_from, g.id) < ($8::date, $9::uuid))
       ORDER BY g.valid_from DESC, g.id DESC LIMIT $10`,
      [
        sight.all, sight.personId, sight.officeId, wanted.principalId ?? null, wanted.delegateId ?? null, wanted.officeId ?? null, wanted.on ?? null,
        key?.[0] ?? null, key?.[1] ?? null, rowsToRead(wanted),
      ],
    );
    return pageOf(rows.map((row) => viewOf(row, sight)), wanted, (row) => [row.from, row.id]);
  }

  async find(id: string, sight: DelegationSight): Promise<DelegationView | null> {
    const [row] = await this.sql.query<Row>(`${ROW} AND g.id = $4::uuid`, [sight.all, sight.personId, sight.officeId, id]);
    return row ? viewOf(row, sight) : null;
  }
}

function viewOf(row: Row, { all, personId }: DelegationSight): DelegationView {
  const { titleId, titleEn } = POSITION_RULES[row.position];
  return { ...row, positionTitle: { id: titleId, en: titleEn }, mayEnd: row.endedOn === null && (all || row.principalId === personId) };
}
