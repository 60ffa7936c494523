/** To whom a letter goes on its day: the person asked, the superior, the head of the office or the launching branch's head. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { holderOn } from '@sinergi/domain/parties/holder';
import { POSITION_RULES, type CapacityCode, type OfficeKind, type PositionCode } from '@sinergi/domain/parties/office';
import type { RungAddressee } from '@sinergi/domain/terms/ladder';
import type { Sql } from '../database';
import { HolderQueries, type HeldPosition } from './holders.queries';
import { existsOn, OfficeQueries } from './offices.queries';

export interface RecipientFound {
  readonly officeId: string;
  readonly officeName: string;
  /** Null where a letter goes to the office itself. */
  readonly personId: string | null;
  /** The person's own address, else the office's. */
  readonly email: string | null;
  readonly position: PositionCode | null;
  readonly capacity: CapacityCode | null;
}

export interface OfficeOnList extends RecipientFound {
  readonly officeKind: OfficeKind;
  /** Of a village; null for a district. */
  readonly districtName: string | null;
  readonly regionCode: string;
}

/** Who answers for an office that is written to on a list, the first on record. */
const HEADS: Readonly<Record<OfficeKind, readonly PositionCode[]>> = {
  'head-office': [], 'regional-office': ['regional-head'], branch: ['branch-head'], 'city-government': ['treasurer', 'city-secretary'], 'city-agency': ['treasurer', 'agency-head'],
  district: ['district-head'], village: ['village-head'],
};

/** Where one person answers for money, that person is written to and not the registry. */
const MONEY_DESKS: readonly OfficeKind[] = ['city-government', 'city-agency'];

export class RecipientQueries {
  private readonly offices: OfficeQueries;
  private readonly holders: HolderQueries;

  constructor(private readonly sql: Sql) {
    this.offices = new OfficeQueries(sql);
    this.holders = new HolderQueries(sql);
  }

  /**
   * @param positions in the order in which they are preferred
   * @throws DomainError `holder-missing` when nobody is found, `cooperation-unknown`
   */
  async recipientFor(officeId: string, positions: readonly PositionCode[], as: RungAddressee, no: string, date: LocalDate): Promise<RecipientFound> {
    const asked = await this.idsAbove(officeId);
    const launching = await this.idsAbove(await this.launchingBranch(no));
    const agencies = await this.agenciesOf(officeId, date);
    const present = await this.holders.presentIn([...asked, ...launching, ...agencies], date);
    const within = (officeIds: readonly string[], position: PositionCode): HeldPosition | null => {
      const inOffice = (id: string) => present.filter((held) => held.officeId === id);
      return officeIds.map((id) => holderOn(inOffice(id), position, date)).find((held) => held !== null) ?? null;
    };

    const assignee = positions.map((position) => within([officeId, ...agencies], position)).find((held) => held !== null) ?? null;
    const askedPosition = assignee?.position ?? positions[0];
    const other = (held: HeldPosition | null): HeldPosition | null => (held?.personId === assignee?.personId ? null : held);
    const superior = (): HeldPosition | null => {
      for (let above = askedPosition && POSITION_RULES[askedPosition].superior; above; above = POSITION_RULES[above].superior) {
        const held = other(within(asked, above));
        if (held) return held;
      }
      return null;
    };
    const branchHead = (): HeldPosition | null => within(launching.slice(0, 1), 'branch-head');
    const launcher = (): HeldPosition | null => branchHead() ?? within(launching, 'regional-head');
    const head = (): HeldPosition | null => askedPosition ? other(within(asked, POSITION_RULES[askedPosition].headOfOffice)) : null;
    /** The second escalation of a ladder: somebody whom the first did not reach. */
    const headBeyond = (first: HeldPosition | null): HeldPosition | null =>
      [head(), branchHead(), within(launching, 'regional-head')].map(other).find((held) => held !== null && held.personId !== first?.personId) ?? first;

    const choice: Record<RungAddressee, () => HeldPosition | null> = {
      assignee: () => assignee,
      superior: () => superior() ?? launcher(),
      'head-of-office': () => headBeyond(superior() ?? launcher()),
      launcher,
      'agency-head': () => within([officeId, ...agencies], 'agency-head') ?? superior() ?? launcher(),
      'city-secretary': () => within(asked, 'city-secretary') ?? superior() ?? launcher(),
      mayor: () => within(asked, 'mayor') ?? launcher(),
      'regional-office': () => within(launching, 'regional-head') ?? launcher(),
    };
    const found = choice[as]();
    if (!found) throw new DomainError('holder-missing', { officeId, positions: positions.join(' '), as, on: date });
    return recipientOf(found);
  }

