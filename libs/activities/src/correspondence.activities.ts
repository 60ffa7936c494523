/** The hands for letters: each is queued under its occasion, written from the record and sent exactly once. */
import { Context } from '@temporalio/activity';
import type { CorrespondenceActivities, Notice, PayersAsked } from '@sinergi/contracts/activities/correspondence.activities';
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import { billOfProcess } from '@sinergi/contracts/ids';
import type { NoticeCode } from '@sinergi/contracts/notices';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { NamedFailure } from '@sinergi/contracts/failures';
import type { RemindedPlaces } from '@sinergi/contracts/roster-completion.contract';
import type { DocumentStore } from '@sinergi/documents/store';
import type { WorkingCalendar } from '@sinergi/domain/calendar/working-days';
import { inactiveDayOf } from '@sinergi/domain/cover/inactive-ahead';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { nameWithTitles } from '@sinergi/domain/parties/official-title';
import { LETTERS } from '@sinergi/mail/catalogue';
import type { AddresseeFacts } from '@sinergi/mail/letters/letter-facts';
import type { Mailer } from '@sinergi/mail/mailer';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { ArrangementFactsQueries } from '@sinergi/persistence/correspondence/arrangement-facts.queries';
import { ChangeFactsQueries } from '@sinergi/persistence/correspondence/change-facts.queries';
import { GuidanceFactsQueries } from '@sinergi/persistence/correspondence/guidance-facts.queries';
import { LetterFactsQueries } from '@sinergi/persistence/correspondence/letter-facts.queries';
import { LetterRepository } from '@sinergi/persistence/correspondence/letter.repository';
import { TaskLinkRepository } from '@sinergi/persistence/correspondence/task-link.repository';
import type { Database } from '@sinergi/persistence/database';
import { ArrearsFactsQueries } from '@sinergi/persistence/money/arrears-facts.queries';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { PaymentPlanRepository } from '@sinergi/persistence/money/payment-plan.repository';
import { PayersOfBill } from '@sinergi/persistence/money/payers-of-bill';
import { MissingPlacesQueries } from '@sinergi/persistence/rosters/missing-places.queries';
import { PaperFactsQueries } from '@sinergi/persistence/papers/paper-facts.queries';
import { RecipientQueries, type OfficeOnList, type RecipientFound } from '@sinergi/persistence/directory/recipients.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { Dispatch, type MailFor } from './letters/dispatch';
import { Enclosures } from './letters/enclosures';
import { addressee, LetterBriefing, type BriefedNotice, type Briefing } from './letters/letter-briefing';
import { newLetter, type Subject } from './letters/new-letter';
import { atDesks, billTogether, earliest, reachedBy } from './letters/payer-desks';
import { PayerPapers } from './papers/payer-papers';
import { together } from './papers/warnings';
import { TaskDoor } from './letters/task-door';

export interface CorrespondenceSettings {
  readonly from: string;
  readonly publicUrl: string;
  /** SINERGI_LINK_KEY, base64 of 32 bytes. */
  readonly linkKey: string;
}

/** So many refusals in a row mean the mail route is down: the rest waits for the next attempt. */
const REFUSALS_IN_A_ROW = 5;
/** Letters of a mailing under way together, once one of them has left. */
const AT_ONCE = 32;

/** Letters that press for money: those about a bill on hold are not written. */
const PRESSING: readonly NoticeCode[] = ['payment-coming-due', 'payment-overdue', 'payment-escalation'];

/** What is an office's own in a letter to many. */
interface Own<Office extends OfficeOnList> {
  readonly about?: (office: Office) => Partial<Briefing>;
  readonly encloses?: (office: Office) => string | null;
}

export class CorrespondenceHands implements CorrespondenceActivities {
  private readonly facts: LetterFactsQueries;
  private readonly letters: LetterRepository;
  private readonly recipients: RecipientQueries;
  private readonly missing: MissingPlacesQueries;
  private readonly payers: PayersOfBill;
  private readonly arrears: ArrearsFactsQueries;
  private readonly briefing: LetterBriefing;
  private readonly enclosures: Enclosures;
  private readonly door: TaskDoor;
  private readonly dispatch: Dispatch;
  private readonly payerPapers: PayerPapers;
  private readonly paperFacts: PaperFactsQueries;
  private readonly holidays: HolidayQueries;

