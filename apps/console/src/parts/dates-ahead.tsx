/** The ladder of a wait: rungs already climbed, the one that comes next, and how silence ends. */
import type { TaskView } from '@sinergi/contracts/views';
import { codeWords } from '../language/codes.words';
import { cooperationWords } from '../language/cooperation.words';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import css from './dates-ahead.module.css';

type Ahead = TaskView['ahead'];

/** What is in arrears already is handed over once more, when every warning was in vain. */
const LADDER_OVER = 'ladder-ended';

interface DatesAheadProps {
  readonly ahead: Ahead;
  readonly act: TaskView['act'];
  /** The wait is on hold: its dates are counted anew when it goes on. */
  readonly still?: boolean;
}

export function DatesAhead({ ahead, act, still = false }: DatesAheadProps) {
  const words = useWords(cooperationWords);
  const codes = useWords(codeWords);
  const format = useFormat();
  const next = ahead.findIndex((rung) => rung.climbedOn === null);
  const ending = useEndOfWait(ahead, act);
  if (ahead.length === 0) return null;
  return (
    <div>
      <ol className={css['ladder']} data-still={still} aria-label={words.ahead} style={{ gridTemplateColumns: `repeat(${ahead.length}, minmax(0, 1fr))` }}>
        {ahead.map((rung, index) => (
          <li key={rung.code} className={css['rung']} data-state={rung.climbedOn ? 'climbed' : index === next && !still ? 'next' : 'ahead'} data-act={rung.act}>
            <span className={css['what']}>
              {rung.code === LADDER_OVER ? codes.rungCode[rung.code] : (codes.rung[rung.act] ?? rung.act)} {rung.act === 'remind' || rung.act === 'warn' || rung.act === 'escalate' ? <span className={css['whom']}>{codes.addressee[rung.addressee] ?? rung.addressee}</span> : null}
            </span>
            <span className={css['day']}>{rung.climbedOn ? words.climbed(format.date(rung.climbedOn)) : still ? words.countedAnew : format.date(rung.on)}</span>
          </li>
        ))}
      </ol>
      {ending && !still && <p className={css['ending']}>{ending}</p>}
    </div>
  );
}

/** What lapses is the thing asked about, not the cooperation. */
const LAPSES: Partial<Record<TaskView['act'], 'lapse-roster' | 'lapse-arrangement' | 'lapse-completion' | 'lapse-change' | 'lapse-offers' | 'lapse-answer'>> = { 'approve-roster': 'lapse-roster', 'complete-roster': 'lapse-completion', 'approve-change': 'lapse-change', 'approve-arrangement': 'lapse-arrangement', 'bring-offers': 'lapse-offers', 'bring-answer': 'lapse-answer' };

/** The sentence that tells what happens when nobody answers; null where the wait has no such rung. */
export function useEndOfWait(ahead: Ahead, act: TaskView['act']): string | null {
  const { endOfWait } = useWords(cooperationWords);
  const format = useFormat();
  const last = ahead.at(-1);
  if (!last || !isEnding(last.act)) return null;
  if (last.code === LADDER_OVER) return endOfWait['ladder-ended'](format.date(last.on));
  return endOfWait[(last.act === 'lapse' && LAPSES[act]) || last.act](format.date(last.on));
}

const isEnding = (act: string): act is 'lapse' | 'hold' | 'hand-over' => act === 'lapse' || act === 'hold' || act === 'hand-over';
