/** The door put together: its resources, its guard, and the parts it is given. */
import { type DynamicModule, Module, type Provider, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Database } from '@sinergi/persistence/database';
import { PROCESS_GATEWAY } from '@sinergi/temporal/gateway';
import { AccessGuard } from './auth/access.guard';
import { Authority } from './cases/authority';
import { CaseClock } from './cases/case-clock';
import { BudgetsController } from './budgets/budgets.controller';
import { BudgetsService } from './budgets/budgets.service';
import { CatalogueController } from './catalogue/catalogue.controller';
import { BillOutsideController } from './collections/bill-outside.controller';
import { BillOutsideService } from './collections/bill-outside.service';
import { MatchingController } from './collections/matching.controller';
import { PaymentNews } from './collections/payment-news';
import { PaymentsController } from './collections/payments.controller';
import { StatementAnswers } from './collections/statement-answers';
import { StatementIntake } from './collections/statement-intake.service';
import { StatementsController } from './collections/statements.controller';
import { WaitingStatementsController } from './collections/waiting-statements.controller';
import { SuggestionsService } from './collections/suggestions.service';
import { UnappliedController } from './collections/unapplied.controller';
import { CooperationPageService } from './cooperations/cooperation-page.service';
import { LadderPreviewController } from './cooperations/ladder-preview.controller';
import { CooperationsController } from './cooperations/cooperations.controller';
import { LaunchService } from './cooperations/launch.service';
import { CoverController } from './cover/cover.controller';
import { CoverService } from './cover/cover.service';
import { CorrectionsController } from './corrections/corrections.controller';
import { DashboardController } from './dashboard/dashboard.controller';
import { DeductionsController } from './deductions/deductions.controller';
import { DeductionsService } from './deductions/deductions.service';
import { DisbursementsController } from './deductions/disbursements.controller';
import { DeductionResultService } from './deductions/result.service';
import { TreasurerListService } from './deductions/treasurer-list.service';
import { DelegationsController } from './delegations/delegations.controller';
import { OfficesController } from './directory/offices.controller';
import { PeopleController } from './directory/people.controller';
import { SuccessionNews } from './directory/succession-news';
import { DocumentsController } from './documents/documents.controller';
import { malformed } from './errors/field-problems';
import { ProblemFilter } from './errors/problem.filter';
import { ExchangeService } from './exchanges/exchange.service';
import { ExchangesController } from './exchanges/exchanges.controller';
import { PostingService } from './exchanges/posting.service';
import { PostingsController } from './exchanges/postings.controller';
import { GuidanceAuthority } from './guidance/guidance.authority';
import { DeadlinePreviewService } from './guidance/deadline-preview.service';
import { GuidanceController } from './guidance/guidance.controller';
import { GuidanceService } from './guidance/guidance.service';
import { HealthController } from './health/health.controller';
import { OperatingFigures } from './health/operating-figures';
import { DoorLease } from './idempotency/door-lease';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor';
import { JobsController } from './jobs/jobs.controller';
import { CalendarEffectsService } from './law/calendar-effects.service';
import { CalendarController } from './law/calendar.controller';
import { MinimumWagesController } from './law/minimum-wages.controller';
import { TariffsController } from './law/tariffs.controller';
import { LinksController } from './links/links.controller';
import { DOCUMENT_STORE, FIELD_CIPHER, LOGGER, METRICS, NOW, SETTINGS, type ApiParts } from './parts';
import { PERSISTENCE_PROVIDERS } from './persistence.providers';
import { ChangeDraftService } from './rosters/change-draft.service';
import { DifferencesController } from './rosters/differences.controller';
import { MemberReadingsController } from './privacy/member-readings.controller';
import { RetentionController } from './privacy/retention.controller';
import { SubjectReportService } from './privacy/subject-report.service';
import { SubjectRequestsController } from './privacy/subject-requests.controller';
import { HandInService } from './rosters/hand-in.service';
import { ReportDeadline } from './rosters/report-deadline';
import { HandInsController } from './rosters/hand-ins.controller';
import { ArrearsController } from './arrears/arrears.controller';
import { LateChargeController } from './arrears/late-charge.controller';
import { ArrearsPageService } from './arrears/arrears-page.service';
import { ArrearsService } from './arrears/arrears.service';
import { ArrangementsController } from './arrangements/arrangements.controller';
import { ForecastController } from './arrangements/forecast.controller';
import { ArrangementsService } from './arrangements/arrangements.service';
import { CollectionMonthsService } from './arrangements/collection-months.service';
import { SenderWordsController } from './rosters/sender-words.controller';
import { MembershipOffersController } from './rosters/membership-offers.controller';
import { RosterChangeService } from './rosters/roster-change.service';
import { RosterChangesController } from './rosters/roster-changes.controller';
import { RosterQualityController } from './rosters/roster-quality.controller';
import { RosterTemplateController } from './rosters/roster-template.controller';
import { RosterUndoController } from './rosters/roster-undo.controller';
import { SessionsController } from './sessions/sessions.controller';
import { TokensController } from './sessions/tokens.controller';
import { RestartService } from './stuck/restart.service';
import { StuckController } from './stuck/stuck.controller';
import { StuckService } from './stuck/stuck.service';
import { BulkDecisionService } from './tasks/bulk-decision.service';
import { DecisionService } from './tasks/decision.service';
import { TasksController } from './tasks/tasks.controller';
import { KeptFiles } from './uploads/kept-files';
import { UploadInterceptor } from './uploads/upload.interceptor';

