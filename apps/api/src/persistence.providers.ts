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
import { MinimumWageQueries } from '@sinergi/persistence/law/minimum-wages.queries';
import { MinimumWageRepository } from '@sinergi/persistence/law/minimum-wages.repository';
import { TariffQueries } from '@sinergi/persistence/law/tariffs.queries';
import { TariffRepository } from '@sinergi/persistence/law/tariffs.repository';
import { ArrearsQueries } from '@sinergi/persistence/money/arrears.queries';
import { HoldRepository } from '@sinergi/persistence/money/hold.repository';
import { LineDisputeRepository } from '@sinergi/persistence/money/line-dispute.repository';
import { PaymentPlanRepository } from '@sinergi/persistence/money/payment-plan.repository';
import { WriteOffRepository } from '@sinergi/persistence/money/write-off.repository';
import { BudgetQueries } from '@sinergi/persistence/money/budget/budget.queries';
import { BudgetRepository } from '@sinergi/persistence/money/budget/budget.repository';
import { BudgetStandings } from '@sinergi/persistence/money/budget/budget-standings';
import { ArrangementsQueries } from '@sinergi/persistence/money/arrangements.queries';
import { BillOutsideQueries } from '@sinergi/persistence/money/bill-outside.queries';
import { BillPreviewQueries } from '@sinergi/persistence/money/bill-preview.queries';
import { CollectionMonthsQueries } from '@sinergi/persistence/money/collection-months.queries';
import { MonthPrices } from '@sinergi/persistence/money/month-prices';
import { PayingQueries } from '@sinergi/persistence/money/paying.queries';
import { BatchRepository } from '@sinergi/persistence/money/deduction/batch.repository';
import { DeductionsQueries } from '@sinergi/persistence/money/deduction/deductions.queries';
import { DisbursementRepository } from '@sinergi/persistence/money/deduction/disbursement.repository';
import { DisbursementsQueries } from '@sinergi/persistence/money/deduction/disbursements.queries';
import { MandateRepository } from '@sinergi/persistence/money/deduction/mandate.repository';
import { RemittanceRepository } from '@sinergi/persistence/money/deduction/remittance.repository';
import { DeductionResultRepository } from '@sinergi/persistence/money/deduction/result.repository';
import { ScheduleRepository } from '@sinergi/persistence/money/deduction/schedule.repository';
import { TreasurerListQueries } from '@sinergi/persistence/money/deduction/treasurer-list.queries';
import { LateChargeQueries } from '@sinergi/persistence/money/late-charge.queries';
import { LedgerQueries } from '@sinergi/persistence/money/ledger.queries';
import { MoneyLimitRepository } from '@sinergi/persistence/money/money-limit.queries';
import { PaidMonthsQueries } from '@sinergi/persistence/money/paid-months.queries';
import { MaskedMemberQueries } from '@sinergi/persistence/privacy/masked-member.queries';
import { PersonQueries } from '@sinergi/persistence/privacy/person.queries';
import { ReadingsQueries } from '@sinergi/persistence/privacy/readings.queries';
import { RetentionRunRepository } from '@sinergi/persistence/privacy/retention-run.repository';
import { SubjectReportQueries } from '@sinergi/persistence/privacy/subject-report.queries';
import { SubjectRequestRepository } from '@sinergi/persistence/privacy/subject-request.repository';
import { SuccessionRepository } from '@sinergi/persistence/relay/succession.repository';
import { AccessLogRepository } from '@sinergi/persistence/requests/access-log.repository';
import { CorrectionRepository } from '@sinergi/persistence/requests/correction.repository';
import { DecisionRepository } from '@sinergi/persistence/requests/decision.repository';
import { DelegationRepository } from '@sinergi/persistence/requests/delegation.repository';
import { GuidanceRepository } from '@sinergi/persistence/requests/guidance.repository';
import { ExchangeQueries } from '@sinergi/persistence/exchanges/exchange.queries';
import { PostingAcceptanceRepository } from '@sinergi/persistence/exchanges/posting-acceptance.repository';
import { PostingQueries } from '@sinergi/persistence/exchanges/posting.queries';
import { ExchangeRequestRepository } from '@sinergi/persistence/exchanges/exchange-request.repository';
import { HandInRequestRepository } from '@sinergi/persistence/requests/hand-in-request.repository';
import { IdempotencyRepository } from '@sinergi/persistence/requests/idempotency.repository';
import { LaunchRepository } from '@sinergi/persistence/requests/launch.repository';
import { LinkUseRepository } from '@sinergi/persistence/requests/link-use.repository';
import { BankMappingRepository } from '@sinergi/persistence/requests/bank-mapping.repository';
import { WaitingStatementRepository } from '@sinergi/persistence/requests/waiting-statement.repository';
import { LineMatchRepository } from '@sinergi/persistence/requests/line-match.repository';
import { OfferAnswerRepository } from '@sinergi/persistence/requests/offer-answer.repository';
import { PaymentRequestRepository } from '@sinergi/persistence/requests/payment-request.repository';
import { ProcessRequestRepository } from '@sinergi/persistence/requests/process-request.repository';
import { RestartRepository } from '@sinergi/persistence/requests/restart.repository';
import { ReturnRepository } from '@sinergi/persistence/requests/return.repository';
import { RosterChangeRequestRepository } from '@sinergi/persistence/requests/roster-change-request.repository';
import { RosterUndoRepository } from '@sinergi/persistence/requests/roster-undo.repository';
import { ArrangementRequestRepository } from '@sinergi/persistence/requests/arrangement-request.repository';
import { SenderWordRepository } from '@sinergi/persistence/requests/sender-word.repository';
import { StatementRepository } from '@sinergi/persistence/requests/statement.repository';
import { ChangeSubjectQueries } from '@sinergi/persistence/rosters/change-subjects.queries';
import { RosterDifferencesQueries } from '@sinergi/persistence/rosters/roster-differences.queries';
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
import { HandInMappingQueries } from '@sinergi/persistence/views/hand-in-mapping.queries';
import { JobQueries } from '@sinergi/persistence/views/jobs.queries';
import { LinkQueries } from '@sinergi/persistence/views/links.queries';
import { LostProcessQueries } from '@sinergi/persistence/views/lost-process.queries';
import { PaymentQueries } from '@sinergi/persistence/views/payments.queries';
import { RosterChangeQueries } from '@sinergi/persistence/views/roster-changes.queries';
import { ServiceAreaQueries } from '@sinergi/persistence/views/service-areas.queries';
import { StuckQueries } from '@sinergi/persistence/views/stuck.queries';
import { TaskQueries } from '@sinergi/persistence/views/tasks.queries';
import { TimelineQueries } from '@sinergi/persistence/views/timeline.queries';
import { UnmatchedQueries } from '@sinergi/persistence/views/unmatched.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { FIELD_CIPHER } from './parts';

