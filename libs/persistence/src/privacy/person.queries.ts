/** One person in clear: for whoever may see one member for a purpose, and for the person's own question what is held. */
import type { PersonInClearView } from '@sinergi/contracts/privacy.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { LOCKED_PERSON } from './masked-person';

export interface PersonInClear extends PersonInClearView {
  readonly participantId: string;
  readonly erasedOn: string | null;
}

interface Locked {
  readonly participantId: string;
  readonly rehearsal: boolean;
  readonly fullName: string;
  readonly nikCipher: Buffer | null;
  readonly keySealed: Buffer | null;
  readonly sex: string | null;
  readonly birthPlace: string | null;
  readonly birthDate: string | null;
  readonly address: string | null;
  readonly phoneCipher: Buffer | null;
  readonly accountCipher: Buffer | null;
  readonly bank: string | null;
  readonly motherNameCipher: Buffer | null;
  readonly erasedOn: string | null;
}

const PERSON = `SELECT p.id AS "participantId", p.rehearsal, ${LOCKED_PERSON('p')}, p.sex, p.birth_place AS "birthPlace", p.birth_date AS "birthDate", p.address,
    p.phone_cipher AS "phoneCipher", p.account_cipher AS "accountCipher", p.bank_name AS bank, p.mother_name_cipher AS "motherNameCipher", p.erased_on AS "erasedOn" FROM participant p`;

export class PersonQueries {
  constructor(
    private readonly sql: Sql,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws DomainError `member-unknown` */
  async caseOf(membershipId: string): Promise<{ readonly no: string; readonly participantId: string }> {
    const [row] = await this.sql.query<{ no: string; participantId: string }>('SELECT cooperation_no AS no, participant_id AS "participantId" FROM membership WHERE id = $1', [membershipId]);
    if (!row) throw new DomainError('member-unknown', { id: membershipId.slice(0, 60) });
    return row;
  }

  /** @throws DomainError `person-erased` */
  async inClear(participantId: string): Promise<PersonInClear> {
    const [row] = await this.sql.query<Locked>(`${PERSON} WHERE p.id = $1`, [participantId]);
    const person = this.opened(row as Locked);
    if (person.erasedOn !== null) throw new DomainError('person-erased', { erasedOn: person.erasedOn });
    return person;
  }

  async byNumber(nikHash: Buffer): Promise<PersonInClear[]> {
    return (await this.sql.query<Locked>(`${PERSON} WHERE p.nik_hash = $1 ORDER BY p.rehearsal`, [nikHash])).map((row) => this.opened(row));
  }

  private opened({ fullName, nikCipher, phoneCipher, accountCipher, motherNameCipher, keySealed, ...rest }: Locked): PersonInClear {
    const open = (sealed: Buffer | null): string | null => (sealed === null ? null : this.cipher.decrypt(sealed, keySealed));
    return { ...rest, name: fullName, nik: open(nikCipher), phone: open(phoneCipher), account: open(accountCipher), motherName: open(motherNameCipher) };
  }
}
