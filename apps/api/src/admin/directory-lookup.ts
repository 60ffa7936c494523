/** Finds the office and the person an administration command speaks of; on an empty installation it enters the first ones. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { OfficeKind } from '@sinergi/domain/parties/office';
import type { Author } from '@sinergi/persistence/access/audit.repository';
import type { Database } from '@sinergi/persistence/database';
import { HolderRepository } from '@sinergi/persistence/directory/holders.repository';
import { OfficeQueries, type OfficeRow } from '@sinergi/persistence/directory/offices.queries';
import { OfficeRepository } from '@sinergi/persistence/directory/offices.repository';
import { PeopleQueries, type PersonRow } from '@sinergi/persistence/directory/people.queries';
import { PeopleRepository } from '@sinergi/persistence/directory/people.repository';

export const INSTALLATION: Author = { personId: null, officeId: null, channel: 'admin' };
/** What the first command enters has always been so, as far as the record goes. */
const FROM_THE_START = localDate('2000-01-01');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export class AdminRefusal extends Error {}

export class DirectoryLookup {
  private readonly offices: OfficeQueries;
  private readonly people: PeopleQueries;

  constructor(private readonly database: Database) {
    this.offices = new OfficeQueries(database);
    this.people = new PeopleQueries(database);
  }

  /** @param name enters the office when its code is not known yet */
  async office(code: string, name?: string, kind: OfficeKind = 'head-office'): Promise<OfficeRow> {
    try {
      return await this.offices.byCode(code);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'office-unknown')) throw error;
      if (name === undefined) throw new AdminRefusal(`There is no office ${code}. Give --office-name (and --office-kind) to enter it.`);
      const office = { code, kind, name, parentId: null, regionCode: null, zone: 'WIB' as const, email: null, address: null, from: FROM_THE_START, until: null };
      return new OfficeRepository(this.database).add(office, INSTALLATION);
    }
  }

  /** @param given an id, or the whole name */
  async person(given: string): Promise<PersonRow | null> {
    if (UUID.test(given)) return this.people.get(given);
    const { items } = await this.people.search({ q: given, limit: 200 });
    const named = items.filter(({ fullName }) => fullName.toLowerCase() === given.trim().toLowerCase());
    if (named.length > 1) throw new AdminRefusal(`${named.length} people are called so. Give the id of the one you mean: ${named.map(({ id }) => id).join(', ')}`);
    return named[0] ?? null;
  }

  /** Only the first: every other person is entered through the door, by an administrator. */
  async firstAdministrator(fullName: string, email: string | null, office: OfficeRow): Promise<PersonRow> {
    const present = await this.database.query(`SELECT FROM holder WHERE position = 'administrator' LIMIT 1`);
    if (present.length > 0) throw new AdminRefusal('Nobody is called so. There is an administrator already: enter people with "sinergi person add".');
    const person = await new PeopleRepository(this.database).add({ fullName: fullName.trim(), titlesBefore: '', titlesAfter: '', staffNo: null, rank: null, email }, INSTALLATION);
    const seat = { officeId: office.id, position: 'administrator', personId: person.id, capacity: 'definitive', onBehalfOf: null, decreeNo: null, from: FROM_THE_START, until: null } as const;
    await new HolderRepository(this.database).add(seat, INSTALLATION);
    return person;
  }
}
