/** The hands for letters: each is queued under its occasion, written from the record and sent exactly once. */
import { Context } from '@temporalio/activity';
import type { CorrespondenceActivities, Notice } from '@sinergi/contracts/activities/correspondence.activities';
import { NamedFailure } from '@sinergi/contracts/failures';
import type { DocumentStore } from '@sinergi/documents/store';
import { nameWithTitles } from '@sinergi/domain/parties/official-title';
import { LETTERS } from '@sinergi/mail/catalogue';
import type { AddresseeFacts } from '@sinergi/mail/letters/letter-facts';
import type { MailAttachment, Mailer } from '@sinergi/mail/mailer';
import { rehearsalAddress } from '@sinergi/mail/rehearsal-address';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { GuidanceFactsQueries } from '@sinergi/persistence/correspondence/guidance-facts.queries';
import { LetterFactsQueries, type LetterCase, type LetterTask } from '@sinergi/persistence/correspondence/letter-facts.queries';
import { LetterRepository, type NewLetter } from '@sinergi/persistence/correspondence/letter.repository';
import { TaskLinkRepository } from '@sinergi/persistence/correspondence/task-link.repository';
import type { Database } from '@sinergi/persistence/database';
import { RecipientQueries, type RecipientFound } from '@sinergi/persistence/directory/recipients.queries';
import { Dispatch, messageIdFor, type MailFor } from './letters/dispatch';
import { Enclosures } from './letters/enclosures';
import { addressee, LetterBriefing, type BriefedNotice, type Briefing } from './letters/letter-briefing';
import { TaskDoor } from './letters/task-door';

export interface CorrespondenceSettings {
  readonly from: string;
  readonly publicUrl: string;
  /** SINERGI_LINK_KEY, base64 of 32 bytes. */
  readonly linkKey: string;
}

/** So many refusals in a row mean the mail route is down: the rest waits for the next attempt. */
const REFUSALS_IN_A_ROW = 5;

interface Subject {
  readonly notice: BriefedNotice;
  readonly about: LetterCase;
  readonly briefing: Briefing;
  readonly task: LetterTask | null;
  readonly enclosed: readonly MailAttachment[];
}

export class CorrespondenceHands implements CorrespondenceActivities {
  private readonly facts: LetterFactsQueries;
  private readonly letters: LetterRepository;
  private readonly recipients: RecipientQueries;
  private readonly briefing: LetterBriefing;
  private readonly enclosures: Enclosures;
  private readonly door: TaskDoor;
  private readonly dispatch: Dispatch;

  constructor(
    database: Database,
    store: DocumentStore,
    mailer: Mailer,
    private readonly settings: CorrespondenceSettings,
  ) {
    this.facts = new LetterFactsQueries(database);
    this.letters = new LetterRepository(database);
    this.recipients = new RecipientQueries(database);
    this.briefing = new LetterBriefing(this.facts, new GuidanceFactsQueries(database), settings.publicUrl);
    this.enclosures = new Enclosures(new DocumentsRepository(database), store);
    this.door = new TaskDoor(new TaskLinkRepository(database), settings.linkKey, settings.publicUrl);
    this.dispatch = new Dispatch(this.letters, mailer);
  }

  async deliver({ to, ...notice }: Notice): Promise<void> {
    if ((await this.letters.find(notice.occasion))?.status === 'sent') return;
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
    const subject = await this.subjectOf(notice);
    const people = await this.addressees(list);
    const reachable = list.flatMap((office, index) => (office.email === null ? [] : [{ office, person: people[index] as AddresseeFacts, occasion: `${notice.occasion}:${office.regionCode}` }]));
    await this.letters.queueBatch(reachable.map(({ office, person, occasion }) => newLetter(subject, office, person, notice.occasion, occasion, this.settings.from)));
    await this.sendAll(await this.letters.unsentOf(notice.occasion), new Map(reachable.map(({ occasion, person }) => [occasion, this.writer(subject, person)])));
    if (reachable.length < list.length) throw new NamedFailure('RecipientUnknown', { regionCode, offices: list.length - reachable.length });
    return this.letters.sentOf(notice.occasion);
  }

  /** One that cannot be sent does not keep the others back; it fails the attempt at the end, and the next one takes up what is left. */
  private async sendAll(occasions: readonly string[], writers: ReadonlyMap<string, MailFor>): Promise<void> {
    let inARow = 0;
    let failure: unknown;
    for (const [index, occasion] of occasions.entries()) {
      Context.current().heartbeat({ done: index, of: occasions.length });
      const write = writers.get(occasion);
      if (!write || inARow === REFUSALS_IN_A_ROW) continue;
      try {
        await this.dispatch.send(occasion, write);
        inARow = 0;
      } catch (error) {
        inARow += 1;
        failure = error;
      }
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

/** @throws NamedFailure `RecipientUnknown` when neither the person nor the office has an address */
function newLetter({ notice, about, briefing }: Subject, recipient: RecipientFound, person: AddresseeFacts, batch: string | null, occasion: string, from: string): NewLetter {
  const { officeId, personId, email } = recipient;
  if (email === null) throw new NamedFailure('RecipientUnknown', { officeId, position: recipient.position ?? 'office' });
  return {
    occasion,
    batch,
    no: notice.no,
    processId: notice.processId,
    notice: notice.code,
    officeId,
    personId,
    toAddress: about.rehearsal ? rehearsalAddress(email) : email,
    taskId: notice.taskId,
    facts: notice.facts,
    attachments: notice.attachments,
    subject: LETTERS[notice.code].write({ ...briefing, addressee: person, link: null }).subject,
    on: notice.on,
    rehearsal: about.rehearsal,
    messageId: messageIdFor(occasion, from),
  };
}
