/** Who holds which position in which office, in which capacity, on a day. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { holderOn, type Holder } from '@sinergi/domain/parties/holder';
import type { CapacityCode, OfficeKind, PositionCode } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';
import { existsOn } from './offices.queries';

export interface HeldPosition extends Holder {
  readonly id: string;
  readonly officeName: string;
  readonly officeKind: OfficeKind;
  readonly officeEmail: string | null;
  /** The position signed for, with `on-behalf` and `power-of-attorney`. */
  readonly onBehalfOf: PositionCode | null;
  readonly decreeNo: string | null;
  readonly fullName: string;
  readonly titlesBefore: string;
  readonly titlesAfter: string;
  readonly staffNo: string | null;
  readonly rank: string | null;
  readonly email: string | null;
}

/** A position somebody may act in. */
export interface Power {
  readonly holderId: string;
  readonly officeId: string;
  readonly officeKind: OfficeKind;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
}

export interface HolderSearch extends PageRequest {
  readonly officeId?: string | undefined;
  readonly personId?: string | undefined;
  readonly position?: PositionCode | undefined;
  /** Only those holding on this day. */
  readonly on?: LocalDate | undefined;
}

const HELD = `SELECT h.id, h.person_id AS "personId", h.office_id AS "officeId", h.position, h.capacity, h.on_behalf_of AS "onBehalfOf", h.decree_no AS "decreeNo",
    h.valid_from AS "from", h.valid_until AS "until", o.name AS "officeName", o.kind AS "officeKind", o.email AS "officeEmail",
    p.full_name AS "fullName", p.titles_before AS "titlesBefore", p.titles_after AS "titlesAfter", p.staff_no AS "staffNo", p.rank, p.email
  FROM holder h JOIN person p ON p.id = h.person_id JOIN office o ON o.id = h.office_id`;

export class HolderQueries {
  constructor(private readonly sql: Sql) {}

  /** Who speaks for the office: the first of the positions that is held on the day; null when none is. */
  async holderOn(officeId: string, positions: readonly PositionCode[], date: LocalDate): Promise<HeldPosition | null> {
    const present = await this.presentIn([officeId], date);
    for (const position of positions) {
      const found = holderOn(present, position, date);
      if (found) return found;
    }
    return null;
  }

  /** Everyone holding a position in one of the offices on the day, the longest-serving first. */
  presentIn(officeIds: readonly string[], date: LocalDate): Promise<HeldPosition[]> {
    return this.sql.query<HeldPosition>(`${HELD} WHERE h.office_id = ANY($1) AND ${existsOn('h', '$2::date')} ORDER BY h.valid_from, h.id`, [officeIds, date]);
  }

  /** Positions a person holds on the day, in all offices. */
  powersOf(personId: string, date: LocalDate): Promise<Power[]> {
    return this.sql.query<Power>(
      `SELECT h.id AS "holderId", h.office_id AS "officeId", o.kind AS "officeKind", h.position, h.capacity
       FROM holder h JOIN office o ON o.id = h.office_id WHERE h.person_id = $1 AND ${existsOn('h', '$2::date')} ORDER BY h.valid_from, h.id`,
      [personId, date],
    );
  }

  /** The latest to begin first. */
  async search(wanted: HolderSearch): Promise<PageOf<HeldPosition>> {
    const key = cursorKeyOf(wanted, 2);
    const rows = await this.sql.query<HeldPosition>(
      `${HELD}
       WHERE ($1::uuid IS NULL OR h.office_id = $1) AND ($2::uuid IS NULL OR h.person_id = $2) AND ($3::text IS NULL OR h.position = $3)
         AND ($4::date IS NULL OR (${existsOn('h', '$4::date')}))
         AND ($5::date IS NULL OR (h.valid_from, h.id) < ($5::date, $6::uuid))
       ORDER BY h.valid_from DESC, h.id DESC LIMIT $7`,
      [wanted.officeId ?? null, wanted.personId ?? null, wanted.position ?? null, wanted.on ?? null, key?.[0] ?? null, key?.[1] ?? null, rowsToRead(wanted)],
    );
    return pageOf(rows, wanted, (row) => [row.from, row.id]);
  }
}