const ON_DATABASE: readonly (new (database: Database) => object)[] = [
  BillOutsideQueries, LateChargeQueries, BankMappingRepository, WaitingStatementRepository, LineMatchRepository, MoneyLimitRepository, ReturnRepository, UnmatchedQueries, SenderWordRepository, HandInMappingQueries, ArrangementRequestRepository, PayingQueries, ArrangementsQueries, BudgetQueries, BudgetRepository, BudgetStandings, ArrearsQueries, HoldRepository, WriteOffRepository, PaymentPlanRepository, LineDisputeRepository, BillPreviewQueries, CollectionMonthsQueries,
  BatchRepository, DisbursementRepository, DisbursementsQueries, MandateRepository, RemittanceRepository, DeductionResultRepository, ScheduleRepository, TreasurerListQueries,
  AccessTokenRepository, SignInTicketRepository, DocumentsRepository, BranchRegionRepository, HolderQueries, HolderRepository, OfficeQueries, OfficeRepository,
  PeopleQueries, PeopleRepository, HolidayQueries, HolidayRepository, TariffQueries, TariffRepository, MinimumWageQueries, MinimumWageRepository, MonthPrices, LedgerQueries, PaidMonthsQueries, AccessLogRepository, DecisionRepository,
  RestartRepository, LostProcessQueries, CalendarEffectQueries, SuccessionRepository, GuidanceRepository, DelegationRepository, DelegationQueries, CorrectionRepository, CorrectionQueries, CaseSeatQueries,
  ExchangeRequestRepository, PostingAcceptanceRepository, HandInRequestRepository, RosterQualityQueries, RosterUndoRepository, RosterChangeRequestRepository, OfferAnswerRepository, RosterRegionsQueries, IdempotencyRepository, LaunchRepository, LinkUseRepository, PaymentRequestRepository, ProcessRequestRepository, StatementRepository,
  AccessQueries, CaseQueries, CooperationPageQueries, CooperationQueries, DashboardQueries, HandInQueries, JobQueries, LinkQueries, PaymentQueries, ServiceAreaQueries, StuckQueries,
  TaskQueries, TimelineQueries, ReadingsQueries, RetentionRunRepository, SubjectReportQueries, SubjectRequestRepository,
];

export const PERSISTENCE_PROVIDERS: readonly FactoryProvider[] = [
  ...ON_DATABASE.map((type) => ({ provide: type as Type<object>, useFactory: (database: Database) => new type(database), inject: [Database] })),
  { provide: DeductionsQueries, useFactory: (database: Database, cipher: FieldCipher) => new DeductionsQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
  { provide: PersonQueries, useFactory: (database: Database, cipher: FieldCipher) => new PersonQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
  { provide: PostingQueries, useFactory: (database: Database, cipher: FieldCipher) => new PostingQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
  { provide: ExchangeQueries, useFactory: (database: Database, cipher: FieldCipher) => new ExchangeQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
  { provide: MaskedMemberQueries, useFactory: (database: Database, cipher: FieldCipher) => new MaskedMemberQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
  { provide: RosterQueries, useFactory: (database: Database, cipher: FieldCipher) => new RosterQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
  { provide: RosterDifferencesQueries, useFactory: (database: Database, cipher: FieldCipher) => new RosterDifferencesQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
  { provide: RosterChangeQueries, useFactory: (database: Database, cipher: FieldCipher) => new RosterChangeQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
  { provide: ChangeSubjectQueries, useFactory: (database: Database, cipher: FieldCipher) => new ChangeSubjectQueries(database, cipher), inject: [Database, FIELD_CIPHER] },
];
