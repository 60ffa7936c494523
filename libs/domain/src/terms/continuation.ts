/** What a member whose membership ends is offered: to go on alone in another segment, at the price and due day of that segment. */
import type { Arrangement } from './arrangement';
import { OFFER_LADDER } from './standard-ladders';
import type { Ask } from './stage-plan';

export interface Continuation {
  /** The kind of cooperation that takes them in, where their city has one in force. */
  readonly programme?: string;
  readonly arrangement: Pick<Arrangement, 'segment' | 'sector' | 'risk' | 'schemes' | 'payerSource' | 'baseHundredths'>;
  /** The members have no mail of their own: their office is asked to bring their answers. */
  readonly answers: Ask;
}

/** Alone, on the lowest income of law's table: work accident and death (Rp16,800 a month by the tariff of 2015). */
export const CONTINUE_ALONE: Continuation = {
  arrangement: { segment: 'non-wage-earner', sector: 'general', risk: 'very-low', schemes: ['work-accident', 'death'], payerSource: 'other', baseHundredths: 100_000_000 },
  answers: {
    code: 'offer-answers', act: 'bring-offers', side: 'city', positions: ['city-secretary', 'agency-head'], duty: 'upload-roster', verdicts: ['more-time'], evidence: 'none', byMailLink: false, moreTimeDays: 10,
    ladder: OFFER_LADDER,
  },
};