const CONTROLLERS = [
  HealthController, SessionsController, TokensController, CatalogueController, OfficesController, PeopleController, CalendarController, TariffsController, MinimumWagesController,
  DocumentsController, LadderPreviewController, CooperationsController, DashboardController, TasksController, LinksController, HandInsController, ExchangesController, PostingsController, DifferencesController, SenderWordsController, RosterQualityController, RosterUndoController, RosterChangesController, MembershipOffersController, RosterTemplateController, UnappliedController, PaymentsController, BillOutsideController, LateChargeController, MatchingController, ArrangementsController, ArrearsController, BudgetsController, DeductionsController, DisbursementsController, ForecastController, StatementsController, WaitingStatementsController,
  CoverController, MemberReadingsController, SubjectRequestsController, RetentionController,
  StuckController, JobsController, GuidanceController, DelegationsController, CorrectionsController,
];

/** Interceptors run in this order: a file is received before its request is compared with an earlier one. */
const AROUND_EVERY_REQUEST: Provider[] = [
  AccessGuard,
  { provide: APP_GUARD, useExisting: AccessGuard },
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_INTERCEPTOR, useClass: UploadInterceptor },
  { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  { provide: APP_PIPE, useFactory: () => new StandardSchemaValidationPipe({ exceptionFactory: malformed }) },
];

const SERVICES = [SuggestionsService, StatementIntake, StatementAnswers, ArrangementsService, ArrearsService, BudgetsService, ArrearsPageService, DeductionsService, DeductionResultService, TreasurerListService, CollectionMonthsService, BillOutsideService, CoverService, SubjectReportService, Authority, CaseClock, LaunchService, CooperationPageService, DecisionService, BulkDecisionService, HandInService, ExchangeService, PostingService, ReportDeadline, ChangeDraftService, RosterChangeService, PaymentNews, StuckService, GuidanceAuthority, GuidanceService, DeadlinePreviewService, CalendarEffectsService, RestartService, SuccessionNews, KeptFiles, OperatingFigures, DoorLease];

@Module({})
export class ApiModule {
  static with({ database, gateway, documents, cipher, logger, metrics, settings, now }: ApiParts): DynamicModule {
    const parts: Provider[] = [
      { provide: Database, useValue: database },
      { provide: PROCESS_GATEWAY, useValue: gateway },
      { provide: DOCUMENT_STORE, useValue: documents },
      { provide: FIELD_CIPHER, useValue: cipher },
      { provide: LOGGER, useValue: logger },
      { provide: METRICS, useValue: metrics },
      { provide: SETTINGS, useValue: settings },
      { provide: NOW, useValue: now },
    ];
    return { module: ApiModule, controllers: CONTROLLERS, providers: [...parts, ...PERSISTENCE_PROVIDERS, ...SERVICES, ...AROUND_EVERY_REQUEST] };
  }
}