  constructor(
    database: Database,
    store: DocumentStore,
    mailer: Mailer,
    private readonly settings: CorrespondenceSettings,
    cipher: FieldCipher,
  ) {
    this.facts = new LetterFactsQueries(database);
    this.letters = new LetterRepository(database);
    this.recipients = new RecipientQueries(database);
    this.missing = new MissingPlacesQueries(database);
    this.payers = new PayersOfBill(database);
    this.arrears = new ArrearsFactsQueries(database);
    this.briefing = new LetterBriefing(this.facts, new GuidanceFactsQueries(database), new ChangeFactsQueries(database), new ArrangementFactsQueries(database), this.arrears, new PaymentPlanRepository(database), settings.publicUrl);
    this.enclosures = new Enclosures(new DocumentsRepository(database), store);
    this.door = new TaskDoor(new TaskLinkRepository(database), settings.linkKey, settings.publicUrl);
    this.dispatch = new Dispatch(this.letters, mailer);
    this.paperFacts = new PaperFactsQueries(database);
    this.holidays = new HolidayQueries(database);
    this.payerPapers = new PayerPapers(database, store, cipher);
  }

  async deliver({ to, ...notice }: Notice): Promise<void> {
    if ((await this.letters.find(notice.occasion))?.status === 'sent' || (await this.standsStill(notice))) return;
    const recipient = await this.recipients.recipientFor(to.officeId, to.positions, to.as, notice.no, notice.on);
    const subject = await this.subjectOf(notice);
    const [person] = await this.addressees([recipient]);
    await this.letters.queue(newLetter(subject, recipient, person as AddresseeFacts, null, notice.occasion, this.settings.from));
    await this.dispatch.send(notice.occasion, this.writer(subject, person as AddresseeFacts));
  }

  async drop(occasion: string): Promise<void> {
    await this.letters.drop(occasion);
  }

  async distribute(notice: BriefedNotice, regionCode: string): Promise<number> {
    const list = await this.recipients.distributionList(regionCode, notice.on);
    if (list.length === 0) throw new NamedFailure('RecipientUnknown', { regionCode });
    const reached = await this.mail(notice, list);
    if (reached < list.length) throw new NamedFailure('RecipientUnknown', { regionCode, offices: list.length - reached });
    return this.letters.sentOf(notice.occasion);
  }

  async remindMissing(notice: BriefedNotice, regionCode: string): Promise<RemindedPlaces> {
    const places = await this.missing.of(notice.no);
    const codes = new Set(places.map(({ code }) => code));
    const list = await this.recipients.distributionList(regionCode, notice.on);
    const reached = await this.mail(notice, list.filter((office) => codes.has(office.regionCode)));
    const villages = places.filter(({ level }) => level === 'village').length;
    return { districts: places.length - villages, villages, unreachable: places.length - reached };
  }

  async askPayers(notice: BriefedNotice, key: MonthKey, asked: string): Promise<PayersAsked> {
    if (PRESSING.includes(notice.code) && (await this.payers.isHeld(key, notice.on))) return { owing: 0, unreachable: 0 };
    const parts = await this.payers.owing(key);
    const letters = await atDesks(this.recipients, parts, notice.on, ({ officeId }) => officeId);
    const beat = (): void => Context.current().heartbeat();
    const invoices = await this.payerPapers.invoices(key, notice.on, beat);
    const lists = await this.payerPapers.lists(key, letters.filter(({ persons }) => persons), notice.on, beat);
    await this.mail(notice, letters, {
      about: ({ payers, standsFor }) => ({ bill: { ...billTogether(payers), standsFor } }),
      encloses: ({ persons, under }) => (persons ? lists : invoices).get(under) ?? null,
    });
    await this.payers.climbed(key, asked, notice.on);
    return { owing: parts.length, unreachable: parts.length - reachedBy(letters) };
  }

  async receiptPayers(notice: BriefedNotice, key: MonthKey): Promise<number> {
    const paid = await this.payerPapers.receipts(key, notice.occasion, notice.on, () => Context.current().heartbeat());
    if (paid.length === 0) return 0;
    const letters = await atDesks(this.recipients, paid, notice.on, ({ ownDesk, officeId }) => (ownDesk ? officeId : null));
    const whole = await this.facts.billOf(key.no, key.month, key.revision);
    return this.mail(notice, letters, {
      about: ({ payers: [payer], standsFor }) => {
        const { members, amount, paid: received, paymentCode, lastPaidOn } = payer;
        return { bill: whole && { ...whole, members, amount: rupiah(amount), paid: rupiah(received), open: rupiah(0), paymentCode, lastPaidOn, standsFor } };
      },
      encloses: ({ payers: [payer] }) => payer.receiptDocumentId,
    });
  }

  private async standsStill({ code, no, processId, on }: BriefedNotice): Promise<boolean> {
    const bill = PRESSING.includes(code) ? billOfProcess(processId) : null;
    return bill !== null && this.payers.isHeld({ no, month: contributionMonth(bill.month), revision: bill.revision }, on);
  }

