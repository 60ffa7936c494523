/** What may become of a cooperation that is played while parts die: paid, unpaid, silent, declined. */
import type { CooperationPageView } from '@sinergi/contracts/views';
import { addMonths, monthOf } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';

export interface Plot {
  readonly code: string;
  readonly programme: string;
  /** What the roster calls its members. */
  readonly position: string;
  /** This question is never answered. */
  readonly silentAt: string | null;
  /** This one is answered with a no. */
  readonly declinesAt: string | null;
  readonly pays: boolean;
  readonly isOver: (page: CooperationPageView) => boolean;
}

/** A roster approved after the cut-off leaves the first month with nobody to bill. */
const bill = (page: CooperationPageView) => [...page.bills].sort((a, b) => (a.month < b.month ? -1 : 1)).find(({ members }) => members > 0);
const plot = (code: string, programme: string, position: string, isOver: Plot['isOver'], rest: Partial<Plot> = {}): Plot => ({ code, programme, position, silentAt: null, declinesAt: null, pays: false, isOver, ...rest });

/** The first four are played at once before chance chooses. */
export const PLOTS: readonly Plot[] = [
  plot('month-paid', 'contract-workers', 'TKK', (page) => bill(page)?.standing === 'settled', { pays: true }),
  plot('confirmation-lapses', 'market-traders', 'Pedagang', ({ status }) => status === 'lapsed', { silentAt: 'written-confirmation' }),
  plot('month-unpaid', 'contract-workers', 'TKK', (page) => bill(page)?.standing === 'in-arrears'),
  plot('circular-and-payment', 'neighbourhood-heads', 'Ketua RT', (page) => bill(page)?.standing === 'settled', { pays: true }),
  plot('review-declines', 'market-traders', 'Pedagang', ({ status }) => status === 'declined', { declinesAt: 'city-review' }),
  plot('signature-lapses', 'contract-workers', 'TKK', ({ status }) => status === 'lapsed', { silentAt: 'city-signature' }),
];

/** Mondays; cover begins with the next month. */
const BIRTHDAYS = ['2019-01-07', '2022-01-10', '2023-01-09', '2019-07-08', '2022-08-01', '2023-08-07'] as const;

export function datesOf(index: number): { readonly bornOn: string; readonly coverFrom: string } {
  const bornOn = BIRTHDAYS[index % BIRTHDAYS.length] as string;
  return { bornOn, coverFrom: `${addMonths(monthOf(localDate(bornOn)), 1)}-01` };
}
