/** Answers a person's question what is held about them: people, memberships, deliveries, months, readings, purposes and law. */
import { Inject, Injectable } from '@nestjs/common';
import type { SubjectReportView, SubjectRequestView } from '@sinergi/contracts/privacy.views';
import { dateAt } from '@sinergi/domain/calendar/zone';
import { PersonQueries, type PersonInClear } from '@sinergi/persistence/privacy/person.queries';
import { ReadingsQueries } from '@sinergi/persistence/privacy/readings.queries';
import { RetentionRunRepository } from '@sinergi/persistence/privacy/retention-run.repository';
import { SubjectReportQueries } from '@sinergi/persistence/privacy/subject-report.queries';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { NOW } from '../parts';
import { dataSetsWith, readingOf } from './subject-views';

/** Rows returned for a number that could not be read bear no number. */
const NOT_FOUND_BY_NUMBER = {
  id: 'Baris yang dikembalikan karena nomornya salah tidak menyimpan orangnya; berkas aslinya dimusnahkan sesuai masa simpan pada dataSets.',
  en: 'A row returned for a wrong number keeps no person; the original file is destroyed after the time of keeping named in dataSets.',
};

@Injectable()
export class SubjectReportService {
  constructor(
    private readonly people: PersonQueries,
    private readonly held: SubjectReportQueries,
    private readonly readings: ReadingsQueries,
    private readonly retention: RetentionRunRepository,
    private readonly access: AccessLogRepository,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  async report(nikHash: Buffer, request: SubjectRequestView, reader: Reader): Promise<SubjectReportView> {
    const people = await this.people.byNumber(nikHash);
    const participants = people.map(({ participantId }) => participantId);
    await this.access.note(reader, { purpose: 'subject-report', subject: `subject-request:${request.id}`, participants, rowsRead: people.length });
    const [memberships, deliveries, months, readings, rules] = await Promise.all([
      this.held.memberships(nikHash), this.held.deliveries(nikHash), this.held.months(nikHash), this.readings.ofNumber(nikHash), this.retention.rules(dateAt(this.now(), 'WIB')),
    ]);
    return {
      request, people: people.map(shown), memberships, deliveries, months, readings: readings.map(readingOf), dataSets: dataSetsWith(rules), notFoundByNumber: NOT_FOUND_BY_NUMBER,
    };
  }
}

const shown = ({ participantId: _participantId, erasedOn: _erasedOn, ...person }: PersonInClear): Omit<PersonInClear, 'participantId' | 'erasedOn'> => person;
