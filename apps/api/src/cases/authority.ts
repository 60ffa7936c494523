/** May the one who asks do this on the day it was done: positions count on that day, not on the day it is typed in. */
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { AccessQueries } from '@sinergi/persistence/views/access.queries';
import { personOf, powersOf, type Actor, type Power } from '../auth/actor';

@Injectable()
export class Authority {
  constructor(private readonly access: AccessQueries) {}

  /**
   * @returns the person whose act it is
   * @throws DomainError `not-allowed` for machines and for people without the power on that day
   */
  async need(actor: Actor, power: Power, on: LocalDate): Promise<string> {
    const person = personOf(actor);
    const { positions } = await this.access.standing(person, actor.officeId, on);
    if (!powersOf(positions, actor.officeKind, []).includes(power)) throw new DomainError('not-allowed', { power, on });
    return person;
  }
}
