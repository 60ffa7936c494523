/** A state as a coloured dot with its name; colour never stands alone. */
import { codeWords, type OpsState, type Status } from '../language/codes.words';
import { useWords } from '../language/language';
import css from './mark.module.css';

export type Tone = 'good' | 'active' | 'warn' | 'bad' | 'off';

export function Mark({ tone, plain = false, children }: { readonly tone: Tone; readonly plain?: boolean; readonly children: string }) {
  return <span className={`${css['mark']} ${css[tone]} ${plain ? css['plain'] : ''}`}>{children}</span>;
}

const STATUS_TONE: Record<Status, Tone> = {
  'verbally-approved': 'active', drafting: 'active', 'under-review': 'active', 'awaiting-signature': 'active', agreed: 'active', circulating: 'active',
  enrolling: 'active', 'in-force': 'good', 'on-hold': 'warn', declined: 'bad', lapsed: 'off', withdrawn: 'off', ended: 'off',
};

export const OPS_TONE: Record<OpsState, Tone> = { OK: 'good', WAITING_HUMAN: 'active', OVERDUE: 'warn', ESCALATED: 'bad', NEEDS_FIX: 'bad', ON_HOLD: 'warn' };

export function StatusMark({ status }: { readonly status: Status }) {
  const words = useWords(codeWords);
  return <Mark tone={STATUS_TONE[status]}>{words.status[status]}</Mark>;
}

export function OpsMark({ state, plain = false }: { readonly state: OpsState; readonly plain?: boolean }) {
  const words = useWords(codeWords);
  return <Mark tone={OPS_TONE[state]} plain={plain}>{words.ops[state]}</Mark>;
}
