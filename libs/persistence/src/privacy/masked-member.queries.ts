/** One member as pages about one person show it: identity masked, with the case it belongs to. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { maskName } from '@sinergi/domain/roster/masking';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Sql } from '../database';
import { LOCKED_PERSON, maskedNikOf, type LockedNumber } from './masked-person';

export interface MaskedMember {
  readonly membershipId: string;
  readonly no: string;
  readonly participantId: string;
  readonly nameMasked: string;
  readonly nikMasked: string;
  readonly positionCode: string;
  readonly villageCode: string | null;
  readonly rehearsal: boolean;
}

export class MaskedMemberQueries {
  constructor(
    private readonly sql: Sql,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws DomainError `member-unknown` */
  async one(membershipId: string): Promise<MaskedMember> {
    const [row] = await this.sql.query<Omit<MaskedMember, 'nameMasked' | 'nikMasked'> & LockedNumber & { fullName: string }>(
      `SELECT m.id AS "membershipId", m.cooperation_no AS no, m.participant_id AS "participantId", ${LOCKED_PERSON('p')}, m.position_code AS "positionCode", m.village_code AS "villageCode", p.rehearsal
         FROM membership m JOIN participant p ON p.id = m.participant_id WHERE m.id = $1`,
      [membershipId],
    );
    if (!row) throw new DomainError('member-unknown', { id: membershipId.slice(0, 60) });
    const { fullName, nikCipher, keySealed, ...member } = row;
    return { ...member, nameMasked: maskName(fullName), nikMasked: maskedNikOf(this.cipher, { nikCipher, keySealed }) };
  }
}
