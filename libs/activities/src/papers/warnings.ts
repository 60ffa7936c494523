/** Formal warnings on paper: one to each payer who stands on a rung, with its own months and number; those who pay alone on one list for the office that tells them. */
import { occasionOf } from '@sinergi/contracts/ids';
import { warningPaper, type WarnedMonth, type WarnedPerson } from '@sinergi/documents/papers/warning.paper';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { WorkingCalendar } from '@sinergi/domain/calendar/working-days';
import { LATE_CHARGE_RULES } from '@sinergi/domain/collection/data/late-charge.rules';
import { lateChargeOf } from '@sinergi/domain/collection/late-charge';
import { inactiveDayOf } from '@sinergi/domain/cover/inactive-ahead';
import { rupiah } from '@sinergi/domain/money/rupiah';
import type { Signer } from '@sinergi/domain/parties/capacity';
import { maskName } from '@sinergi/domain/roster/masking';
import type { RecipientQueries } from '@sinergi/persistence/directory/recipients.queries';
import type { ArrearsFactsQueries, PayerOwing } from '@sinergi/persistence/money/arrears-facts.queries';
import { atDesks, paysAlone } from '../letters/payer-desks';
import type { PaperMaker, PaperOrder } from './paper-maker';

export interface WarningHead {
  readonly order: Omit<PaperOrder, 'occasion'>;
  readonly signer: Signer;
  /** Due days of months that are not billed yet. */
  readonly calendar: WorkingCalendar;
  readonly page: {
    readonly no: string;
    readonly rehearsal: boolean;
    readonly agencyName: string;
    readonly branchName: string;
    readonly branchAddress: string | null;
    readonly cityName: string;
    readonly programmeTitle: { readonly id: string; readonly en: string };
  };
}

/** `warning-2` is the second. */
export const whichWarning = (rung: string): number | null => {
  const [, which] = /^warning-(\d)$/.exec(rung) ?? [];
  return which === undefined ? null : Number(which);
};

export async function warnOnPaper(maker: PaperMaker, arrears: ArrearsFactsQueries, recipients: RecipientQueries, head: WarningHead, rung: string, on: LocalDate): Promise<number> {
  const { order, signer, calendar, page } = head;
  const owing = await arrears.onRung(page.no, rung, on);
  const warn = async (occasion: string, payers: readonly [PayerOwing, ...PayerOwing[]], officeName: string, persons?: readonly WarnedPerson[]): Promise<void> => {
    const { id } = await maker.make({ ...order, occasion }, ({ branch = '' }) =>
      warningPaper({
        ...page, on, number: branch, signer, which: whichWarning(rung) ?? 1, people: payers.reduce((sum, { people }) => sum + people, 0),
        payer: { title: officeName, officeName }, months: monthsOf(payers, on), ...(persons ? { persons } : {}),
      }),
    );
    await arrears.warned(payers, rung, on, id);
  };
  for (const payer of owing.filter((each) => !paysAlone(each))) await warn(occasionOf('warning', payer.standingId, rung), [payer], payer.officeId === null ? `${payer.officeName}, untuk ${payer.unit}` : payer.officeName);
  for (const desk of await atDesks(recipients, owing.filter(paysAlone), on, ({ officeId }) => officeId)) {
    await warn(occasionOf('warning-persons', page.no, desk.officeId, rung, on), desk.payers, desk.officeName, desk.payers.map((payer) => warned(payer, calendar)));
  }
  return owing.length;
}

function warned({ person, months, open }: PayerOwing, calendar: WorkingCalendar): WarnedPerson {
  return { name: maskName(person?.fullName ?? ''), place: person?.place ?? '', months: months.map(({ month }) => month), codes: months.map(({ paymentCode }) => paymentCode), open, inactiveFrom: inactiveDayOf(person, months, calendar) };
}

/** Month by month, of all of them together. */
function monthsOf(payers: readonly PayerOwing[], on: LocalDate): WarnedMonth[] {
  const months = new Map<string, WarnedMonth>();
  for (const month of payers.flatMap((payer) => payer.months)) {
    const key = `${month.month} ${month.revision}`;
    const charge = lateChargeOf(LATE_CHARGE_RULES, month, on).amount;
    const before = months.get(key);
    months.set(key, before ? { ...before, members: before.members + month.members, open: rupiah(before.open + month.open), charge: rupiah(before.charge + charge) } : { ...month, charge });
  }
  return [...months.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, month]) => month);
}

/** All who stand on the rung together, month by month. */
export function together(owing: readonly PayerOwing[], rung: string) {
  const months = new Map<string, PayerOwing['months'][number]>();
  for (const { months: own } of owing) {
    for (const month of own) {
      const before = months.get(month.month);
      months.set(month.month, before ? { ...before, members: before.members + month.members, open: (before.open + month.open) as typeof month.open } : month);
    }
  }
  const first = owing[0];
  return first
    ? {
        rung, warning: whichWarning(rung), number: owing.every(({ warning }) => warning?.documentId === first.warning?.documentId) ? (first.warning?.number ?? null) : null, payers: owing.length,
        people: owing.reduce((sum, { people }) => sum + people, 0), open: owing.reduce((sum, { open }) => sum + open, 0) as PayerOwing['open'],
        months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)).map(({ month, members, open }) => ({ month, members, open })),
        since: owing.reduce((min, { since }) => (since < min ? since : min), first.since),
      }
    : null;
}
