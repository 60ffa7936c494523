/** What the door reads and writes of the record, each built on the one database. */
import type { FactoryProvider, Type } from '@nestjs/common';
import { AccessTokenRepository } from '@sinergi/persistence/access/access-tokens.repository';
import { SignInTicketRepository } from '@sinergi/persistence/access/sign-in-tickets.repository';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { Database } from '@sinergi/persistence/database';
import { BranchRegionRepository } from '@sinergi/persistence/directory/branch-regions.repository';
import { HolderQueries } from '@sinergi/persistence/directory/holders.queries';
import { HolderRepository } from '@sinergi/persistence/directory/holders.repository';
import { OfficeQueries } from '@sinergi/persistence/directory/offices.queries';
import { OfficeRepository } from '@sinergi/persistence/directory/offices.repository';
import { PeopleQueries } from '@sinergi/persistence/directory/people.queries';
import { PeopleRepository } from '@sinergi/persistence/directory/people.repository';
import { CalendarEffectQueries } from '@sinergi/persistence/law/calendar-effects.queries';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { HolidayRepository } from '@sinergi/persistence/law/holidays.repository';
import { TariffQueries } from '@sinergi/persistence/law/tariffs.queries';
import { TariffRepository } from '@sinergi/persistence/law/tariffs.repository';
import { LedgerQueries } from '@sinergi/persistence/money/ledger.queries';
import { SuccessionRepository } from '@sinergi/persistence/relay/succession.repository';
import { AccessLogRepository } from '@sinergi/persistence/requests/access-log.repository';
import { CorrectionRepository } from '@sinergi/persistence/requests/correction.repository';
import { DecisionRepository } from '@sinergi/persistence/requests/decision.repository';
import { DelegationRepository } from '@sinergi/persistence/requests/delegation.repository';
import { GuidanceRepository } from '@sinergi/persistence/requests/guidance.repository';
import { HandInRequestRepository } from '@sinergi/persistence/requests/hand-in-request.repository';
import { IdempotencyRepository } from '@sinergi/persistence/requests/idempotency.repository';
import { LaunchRepository } from '@sinergi/persistence/requests/launch.repository';
import { LinkUseRepository } from '@sinergi/persistence/requests/link-use.repository';
import { PaymentRequestRepository } from '@sinergi/persistence/requests/payment-request.repository';
import { ProcessRequestRepository } from '@sinergi/persistence/requests/process-request.repository';
import { RestartRepository } from '@sinergi/persistence/requests/restart.repository';
import { RosterUndoRepository } from '@sinergi/persistence/requests/roster-undo.repository';
import { StatementRepository } from '@sinergi/persistence/requests/statement.repository';
import { RosterQualityQueries } from '@sinergi/persistence/rosters/roster-quality.queries';
import { RosterRegionsQueries } from '@sinergi/persistence/rosters/roster-regions.queries';
import { RosterQueries } from '@sinergi/persistence/rosters/roster.queries';
import { AccessQueries } from '@sinergi/persistence/views/access.queries';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { CaseSeatQueries } from '@sinergi/persistence/views/case-seats.queries';
import { CooperationPageQueries } from '@sinergi/persistence/views/cooperation-page.queries';
import { CooperationQueries } from '@sinergi/persistence/views/cooperations.queries';
import { CorrectionQueries } from '@sinergi/persistence/views/corrections.queries';
import { DashboardQueries } from '@sinergi/persistence/views/dashboard.queries';
import { DelegationQueries } from '@sinergi/persistence/views/delegations.queries';
import { HandInQueries } from '@sinergi/persistence/views/hand-ins.queries';
import { JobQueries } from '@sinergi/persistence/views/jobs.queries';
import { LinkQueries } from '@sinergi/persistence/views/links.queries';
import { LostProcessQueries } from '@sinergi/persistence/views/lost-process.queries';
import { PaymentQueries } from '@sinergi/persistence/views/payments.queries';
import { ServiceAreaQueries } from '@sinergi/persistence/views/service-areas.queries';
import { StuckQueries } from '@sinergi/persistence/views/stuck.queries';
import { TaskQueries } from '@sinergi/persistence/views/tasks.queries';
import { TimelineQueries } from '@sinergi/persistence/views/timeline.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { FIELD_CIPHER } from './parts';

const ON_DATABASE: readonly (new (database: Database) => object)[] = [
  AccessTokenRepository, SignInTicketRepository, DocumentsRepository, BranchRegionRepository, HolderQueries, HolderRepository, OfficeQueries, OfficeRepository,
  PeopleQueries, PeopleRepository, HolidayQueries, HolidayRepository, TariffQueries, TariffRepository, LedgerQueries, AccessLogRepository, DecisionRepository,
  RestartRepository, LostProcessQueries, CalendarEffectQueries, SuccessionRepository, GuidanceRepository, DelegationRepository, DelegationQueries, CorrectionRepository, CorrectionQueries, CaseSeatQueries,
  HandInRequestRepository, RosterQualityQueries, RosterUndoRepository, RosterRegionsQueries, IdempotencyRepository, LaunchRepository, LinkUseRepository, PaymentRequestRepository, ProcessRequestRepository, StatementRepository,
  AccessQueries, CaseQueries, CooperationPageQueries, CooperationQueries, DashboardQueries, HandInQueries, JobQueries, LinkQueries, PaymentQueries, ServiceAreaQueries, StuckQueries,
  TaskQueries, TimelineQueries,
];

export const PERSISTENCE_PROVIDERS: readonly FactoryProvider[] = [
  ...ON_DATABASE.map((type) => ({ provide: type as Type<object>, useFactory: (database: Database) => new type(database), inject: [Database] })),
  { provide: RosterQueries, useFactory: (database: Database, cipher: FieldCipher) => new RosterQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
];