  /** Districts and villages of a city to which a circular goes down, with their heads where the directory knows them. */
  async distributionList(regionCode: string, date: LocalDate): Promise<OfficeOnList[]> {
    const offices = await this.sql.query<OfficeOnList>(
      `SELECT o.id AS "officeId", o.name AS "officeName", o.kind AS "officeKind", o.region_code AS "regionCode", o.email,
              CASE WHEN o.kind = 'village' THEN (SELECT r.name FROM region v JOIN region r ON r.code = v.parent_code WHERE v.code = o.region_code) END AS "districtName",
              NULL AS "personId", NULL AS position, NULL AS capacity
       FROM office o WHERE o.kind IN ('district', 'village') AND o.region_code LIKE $1 || '.%' AND ${existsOn('o', '$2::date')} ORDER BY o.region_code`,
      [regionCode, date],
    );
    return this.withHeads(offices, date);
  }

  /** Offices that pay for their own people, with whoever answers for money or the office in them. */
  async officesOnList(ids: readonly string[], date: LocalDate): Promise<OfficeOnList[]> {
    const offices = await this.sql.query<OfficeOnList>(
      `SELECT o.id AS "officeId", o.name AS "officeName", o.kind AS "officeKind", o.region_code AS "regionCode", o.email,
              CASE WHEN o.kind = 'village' THEN (SELECT r.name FROM region v JOIN region r ON r.code = v.parent_code WHERE v.code = o.region_code) END AS "districtName",
              NULL AS "personId", NULL AS position, NULL AS capacity
       FROM office o WHERE o.id = ANY ($1::uuid[]) AND ${existsOn('o', '$2::date')} ORDER BY o.code`,
      [ids, date],
    );
    return this.withHeads(offices, date);
  }

  private async withHeads(offices: readonly OfficeOnList[], date: LocalDate): Promise<OfficeOnList[]> {
    const present = await this.holders.presentIn(offices.map((office) => office.officeId), date);
    return offices.map((office) => {
      const own = present.filter((held) => held.officeId === office.officeId);
      const head = HEADS[office.officeKind].map((position) => holderOn(own, position, date)).find((held) => held !== null && held !== undefined);
      return head ? { ...office, ...recipientOf(head), email: (MONEY_DESKS.includes(office.officeKind) ? head.email : null) ?? office.email ?? head.email } : office;
    });
  }

  private async idsAbove(officeId: string): Promise<string[]> {
    return (await this.offices.officesAbove(officeId)).map((office) => office.id);
  }

  /** An agency's head is asked through the city government the agency belongs to. */
  private async agenciesOf(officeId: string, date: LocalDate): Promise<string[]> {
    const rows = await this.sql.query<{ id: string }>(
      `SELECT o.id FROM office o WHERE o.parent_id = $1 AND o.kind = 'city-agency' AND ${existsOn('o', '$2::date')} ORDER BY o.code`,
      [officeId, date],
    );
    return rows.map((row) => row.id);
  }

  private async launchingBranch(no: string): Promise<string> {
    const [row] = await this.sql.query<{ branchId: string }>(`SELECT branch_id AS "branchId" FROM cooperation WHERE no = $1`, [no]);
    if (!row) throw new DomainError('cooperation-unknown', { no });
    return row.branchId;
  }
}

function recipientOf(held: HeldPosition): RecipientFound {
  const { officeId, officeName, personId, position, capacity } = held;
  return { officeId, officeName, personId, email: held.email ?? held.officeEmail, position, capacity };
}
