/** Everything that happened, newest first, by day. */
import { IconAdjustments, IconAlertTriangle, IconCalendarEvent, IconCash, IconCircleCheck, IconFileText, IconFlag, IconMail, IconBellRinging, IconPencilCheck, IconReceipt, IconRoute, IconTrendingUp, IconUsers } from '@tabler/icons-react';
import type { TimelineEntryView } from '@sinergi/contracts/views';
import { codeWords } from '../../../language/codes.words';
import { cooperationWords } from '../../../language/cooperation.words';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { Empty } from '../../../parts/loaded';
import css from './timeline.module.css';

const ICON: Record<TimelineEntryView['kind'], typeof IconMail> = {
  stage: IconRoute, decision: IconCircleCheck, letter: IconMail, reminder: IconBellRinging, escalation: IconTrendingUp, paper: IconFileText,
  roster: IconUsers, bill: IconReceipt, payment: IconCash, trouble: IconAlertTriangle, guidance: IconAdjustments, correction: IconPencilCheck, deadline: IconCalendarEvent,
  ending: IconFlag,
};

export function TimelineTab({ entries }: { readonly entries: readonly TimelineEntryView[] }) {
  const words = useWords(cooperationWords);
  if (entries.length === 0) return <Empty text={words.noTimeline} />;
  return (
    <ol className={css['days']} data-testid="timeline">
      {byDay(entries).map(([day, ofDay]) => <Day key={day} day={day} entries={ofDay} />)}
    </ol>
  );
}

function byDay(entries: readonly TimelineEntryView[]): [string, TimelineEntryView[]][] {
  const days = new Map<string, TimelineEntryView[]>();
  for (const entry of entries) days.set(entry.on, [entry, ...(days.get(entry.on) ?? [])]);
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1));
}

function Day({ day, entries }: { readonly day: string; readonly entries: readonly TimelineEntryView[] }) {
  const codes = useWords(codeWords);
  const titled = useTitled();
  const format = useFormat();
  return (
    <li className={css['day']}>
      <h3 className={css['date']}><time dateTime={day}>{format.date(day)}</time></h3>
      <ul className={css['entries']}>
        {entries.map((entry, index) => {
          const Icon = ICON[entry.kind];
          const detail = titled(entry.detail);
          return (
            <li key={`${entry.kind}:${entry.ref ?? ''}:${index}`} className={css['entry']} data-kind={entry.kind}>
              <Icon size={17} stroke={1.7} role="img" aria-label={codes.timeline[entry.kind]} className={css['icon']} />
              <div>
                <div className={css['title']}>{titled(entry.title)}</div>
                {detail !== '' && <div className={css['detail']}>{detail}</div>}
              </div>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
