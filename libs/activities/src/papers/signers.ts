/** Who would sign a paper on its day, in which capacity, and in whose name. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { CAPACITY_RULES, titleInCapacity, type Signer } from '@sinergi/domain/parties/capacity';
import { holderOn } from '@sinergi/domain/parties/holder';
import { POSITION_RULES, type CapacityCode, type PositionCode } from '@sinergi/domain/parties/office';
import { nameWithTitles, officialTitle } from '@sinergi/domain/parties/official-title';
import type { HeldPosition, HolderQueries } from '@sinergi/persistence/directory/holders.queries';
import type { RecipientQueries } from '@sinergi/persistence/directory/recipients.queries';

/** Below the head of the region, a city officer signs in the head's name (Permendagri 22/2020: an agency head by power of attorney). */
const IN_THE_NAME_OF_THE_HEAD: Partial<Record<PositionCode, CapacityCode>> = { 'city-secretary': 'on-behalf', 'agency-head': 'power-of-attorney' };

export interface SignerQuestion {
  readonly no: string;
  readonly officeId: string;
  readonly positions: readonly PositionCode[];
  readonly on: LocalDate;
}

export class Signers {
  constructor(
    private readonly recipients: RecipientQueries,
    private readonly holders: HolderQueries,
  ) {}

  /** @throws DomainError `holder-missing` */
  async signerFor({ no, officeId, positions, on }: SignerQuestion): Promise<Signer> {
    const found = await this.recipients.recipientFor(officeId, positions, 'assignee', no, on);
    const present = await this.holders.presentIn([officeId, found.officeId], on);
    const held = present.find((one) => one.officeId === found.officeId && one.personId === found.personId && one.position === found.position);
    if (!held) throw new DomainError('holder-missing', { officeId, positions: positions.join(' '), on });
    const head = holderOn(present.filter((one) => one.officeId === officeId), 'mayor', on);
    return { ...ownRole(held, present, head), side: POSITION_RULES[held.position].side, name: held.fullName, nameWithTitles: nameWithTitles(held), employeeNumber: held.staffNo, rank: held.rank };
  }
}

type Role = Pick<Signer, 'position' | 'capacity' | 'title' | 'principalTitle'>;

function ownRole(held: HeldPosition, present: readonly HeldPosition[], head: HeldPosition | null): Role {
  const title = officialTitle(held.position, held.officeName);
  if (CAPACITY_RULES[held.capacity].forAnother) return mandated(held, present);
  const inTheNameOf = IN_THE_NAME_OF_THE_HEAD[held.position];
  if (!inTheNameOf || !head) return { position: held.position, capacity: held.capacity, title, principalTitle: null };
  return {
    position: held.position,
    capacity: inTheNameOf,
    title: titleInCapacity(title, held.capacity),
    principalTitle: titleInCapacity(officialTitle('mayor', head.officeName), head.capacity),
  };
}

/** A standing mandate names the principal's post; the signer's own title comes from the seat the same person holds. */
function mandated(held: HeldPosition, present: readonly HeldPosition[]): Role {
  const seat = present.find((one) => one.personId === held.personId && !CAPACITY_RULES[one.capacity].forAnother) ?? held;
  return {
    position: seat.position,
    capacity: held.capacity,
    title: officialTitle(seat.position, seat.officeName),
    principalTitle: officialTitle(held.onBehalfOf ?? held.position, held.officeName),
  };
}
