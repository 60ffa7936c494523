/** The colour of each answer about cover; the word always stands beside it. */
import type { CoverAnswerView } from '@sinergi/contracts/cover.views';
import type { Tone } from '../../../parts/mark';

export const COVER_TONE: Record<CoverAnswerView['status'], Tone> = { covered: 'good', awaiting: 'active', 'in-arrears': 'warn', inactive: 'bad', 'not-registered': 'off' };