  async warnPayers(notice: BriefedNotice, rung: string): Promise<PayersAsked> {
    const owing = await this.arrears.onRung(notice.no, rung, notice.on);
    const letters = await atDesks(this.recipients, owing, notice.on, ({ officeId }) => officeId);
    const calendar = letters.some(({ persons }) => persons) ? await this.calendarOf(notice) : null;
    await this.mail(notice, letters, {
      about: ({ payers, persons, standsFor }) => {
        const arrears = together(payers, rung);
        return { arrears: arrears && { ...arrears, standsFor, alone: persons && calendar ? { inactiveFrom: earliest(payers.map(({ person, months }) => inactiveDayOf(person, months, calendar))) } : null } };
      },
      encloses: ({ payers: [payer] }) => payer.warning?.documentId ?? null,
    });
    return { owing: owing.length, unreachable: owing.length - reachedBy(letters) };
  }

  private async calendarOf({ no, on }: BriefedNotice): Promise<WorkingCalendar> {
    const regionCode = await this.arrears.regionOf(no);
    return this.holidays.calendarOf(regionCode, (await this.paperFacts.caseOf(no)).terms.calendar, on);
  }

  /** One letter to each office that has an address; one no longer meant stays unsent. @returns how many letters */
  private async mail<Office extends OfficeOnList & { readonly under?: string }>(notice: BriefedNotice, list: readonly Office[], own: Own<Office> = {}): Promise<number> {
    const subject = await this.subjectOf(notice);
    const people = await this.addressees(list);
    const reachable = await Promise.all(
      list.flatMap((office, index) => (office.email === null ? [] : [{ office, person: people[index] as AddresseeFacts }])).map(async ({ office, person }) => {
        const occasion = `${notice.occasion}:${office.under ?? office.regionCode ?? office.officeId}`;
        return { office, person, occasion, letter: await this.ownOf(subject, office, own) };
      }),
    );
    await this.letters.dropOthers(notice.occasion, reachable.map(({ occasion }) => occasion));
    await this.letters.queueBatch(reachable.map(({ office, person, occasion, letter }) => newLetter(letter, office, person, notice.occasion, occasion, this.settings.from)));
    await this.sendAll(await this.letters.unsentOf(notice.occasion), new Map(reachable.map(({ occasion, person, letter }) => [occasion, this.writer(letter, person)])));
    return reachable.length;
  }

  private async ownOf<Office extends OfficeOnList>(subject: Subject, office: Office, { about, encloses }: Own<Office>): Promise<Subject> {
    const enclosed = encloses?.(office);
    return {
      ...subject,
      briefing: { ...subject.briefing, ...about?.(office) },
      ...(enclosed ? { notice: { ...subject.notice, attachments: [enclosed] }, enclosed: await this.enclosures.of([enclosed]) } : {}),
    };
  }

  /** One that cannot be sent does not keep the others back; it fails the attempt at the end, and the next one takes up what is left. */
  private async sendAll(occasions: readonly string[], writers: ReadonlyMap<string, MailFor>): Promise<void> {
    let inARow = 0;
    let left = false;
    let failure: unknown;
    const due = occasions.filter((occasion) => writers.has(occasion));
    for (let done = 0; done < due.length && inARow < REFUSALS_IN_A_ROW; ) {
      Context.current().heartbeat({ done, of: due.length });
      const next = due.slice(done, done + (left ? AT_ONCE : 1));
      const tried = await Promise.allSettled(next.map((occasion) => this.dispatch.send(occasion, writers.get(occasion) as MailFor)));
      for (const one of tried) {
        left ||= one.status === 'fulfilled';
        inARow = one.status === 'fulfilled' ? 0 : inARow + 1;
        if (one.status === 'rejected') failure = one.reason;
      }
      done += next.length;
    }
    if (failure !== undefined) throw failure;
  }

  private async subjectOf(notice: BriefedNotice): Promise<Subject> {
    const about = await this.facts.caseOf(notice.no);
    const task = notice.taskId === null ? null : await this.facts.taskOf(notice.taskId, notice.on);
    return { notice, about, task, briefing: await this.briefing.gather(notice, about, task), enclosed: await this.enclosures.of(notice.attachments) };
  }

  private async addressees(found: readonly RecipientFound[]): Promise<AddresseeFacts[]> {
    const people = await this.facts.namesOf(found.flatMap(({ personId }) => (personId === null ? [] : [personId])));
    const names = new Map(people.map((person) => [person.id, nameWithTitles(person)]));
    return found.map((recipient) => addressee(recipient, recipient.personId === null ? null : (names.get(recipient.personId) ?? null)));
  }

  private writer({ notice, about, task, briefing, enclosed }: Subject, person: AddresseeFacts): MailFor {
    return async (letter) => {
      const link = await this.door.linkFor(letter, task, about.zone);
      return { ...LETTERS[notice.code].write({ ...briefing, addressee: person, link }), attachments: enclosed, name: person.name };
    };
  }
}
