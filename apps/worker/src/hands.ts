/** All hands of the worker under the names processes call them by. */
import { ACTS } from '@sinergi/activities/acts';
import { ArrangementsHands } from '@sinergi/activities/arrangements.activities';
import { ArrearsHands } from '@sinergi/activities/arrears.activities';
import { CalendarHands } from '@sinergi/activities/calendars.activities';
import { ChangesHands } from '@sinergi/activities/changes.activities';
import { CorrespondenceHands } from '@sinergi/activities/correspondence.activities';
import { translated } from '@sinergi/activities/failure-translation';
import { ExchangeHands } from '@sinergi/activities/exchanges.activities';
import { LedgerHands } from '@sinergi/activities/ledger.activities';
import { PapersHands } from '@sinergi/activities/papers.activities';
import { ProcessHands } from '@sinergi/activities/processes.activities';
import { RecordsHands } from '@sinergi/activities/records.activities';
import { RostersHands } from '@sinergi/activities/rosters.activities';
import { activitiesByName, type HostOptions } from '@sinergi/temporal/worker-host';
import type { WorkerParts } from './parts';

export function handsOf({ database, gateway, documents, cipher, mailer, linkKey, mailFrom, publicUrl, check }: WorkerParts): HostOptions['activities'] {
  return activitiesByName({
    records: translated(new RecordsHands(database), ACTS.records),
    calendars: translated(new CalendarHands(database), ACTS.calendars),
    correspondence: translated(new CorrespondenceHands(database, documents, mailer, { linkKey, publicUrl, from: mailFrom }, cipher), ACTS.correspondence),
    papers: translated(new PapersHands(database, documents), ACTS.papers),
    rosters: translated(new RostersHands(database, documents, cipher), ACTS.rosters),
    changes: translated(new ChangesHands(database), ACTS.changes),
    exchanges: translated(new ExchangeHands(database, documents, cipher, check), ACTS.exchanges),
    arrangements: translated(new ArrangementsHands(database), ACTS.arrangements),
    arrears: translated(new ArrearsHands(database), ACTS.arrears),
    ledger: translated(new LedgerHands(database), ACTS.ledger),
    processes: translated(new ProcessHands(gateway.client, gateway.starts, database), ACTS.processes),
  });
}
