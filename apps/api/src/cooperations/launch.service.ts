/** Launches a cooperation from a spoken yes: judged, put on record, then handed to its process. */
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { CooperationStart } from '@sinergi/contracts/cooperation.contract';
import { monthOf } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { dateAt } from '@sinergi/domain/calendar/zone';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { programmeOf } from '@sinergi/domain/programmes/registry';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { HolderQueries } from '@sinergi/persistence/directory/holders.queries';
import { OfficeQueries, type OfficeRow } from '@sinergi/persistence/directory/offices.queries';
import { LaunchRepository, type SpokenYes } from '@sinergi/persistence/requests/launch.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import type { Actor } from '../auth/actor';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { LOGGER, NOW, SETTINGS, type DoorSettings } from '../parts';
import type { LaunchOrder } from './cooperation.dto';

const LOOK_AGAIN = 100;

export interface Launched {
  readonly launchId: string;
  readonly no: string;
  /** The process has opened the case. */
  readonly opened: boolean;
}

@Injectable()
export class LaunchService {
  constructor(
    private readonly offices: OfficeQueries,
    private readonly holders: HolderQueries,
    private readonly documents: DocumentsRepository,
    private readonly launches: LaunchRepository,
    private readonly cases: CaseQueries,
    private readonly authority: Authority,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(SETTINGS) private readonly settings: DoorSettings,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  async launch(order: LaunchOrder, actor: Actor, launchId: string, channel: string): Promise<Launched> {
    const programme = programmeOf(order.programme);
    const city = await this.cityOf(order.cityOfficeId);
    const bornAt = order.rehearsal ? Date.parse(order.rehearsal.bornAt) : this.now();
    const on = dateAt(bornAt, city.zone);
    const launcher = await this.authority.need(actor, 'launch', on);
    const branch = await this.branchServing(actor.officeId, city, on);
    if (monthOf(order.coverFrom) < programme.since) throw new DomainError('period-invalid', { coverFrom: order.coverFrom, since: programme.since });
    const town = await this.offices.townOf(city);
    const approval = await this.spokenYes(order.approval, city, on);

    const request = { id: launchId, rehearsal: order.rehearsal !== undefined, year: Number(on.slice(0, 4)), requestedBy: launcher, officeId: branch.id, approval };
    const startOf = (no: string): CooperationStart => ({
      no,
      launchId,
      birth: { bornAt, rehearsal: request.rehearsal, zone: city.zone, recordUrl: `${this.settings.publicUrl}/cooperations/${no}` },
      offices: { branchId: branch.id, branchCode: branch.code, cityId: city.id, regionCode: city.regionCode, cityName: town },
      terms: termsOf(programme),
      coverFrom: order.coverFrom,
      duties: [{ personId: launcher, duty: 'prepare' }],
    });
    const start = await this.launches.record(request, startOf, authorOf(actor, channel));
    return { launchId, no: start.no, opened: await this.hand(start) };
  }

  /** What cannot be told now is told by the relay. */
  private async hand(start: CooperationStart): Promise<boolean> {
    try {
      await this.gateway.startCooperation(start);
      await this.launches.started(start.launchId);
    } catch (error) {
      this.logger.warn('launch left to the relay', { cooperationNo: start.no, error });
      return false;
    }
    for (const deadline = Date.now() + this.settings.patience; ; await pause(LOOK_AGAIN)) {
      if (await this.cases.isOpened(start.no)) return true;
      if (Date.now() >= deadline) return false;
    }
  }

  private async cityOf(officeId: string): Promise<OfficeRow & { regionCode: string }> {
    const city = await this.offices.get(officeId);
    if (city.kind !== 'city-government' || city.regionCode === null) throw new DomainError('office-unknown', { id: officeId, kind: city.kind });
    return { ...city, regionCode: city.regionCode };
  }

  private async branchServing(officeId: string, city: { readonly regionCode: string }, on: LocalDate): Promise<OfficeRow> {
    const branch = await this.offices.get(officeId);
    const serving = branch.kind === 'branch' && (await this.offices.branchesServing(city.regionCode, on)).includes(branch.id);
    if (!serving) throw new DomainError('not-allowed', { power: 'launch', regionCode: city.regionCode, on });
    return branch;
  }

  /** The yes counts only from somebody who held the position on that day, in the capacity claimed. */
  private async spokenYes(given: LaunchOrder['approval'], city: { readonly id: string; readonly regionCode: string }, on: LocalDate): Promise<SpokenYes> {
    if (given.givenOn > on) throw new DomainError('period-invalid', { givenOn: given.givenOn, today: on });
    const held = (await this.holders.powersOf(given.givenBy, given.givenOn)).filter(({ position, capacity }) => position === given.position && capacity === (given.capacity ?? capacity));
    const seats = await Promise.all(held.map(async (power) => ({ ...power, regionCode: (await this.offices.get(power.officeId)).regionCode })));
    const seat = seats.find((power) => power.officeId === city.id || power.regionCode?.slice(0, 5) === city.regionCode);
    if (!seat) throw new DomainError('holder-missing', { position: given.position, capacity: given.capacity ?? null, on: given.givenOn });
    if (given.minutesDocumentId) await this.documents.get(given.minutesDocumentId);
    const { givenBy, position, givenOn, place, channel, witnesses, note } = given;
    return { givenBy, position, givenOn, place, channel, witnesses, note, officeId: seat.officeId, capacity: seat.capacity, minutesDocumentId: given.minutesDocumentId ?? null };
  }
}
