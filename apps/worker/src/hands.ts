/** All hands of the worker under the names processes call them by. */
import { CalendarHands } from '@sinergi/activities/calendars.activities';
import { CorrespondenceHands } from '@sinergi/activities/correspondence.activities';
import { translated } from '@sinergi/activities/failure-translation';
import { LedgerHands } from '@sinergi/activities/ledger.activities';
import { PapersHands } from '@sinergi/activities/papers.activities';
import { ProcessHands } from '@sinergi/activities/processes.activities';
import { RecordsHands } from '@sinergi/activities/records.activities';
import { RostersHands } from '@sinergi/activities/rosters.activities';
import { activitiesByName, type HostOptions } from '@sinergi/temporal/worker-host';
import type { WorkerParts } from './parts';

export function handsOf({ database, gateway, documents, cipher, mailer, linkKey, mailFrom, publicUrl }: WorkerParts): HostOptions['activities'] {
  return activitiesByName({
    records: translated(new RecordsHands(database)),
    calendars: translated(new CalendarHands(database)),
    correspondence: translated(new CorrespondenceHands(database, documents, mailer, { linkKey, publicUrl, from: mailFrom })),
    papers: translated(new PapersHands(database, documents)),
    rosters: translated(new RostersHands(database, documents, cipher)),
    ledger: translated(new LedgerHands(database)),
    processes: translated(new ProcessHands(gateway.client, gateway.starts, database)),
  });
}
